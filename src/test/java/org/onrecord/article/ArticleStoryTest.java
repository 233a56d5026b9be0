package org.onrecord.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;

/**
 * A desk's day begins with an article: an editor pastes it, accepts six of the claims that are proposed, each with a
 * correction, marks one by hand, rejects one and splits one. The article is analysed again, and nothing of that is lost.
 */
@QuarkusTest
@Tag("any-database")
class ArticleStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String BY_HAND = "rehearsals for an invasion";

    private final User editor = People.editor();
    private final String title = Records.unique("Kim pledges a tougher line");
    private final String outlet = Records.unique("Demo Courier");

    @Test
    void fromAPastedArticleToDraftsAndNothingIsLostWhenItIsAnalysedAgain() throws IOException {
        tell(browser.signedIn(browser.of("editor"), editor.email(), People.PASSWORD), true);
    }

    @Test
    void theSameWithoutScript() throws IOException {
        tell(browser.signedIn(browser.withoutScript("editor"), editor.email(), People.PASSWORD), false);
    }

    private void tell(Page page, boolean script) throws IOException {
        String article = paste(page, script);
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            drafts.add(acceptWithCorrection(page, article, i, script));
        }
        drafts.forEach(draft -> {
            page.navigate(draft);
            page.waitForSelector(".state[data-state=DRAFT]");
        });
        String marked = markByHand(page, article, script);
        reject(page, article);
        split(page, article + "/proposals/" + marked, script);
        analyseAgain(page, article, script);
        acceptAllThatAreSure(page, article, script);
    }

    private String paste(Page page, boolean script) throws IOException {
        page.navigate("/desk");
        page.click(".bar >> text=Articles");
        page.click("main >> text=Paste an article");
        page.fill("#text", ownArticle() + "\n\n" + outlet);
        page.fill("#title", title);
        page.fill("#publisher", outlet);
        page.selectOption("#publisherKind", "OUTLET");
        page.fill("#published", "2024-12-29?");
        page.fill("#dateline", "SEOUL, South Korea");
        page.fill("#zone", "Asia/Seoul");
        isFit(page, script, "entry");
        page.click("main .acts button");
        page.waitForURL(url -> url.matches(".*/desk/articles/\\d+"));
        assertTrue(page.locator("ol.entries > li").count() > 20, page.textContent("main"));
        isFit(page, script, "proposals");
        return URI.create(page.url()).getPath();
    }

    private static String ownArticle() throws IOException {
        try (InputStream text = ArticleStoryTest.class.getResourceAsStream("/demo/article.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The address of the draft. The last one is accepted by keyboard alone. */
    private String acceptWithCorrection(Page page, String article, int number, boolean script) {
        page.navigate(article);
        Locator proposal = page.locator("ol.entries > li").first();
        String place = proposal.getAttribute("id");
        proposal.locator("button:text-is('Change')").click();
        String corrected = Records.unique("Corrected");
        page.fill("#text", corrected);
        if (number == 0) {
            isFit(page, script, "change");
        }
        page.click("text=Save the proposal");
        page.waitForURL(url -> url.contains("#" + place));
        Locator accept = page.locator("#" + place + " button:text-is('Accept')");
        if (number == 5) {
            accept.focus();
            page.keyboard().press("Enter");
        } else {
            accept.click();
        }
        page.waitForURL(url -> url.matches(".*/desk/claims/\\d+"));
        assertEquals(corrected, page.inputValue("#text"));
        return URI.create(page.url()).getPath();
    }

    /** The number of the proposal. */
    private String markByHand(Page page, String article, boolean script) {
        page.navigate(article);
        page.click("button:text-is('Mark words by hand')");
        page.waitForURL(url -> url.contains("/proposals/new"));
        if (script) {
            page.evaluate("""
                    words => {
                      const source = document.querySelector('.source');
                      const node = [...source.childNodes].find(each => each.textContent.includes(words));
                      const at = node.textContent.indexOf(words);
                      const range = document.createRange();
                      range.setStart(node, at);
                      range.setEnd(node, at + words.length);
                      getSelection().removeAllRanges();
                      getSelection().addRange(range);
                    }""", BY_HAND);
            page.keyboard().press("m");
            assertEquals(BY_HAND, page.inputValue("#exact"));
        } else {
            page.fill("#exact", BY_HAND);
        }
        page.fill("#text", "The drills are rehearsals for invasion.");
        page.fill("#speaker", Records.unique("North Korea"));
        page.selectOption("#speakerKind", "STATE");
        isFit(page, script, "by-hand");
        page.click("text=Put it among the proposals");
        page.waitForSelector("text=marked by hand");
        return page.url().replaceFirst(".*#p", "");
    }

    private static void reject(Page page, String article) {
        page.navigate(article);
        page.locator("button:text-is('Reject')").last().click();
        page.waitForSelector("text=1 rejected");
    }

    private static void split(Page page, String proposal, boolean script) {
        page.navigate(proposal);
        page.click("summary:text-is('Split it in two')");
        page.fill("#second", "for an invasion");
        isFit(page, script, "split");
        page.click("button:text-is('Split it')");
        page.waitForSelector(".flash");
        assertEquals(
                2,
                page.locator("ol.entries > li:has-text('changed by an editor')").count());
    }

    private static void analyseAgain(Page page, String article, boolean script) {
        page.navigate(article + "?show=all");
        int before = page.locator("ol.entries > li").count();
        page.click("text=Analyse again");
        page.waitForSelector(".flash");
        page.navigate(article + "?show=all");
        assertEquals(before, page.locator("ol.entries > li").count());
        assertEquals(1, page.locator("text=marked by hand").count());
        assertTrue(page.textContent("main").contains("6 accepted"), page.textContent("main"));
        assertTrue(page.textContent("main").contains("1 rejected"), page.textContent("main"));
        isFit(page, script, "all");
    }

    private static void acceptAllThatAreSure(Page page, String article, boolean script) {
        page.navigate(article);
        page.click("text=Accept all that are sure");
        page.waitForURL(url -> url.contains("/acceptances"));
        isFit(page, script, "sure");
        page.click("main .acts button");
        page.waitForSelector("h1:has-text('made')");
        isFit(page, script, "made");
    }

    private static void isFit(Page page, boolean fit, String name) {
        if (fit) {
            browser.axeClean(page);
            browser.fitsNarrow(page);
            browser.look(page, "article-" + name);
            page.setViewportSize(Browser.WIDE, 900);
        }
    }
}
