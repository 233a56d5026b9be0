package org.onrecord.quantity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.claim.Claim;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** The pages on which figures stand beside one another are fit for everyone, on every screen, whatever was typed. */
@QuarkusTest
@Tag("any-database")
class RivalFiguresStoryTest {

    private static final String HOSTILE = "</title></svg><script>alert(1)</script><b onclick='x()'>\"{x}";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void rivalFiguresCanBeReadByEveryoneOnEveryScreen() {
        RivalEstimates estimates = RivalEstimates.published();
        String path = "/quantities/" + estimates.slug;
        Page page = browser.of("reader");
        for (String address : List.of(path, path + "?scale=log", "/quantities")) {
            page.navigate(address);
            browser.axeClean(page);
            browser.fitsNarrow(page);
        }
        page.setViewportSize(360, 800);
        page.navigate(path);
        double size = ((Number) page.evaluate("""
                Math.min(...[...document.querySelectorAll('svg text')].map(text => text.getBoundingClientRect().height))""")).doubleValue();
        assertTrue(size >= 11, "letters of " + size + " pixels");
        page.navigate(path);
        page.click("tbody a[href^='/claims/']");
        browser.axeClean(page);
        browser.fitsNarrow(page);
    }

    @Test
    void nothingThatWasTypedActsInTheDrawingOrTheTable() {
        RivalEstimates estimates = RivalEstimates.published();
        Records.as(estimates.editor, actor -> {
            Quantity quantity = Quantity.bySlug(estimates.slug);
            quantity.describe(new Quantity.Entry(
                    HOSTILE + quantity.name(), HOSTILE, quantity.unit(), HOSTILE, quantity.cumulative()));
            quantity.edited(actor);
            QuantityFigure place = QuantityFigure.in(quantity).get(0);
            place.place(
                    new QuantityFigure.Entry(FuzzyDate.of("2024"), new FallReason(FallKind.OTHER, HOSTILE), null, null),
                    actor);
            Claim claim = Claim.locked(place.claim().id());
            claim.enter(new Claim.Entry(
                    claim.text(),
                    "en",
                    claim.kind(),
                    claim.checkability(),
                    claim.obstacle(),
                    claim.about(),
                    null,
                    claim.figure().counting(HOSTILE).hedged(HOSTILE),
                    Set.of(),
                    null));
            claim.revise(actor, null);
            return null;
        });
        Document page = Jsoup.parse(given().get("/quantities/" + estimates.slug).asString());
        assertEquals(0, page.select("main script, [onclick]").size());
        assertTrue(
                page.select("svg > title").text().contains(HOSTILE.substring(2).toLowerCase(Locale.ROOT)));
        assertTrue(page.select("tbody").text().contains("Another reason: " + HOSTILE));
        assertTrue(page.selectFirst("h1").text().startsWith(HOSTILE));
    }
}
