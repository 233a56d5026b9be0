package org.onrecord.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;

/**
 * The main job, from an article to what readers find: an editor pastes the article and enters two of its claims, a
 * reviewer asks for a change, it is made, the reviewer publishes, a second person approves the verdict, and a reader
 * finds it. Every page on the way is fit for everyone.
 */
@QuarkusTest
@Tag("any-database")
class ArticleToClaimStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    /** Where the article that the product was founded on stands, for those who have it; it is not ours to publish. */
    private static final Path FOUNDING_ARTICLE = Path.of("../shared/data/seed/article.txt");

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();
    private final User second = People.reviewer();
    private final String zelenskyy = Records.unique("Volodymyr Zelenskyy");
    private final String kim = Records.unique("Kim Jong Un");
    private final String outlet = Records.unique("Demo Courier");
    private final String estimate =
            Records.unique("Around 3,000 North Korean soldiers have been killed or wounded") + ".";
    private final String pledge = Records.unique("North Korea will follow its toughest policy so far") + ".";

    @Test
    void fromAnArticleToWhatReadersFind() throws IOException {
        tell(Files.isReadable(FOUNDING_ARTICLE) ? Files.readString(FOUNDING_ARTICLE) : ownArticle());
    }

    private static String ownArticle() throws IOException {
        try (InputStream text = ArticleToClaimStoryTest.class.getResourceAsStream("/demo/article.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void tell(String article) {
        Page desk = browser.signedIn(browser.of("editor"), editor.email(), People.PASSWORD);
        String copy = pasteArticle(desk, article);
        enterEstimate(desk, copy, sentence(article, "3,000"));
        enterPledge(desk, copy, sentence(article, "most stringent"));

        Page reviews = browser.signedIn(browser.of("reviewer"), reviewer.email(), People.PASSWORD);
        askForChange(reviews);
        makeChange(desk);
        publishEstimate(reviews);
        judgePledge(reviews);
        approveAndLook(browser.signedIn(browser.of("second"), second.email(), People.PASSWORD));

        readersFind(browser.of("reader"));
    }

    /** The sentence of an article that has these words. */
    private static String sentence(String article, String words) {
        int at = article.indexOf(words);
        int from = Math.max(article.lastIndexOf('\n', at), article.lastIndexOf(". ", at) + 1) + 1;
        int to = article.indexOf('.', at) + 1;
        return article.substring(from, to).strip();
    }

    // ---------------------------------------------------------------- the editor

    private String pasteArticle(Page page, String article) {
        page.navigate("/desk");
        page.click(".bar >> text=Sources");
        page.click("text=New source");
        page.fill("#title", Records.unique("Kim pledges a tougher line"));
        page.selectOption("#kind", "ARTICLE");
        page.fill("#published", "2024-12-29?");
        page.fill("#publisher", outlet);
        page.selectOption("#publisherKind", "OUTLET");
        page.fill("#text", article);
        page.click("text=Enter the source");
        page.waitForURL(url -> url.matches(".*/desk/captures/\\d+"));
        isFit(page);
        return page.url();
    }

    private void enterEstimate(Page page, String copy, String sentence) {
        page.setViewportSize(Browser.WIDE, 900);
        page.navigate(copy);
        page.click("text=Enter a claim from this copy");
        select(page, sentence);
        assertEquals(sentence, page.inputValue("#exact"));
        page.fill("#text", "Around 3,000 soldiers have been killed or wounded.");
        page.selectOption("#kind", "QUANTITY");
        page.selectOption("#checkability", "YES");
        page.fill("#speaker", zelenskyy);
        page.selectOption("#speakerKind", "PERSON");
        page.fill("#roleThen", "President, Ukraine");
        page.fill("#cue", "noted");
        page.fill("#saidVerbatim", "last week");
        page.selectOption("#weeks", "SUNDAY");
        page.locator("summary:text-is('Figure')").click();
        page.fill("#figure-verbatim", "around 3,000");
        page.fill("#figure-counted", "killed or wounded");
        page.fill("#figure-hedge", "were reported");
        page.fill("#topics", Records.unique("Losses"));
        page.waitForSelector(".reads:has-text('said between 22 and 28 December 2024 (“last week”) that around 3,000')");
        page.waitForFunction("document.getElementById('figure-bound').value === 'APPROX'");
        isFit(page);
        browser.look(page, "story-claim-form");
        page.click("text=Send to review");
        saved(page, "IN_REVIEW");
    }

    private void enterPledge(Page page, String copy, String sentence) {
        page.setViewportSize(Browser.WIDE, 900);
        page.navigate(copy);
        page.click("text=Enter a claim from this copy");
        select(page, sentence);
        select(page, "most stringent");
        page.click("text=Put the selected words among the quotations");
        assertEquals("most stringent", page.inputValue("#quotations-0-exact"));
        page.selectOption("#quotations-0-fidelity", "ALTERED");
        page.click("text=What they said in fact");
        page.fill("#quotations-0-original", "the toughest anti-U.S. counteraction");
        page.fill("#text", pledge);
        page.selectOption("#kind", "PLEDGE");
        page.selectOption("#checkability", "PARTLY");
        page.selectOption("#obstacle", "FUTURE");
        page.fill("#speaker", kim);
        page.selectOption("#speakerKind", "PERSON");
        page.selectOption("#act", "PLEDGES");
        page.fill("#said", "23 to 27 December 2024");
        relay(page, 0, Records.unique("KCNA"), "STATED");
        relay(page, 1, Records.unique("A news agency"), "ELIDED");
        page.click("text=Send to review");
        saved(page, "IN_REVIEW");
    }

    private static void relay(Page page, int row, String agent, String naming) {
        String field = "#hops-" + row + "-";
        if (page.locator(field + "agent").count() == 0) {
            page.click("#add-hop");
            page.waitForSelector(field + "agent");
        }
        page.fill(field + "agent", agent);
        page.selectOption(field + "kind", "OUTLET");
        page.selectOption(field + "naming", naming);
    }

    private static void saved(Page page, String state) {
        page.waitForSelector(".state[data-state=" + state + "]");
    }

    private void makeChange(Page page) {
        page.navigate("/desk");
        assertTrue(page.textContent("main").contains("Changes requested"));
        isFit(page);
        page.click("main >> text=Around 3,000 soldiers");
        assertTrue(page.textContent(".notice").contains("Whose soldiers?"));
        isFit(page);
        page.fill("#text", estimate);
        page.click("text=Send to review");
        saved(page, "IN_REVIEW");
    }

    /** Selects words in the source with the mouse, as a person does. */
    private static void select(Page page, String words) {
        Object found = page.evaluate("""
                words => {
                  const source = document.querySelector('.source');
                  const at = source.textContent.indexOf(words);
                  const nodes = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
                  const point = (offset) => {
                    nodes.currentNode = source;
                    let passed = 0;
                    for (let node = nodes.nextNode(); node; passed += node.length, node = nodes.nextNode()) {
                      if (passed + node.length > offset) {
                        const range = document.createRange();
                        range.setStart(node, offset - passed);
                        range.setEnd(node, offset - passed + 1);
                        return range;
                      }
                    }
                  };
                  point(at).startContainer.parentElement.scrollIntoView();
                  const box = source.parentElement;
                  box.scrollTop += point(at).getBoundingClientRect().top - box.getBoundingClientRect().top - 40;
                  const first = point(at).getClientRects()[0];
                  const last = point(at + words.length - 1).getClientRects()[0];
                  return [first.left + 1, first.top + first.height / 2, last.right, last.top + last.height / 2];
                }""", words);
        List<Double> places = ((List<?>) found)
                .stream().map(place -> ((Number) place).doubleValue()).toList();
        page.mouse().move(places.get(0), places.get(1));
        page.mouse().down();
        page.mouse().move(places.get(2) - 10, places.get(3));
        page.mouse().move(places.get(2), places.get(3));
        page.mouse().up();
    }

    // ---------------------------------------------------------------- the reviewers

    private void askForChange(Page page) {
        page.navigate("/desk/reviews");
        isFit(page);
        page.click(".queue >> text=Around 3,000 soldiers");
        assertTrue(page.textContent(".beside mark.on").contains("3,000"));
        page.click("text=Take this review");
        page.waitForSelector(".facts:has-text('you, since')");
        isFit(page);
        page.click("text=Ask for changes");
        page.fill("#changes-reason", "Whose soldiers? Say it in the claim.");
        page.click("text=Send it back");
        page.waitForSelector(".state[data-state=DRAFT]");
    }

    private void publishEstimate(Page page) {
        page.navigate("/desk/reviews");
        page.click(".queue >> text=" + estimate);
        page.click("text=Approve and publish");
        page.waitForSelector(".state[data-state=PUBLISHED]");
        browser.look(page, "story-review");
    }

    private void judgePledge(Page page) {
        page.navigate("/desk/reviews");
        page.click(".queue >> text=" + pledge);
        page.locator("[id$=-verdict]").first().selectOption("REPORTED_ONLY");
        page.locator("[id^=report][id$=-rationale]").fill("State media report it; the words are the article’s own.");
        page.locator("[id^=report][id$=-evidence-0-stance]").selectOption("SUPPORTS");
        page.locator("text=Put it before a second person").first().click();
        page.waitForSelector(".state:has-text('Waits for a second person')");
        page.click("text=Approve and publish");
        page.waitForSelector(".state[data-state=PUBLISHED] >> nth=0");
        isFit(page);
    }

    private void approveAndLook(Page page) {
        page.navigate("/desk/reviews?wait=VERDICT");
        page.click(".queue >> text=" + pledge);
        page.click("text=Approve this verdict");
        page.waitForSelector(".state:has-text('In force')");
        isFit(page);
    }

    // ---------------------------------------------------------------- the reader

    private void readersFind(Page page) {
        page.navigate("/");
        assertTrue(page.textContent("main").contains(estimate), "The home page lacks the new claim.");
        isFit(page);
        page.fill(".bar input[type=search]", "wounded soldiers 3,000 " + last(estimate));
        page.press(".bar input[type=search]", "Enter");
        page.click("main >> text=" + estimate);
        String claim = page.textContent("main");
        assertTrue(claim.contains("read as about 3,000"), claim);
        assertTrue(claim.contains("between 22 and 28 December 2024"), claim);
        assertTrue(claim.contains("“were reported”"), claim);
        isFit(page);
        browser.look(page, "story-claim");
        page.click("main >> text=" + zelenskyy);
        page.waitForSelector("h1:has-text('" + zelenskyy + "')");
        assertTrue(page.textContent("main").contains(estimate));
        isFit(page);

        page.navigate("/claims");
        page.click("main >> text=" + pledge);
        assertEquals(
                List.of("Speaker", "Relay", "Relay", "Publisher"),
                page.locator(".chain > li").allTextContents().stream()
                        .map(hop -> hop.replaceAll("(?s).*?(Speaker|Relay|Publisher) ·.*", "$1"))
                        .toList());
        assertEquals(1, page.locator(".chain > li.elided").count());
        assertTrue(page.textContent(".evidence").contains("Altered."));
        assertTrue(page.textContent(".verdicts").contains("State media report it"));
        isFit(page);
    }

    private static String last(String claim) {
        return claim.substring(claim.lastIndexOf(' ') + 1).replace(".", "");
    }

    // ---------------------------------------------------------------- without script

    @Test
    void theSameWithoutScriptForOneClaim() throws IOException {
        Page desk = browser.signedIn(browser.withoutScript("editor"), editor.email(), People.PASSWORD);
        String article = ownArticle();
        pasteWithoutScript(desk, article);
        desk.click("text=Enter a claim from this copy");
        String sentence = sentence(article, "3,000");
        desk.fill("#exact", sentence.replace("around 3,000", "about 3,000"));
        desk.fill("#text", estimate);
        desk.selectOption("#kind", "QUANTITY");
        desk.selectOption("#checkability", "YES");
        desk.fill("#speaker", zelenskyy);
        desk.selectOption("#speakerKind", "PERSON");
        desk.fill("#cue", "noted");
        desk.fill("#saidVerbatim", "last week");
        desk.click("text=Send to review");

        assertTrue(desk.textContent(".summary").contains("around 3,000 North Korean soldiers"), "no nearest passage");
        assertEquals(estimate, desk.inputValue("#text"));
        desk.fill("#exact", sentence);
        desk.click("text=Send to review");
        assertTrue(desk.textContent("main").contains("how weeks were counted"));
        desk.selectOption("#weeks", "MONDAY");
        desk.click("#add-hop");
        desk.fill("#hops-1-agent", Records.unique("A news agency"));
        desk.selectOption("#hops-1-kind", "OUTLET");
        desk.selectOption("#hops-1-naming", "ELIDED");
        desk.click("text=Send to review");
        saved(desk, "IN_REVIEW");

        Page reviews = browser.signedIn(browser.withoutScript("reviewer"), reviewer.email(), People.PASSWORD);
        reviews.navigate("/desk/reviews");
        reviews.click(".queue >> text=" + estimate);
        reviews.click("text=Approve and publish");
        reviews.waitForSelector(".state[data-state=PUBLISHED]");

        Page reader = browser.withoutScript("reader");
        reader.navigate("/");
        reader.click("main >> text=" + estimate);
        assertEquals(
                List.of("elided unseen", ""),
                reader.locator(".chain > li").all().subList(1, 3).stream()
                        .map(hop -> hop.getAttribute("class"))
                        .toList());
        assertTrue(reader.textContent("main").contains("between 23 and 29 December 2024"), reader.textContent("main"));
    }

    private void pasteWithoutScript(Page page, String article) {
        page.navigate("/desk/sources/new");
        Map.of("#title", Records.unique("Kim pledges a tougher line"), "#published", "2024-12-30", "#publisher", outlet)
                .forEach(page::fill);
        page.selectOption("#kind", "ARTICLE");
        page.selectOption("#publisherKind", "OUTLET");
        page.fill("#text", article);
        page.click("text=Enter the source");
    }

    private void isFit(Page page) {
        page.waitForSelector("main", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        browser.axeClean(page);
        browser.fitsNarrow(page);
        page.setViewportSize(Browser.WIDE, 900);
    }
}
