package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;
import org.onrecord.testing.WebPage;

/**
 * A source that lasts: an editor gives an address, watches the page arrive, marks the quotation in it, and the claim is
 * published; then the page changes, the desk looks again, and says what became of the quoted words.
 */
@QuarkusTest
@Tag("any-database")
class SourceStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    LinkWatch watch;

    private static final String QUOTED =
            "“The sea is not calm,” the harbour master Ana Sousa told reporters, “and the boats stay out until Friday.”";

    private static final String OTHER =
            "The harbour office said on Monday that around 300 boats had left before the storm came in from the west.";

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();
    private final String title = Records.unique("Boats stay out");
    private final String outlet = Records.unique("Harbour Times");
    private final String claim = Records.unique("The boats stay out until Friday");
    private final WebPage web = WebPage.of(WebPage.article(title, outlet, OTHER, QUOTED));

    @Test
    void fromAnAddressToATaskWhenThePageSaysSomethingElse() {
        tell(
                browser.signedIn(browser.of("editor"), editor.email(), People.PASSWORD),
                browser.signedIn(browser.of("reviewer"), reviewer.email(), People.PASSWORD),
                browser.of("reader"),
                true);
    }

    @Test
    void theSameWithoutScript() {
        tell(
                browser.signedIn(browser.withoutScript("editor"), editor.email(), People.PASSWORD),
                browser.signedIn(browser.withoutScript("reviewer"), reviewer.email(), People.PASSWORD),
                browser.withoutScript("reader"),
                false);
    }

    private void tell(Page desk, Page reviews, Page reader, boolean fit) {
        String source = fetch(desk, fit);
        String entered = enterClaim(desk);
        publish(reviews, entered);
        read(reader, fit);

        web.says(WebPage.article(title, outlet, OTHER, QUOTED.replace("not calm", "calm")));
        lookAgain(desk, source, fit);
        readThatItChanged(reader, fit);
        settle(desk, fit);
    }

    /** The desk's address of the source that was entered from what was fetched. */
    private String fetch(Page page, boolean fit) {
        page.navigate("/desk/sources/new");
        isFit(page, fit, "source-new");
        page.fill("#url", web.address());
        page.click("button:text-is('Fetch it')");
        arrives(page);
        assertEquals(title, page.inputValue("#title"));
        assertEquals(outlet, page.inputValue("#publisher"));
        assertEquals("2024-06-03", page.inputValue("#published"));
        isFit(page, fit, "source-arrived");
        page.click("text=Enter the source");
        page.waitForURL(url -> url.matches(".*/desk/captures/\\d+"));
        isFit(page, fit, "copy");
        return page.getAttribute(".facts a[href^='/desk/sources/']", "href");
    }

    /** Who has no script looks again by hand. */
    private static void arrives(Page page) {
        for (int i = 0; i < 100 && page.locator("text=It is here.").count() == 0; i++) {
            page.waitForTimeout(200);
            if (i % 10 == 9) {
                page.reload();
            }
        }
        page.waitForSelector("text=It is here.");
    }

    /** The desk's address of the claim. */
    private String enterClaim(Page page) {
        page.click("text=Enter a claim from this copy");
        page.fill("#exact", QUOTED);
        page.fill("#text", claim);
        page.selectOption("#kind", "EVENT");
        page.selectOption("#checkability", "YES");
        page.fill("#speaker", Records.unique("Ana Sousa"));
        page.selectOption("#speakerKind", "PERSON");
        page.fill("#cue", "told reporters");
        page.fill("#said", "3 June 2024");
        page.fill("#quotations-0-exact", "The sea is not calm");
        page.click("text=Send to review");
        page.waitForSelector(".state[data-state=IN_REVIEW]");
        return URI.create(page.url()).getPath();
    }

    private static void publish(Page page, String claim) {
        page.navigate(claim + "/review");
        page.click("text=Approve and publish");
        page.waitForSelector(".state[data-state=PUBLISHED] >> nth=0");
    }

    private void read(Page page, boolean fit) {
        page.navigate("/claims?q=" + claim.replace(' ', '+'));
        page.click("main >> text=" + claim);
        isFit(page, fit, "claim");
        page.locator("main a[href*='/copies/']").first().click();
        assertTrue(page.textContent("main").contains("The harbour office said on Monday"));
        isFit(page, fit, "reader-copy");
    }

    private void lookAgain(Page page, String source, boolean fit) {
        page.navigate(source);
        page.click("text=Look again now");
        page.waitForSelector(".flash");
        watch.look(false); // as it does each minute, where tests don't hold the clock
        page.navigate("/desk/checks?who=mine");
        assertEquals(List.of("removed: not "), page.locator("main del").allTextContents());
        isFit(page, fit, "checks");
        page.navigate(source);
        isFit(page, fit, "source");
        page.navigate("/desk");
        assertTrue(page.textContent("main").contains(claim));
        isFit(page, fit, "my-work");
    }

    private void readThatItChanged(Page page, boolean fit) {
        page.navigate("/claims?q=" + claim.replace(' ', '+'));
        page.click("main >> text=" + claim);
        assertTrue(page.textContent("main").contains("The page has changed since"), page.textContent("main"));
        isFit(page, fit, "claim-changed");
        page.locator("main a[href^='/sources/']").first().click();
        isFit(page, fit, "reader-source");
    }

    private void settle(Page page, boolean fit) {
        page.navigate("/desk/checks?who=mine");
        page.locator("summary:text-is('Settle it')").first().click();
        page.locator("[id$=settlement]").first().selectOption("OUR_COPY_STANDS");
        page.locator("[id$=note]").first().fill("The page was changed without a word; our copy shows what it said.");
        page.locator("button:text-is('Settle it')").first().click();
        page.waitForSelector(".flash");
        page.navigate("/desk/checks?who=mine");
        assertTrue(page.textContent("main").contains("our copy shows what it said"));
        isFit(page, fit, "checks-settled");
    }

    private static void isFit(Page page, boolean fit, String name) {
        if (fit) {
            browser.axeClean(page);
            browser.fitsNarrow(page);
            browser.look(page, "sources-" + name);
            page.setViewportSize(Browser.WIDE, 900);
        }
    }
}
