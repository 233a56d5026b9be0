package org.onrecord.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.site.Published;
import org.onrecord.testing.Browser;
import org.onrecord.testing.WebPage;

/** Another site puts a claim on a page of its own, with what the claim's page gave it to copy. */
@QuarkusTest
@Tag("any-database")
class EmbedStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final Published claim = Published.claim()
            .publish()
            .judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "It is on tape.")
            .judge(ContentVerdict.MOSTLY_REFUTED, Knowledge.AT_THE_TIME, "They were counted.");

    private static String foreign(String body) {
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Elsewhere</title></head>
                <body><main><h1>What they wrote elsewhere</h1>%s</main></body></html>""".formatted(body);
    }

    private static int height(Page page) {
        return ((Number) page.evaluate("document.querySelector('iframe').getBoundingClientRect().height")).intValue();
    }

    private static int content(Page page) {
        return ((Number) page.frames()
                        .get(1)
                        .evaluate("Math.ceil(document.querySelector('main').getBoundingClientRect().bottom)"))
                .intValue();
    }

    private static void fits(Page page) {
        page.waitForCondition(() -> height(page) == content(page));
        assertEquals(0, page.frames().get(1).evaluate("document.documentElement.scrollWidth - innerWidth"));
    }

    @Test
    void aCardOnAForeignPageIsAsHighAsItHasToBe() {
        Page reader = browser.of("reader");
        reader.navigate(claim.path());
        reader.click("text=Embed this claim");
        String snippet = reader.inputValue("#snippet");
        browser.axeClean(reader);
        browser.fitsNarrow(reader);

        Page elsewhere = browser.of("elsewhere");
        List<String> asked = new ArrayList<>();
        elsewhere.onRequest(request -> asked.add(request.url()));
        WebPage foreign = WebPage.of(foreign(snippet));
        elsewhere.setViewportSize(Browser.WIDE, 900);
        elsewhere.navigate(foreign.address());
        FrameLocator card = elsewhere.frameLocator("iframe");
        assertEquals("The sea is calm", card.locator("h1 q").textContent());
        fits(elsewhere);
        int wide = height(elsewhere);
        elsewhere.setViewportSize(320, 900);
        fits(elsewhere);
        assertTrue(height(elsewhere) > wide, "a narrow card is higher");
        browser.look(elsewhere, "embed");

        // What the frame loads comes from the record alone, and nothing is kept in the browser.
        String origin = reader.url().replaceFirst("/claims/.*", "");
        asked.stream()
                .filter(address -> !address.equals(foreign.address()) && !address.endsWith("/favicon.ico"))
                .forEach(address -> assertTrue(address.startsWith(origin), address));
        assertEquals(List.of(), elsewhere.context().cookies());

        Page alone = browser.of("alone");
        alone.navigate(claim.path() + "/embed");
        browser.axeClean(alone);
        browser.fitsNarrow(alone);
        alone.navigate(alone.url());
    }

    @Test
    void aWithdrawnClaimSaysSoInTheFrameAndWithoutScriptTheCardKeepsItsHeight() {
        Page reader = browser.of("reader");
        reader.navigate(claim.path());
        String snippet = reader.inputValue("#snippet");
        Page still = browser.withoutScript("still");
        still.navigate(WebPage.of(foreign(snippet)).address());
        assertEquals(
                "The sea is calm", still.frameLocator("iframe").locator("h1 q").textContent());
        assertEquals(Snippet.HEIGHT + "", still.locator("iframe").getAttribute("height"));

        claim.withdraw("We mixed two people up.");
        Page elsewhere = browser.of("elsewhere");
        elsewhere.navigate(WebPage.of(foreign(snippet)).address());
        assertEquals(
                "We mixed two people up.",
                elsewhere.frameLocator("iframe").locator("blockquote").textContent());
        fits(elsewhere);
        Page alone = browser.of("alone");
        alone.navigate(claim.path() + "/embed");
        browser.axeClean(alone);
    }
}
