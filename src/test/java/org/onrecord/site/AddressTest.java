package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.source.Capture;
import org.onrecord.source.Fitness;
import org.onrecord.source.LinkState;
import org.onrecord.source.Liveness;
import org.onrecord.source.OutsideCopy;
import org.onrecord.source.Source;
import org.onrecord.source.WebAddress;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;

/** Where readers are sent to the original, and where its address is only told. */
@QuarkusTest
class AddressTest {

    private static final Instant LOOKED = Instant.parse("2026-03-01T10:00:00Z");

    private final String address = "https://harbour.example/" + UUID.randomUUID();

    private final Published claim =
            Published.claim().publish().judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");

    private final Long source = Records.as(claim.editor, actor -> {
        Source found = Capture.byId(claim.capture).source();
        found.describe(
                found.kind(),
                found.title(),
                found.publisher(),
                WebAddress.of(address),
                "en",
                FuzzyDate.of("2024-06-03"));
        return found.id();
    });

    private void found(LinkState state) {
        String key = WebAddress.of(address).key();
        QuarkusTransaction.requiringNew()
                .run(() -> Source.found(source, key, new Liveness(state, LOOKED, "Any.", "https://new.example/")));
    }

    private void archived() {
        String key = WebAddress.of(address).key();
        QuarkusTransaction.requiringNew()
                .run(() -> Source.foundOutside(source, key, new OutsideCopy("https://archive.example/1", LOOKED)));
    }

    private void judged(Fitness fitness) {
        QuarkusTransaction.requiringNew()
                .run(() -> Source.update("fitness = ?1, fitnessReason = 'any' where id = ?2", fitness, source));
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    private List<Document> pages() {
        return List.of(page(claim.path()), page("/sources/" + claim.sourceSlug()));
    }

    @ParameterizedTest
    @EnumSource(value = LinkState.class, mode = EnumSource.Mode.EXCLUDE, names = "DEAD")
    void readersAreSentToTheOriginal(LinkState state) {
        found(state);

        for (Document page : pages()) {
            assertTrue(!page.select("a[href^=" + address + "]").isEmpty(), page.text());
            assertTrue(page.select("a[href*=new.example]").isEmpty());
            assertEquals(state == LinkState.DRIFTED, page.text().contains("(the page has changed since)"));
        }
        assertEquals(2, page(claim.path()).select("a[href^=" + address + "]").size(), "in the report and the evidence");
    }

    @ParameterizedTest
    @CsvSource({
        "FIT, DEAD, the page was gone on 1 March 2026",
        "USURPED, LIVE, this address belongs to somebody else now",
        "USURPED, DEAD, this address belongs to somebody else now",
        "UNFIT, LIVE, we send nobody to this address",
        "UNFIT, UNCHECKED, we send nobody to this address"
    })
    void whatIsGoneOrUnfitIsToldAndNotLinked(Fitness fitness, LinkState state, String why) {
        found(state);
        judged(fitness);

        for (Document page : pages()) {
            assertTrue(page.select("a[href*=harbour.example]").isEmpty(), page.html());
            assertTrue(page.text().contains(address + " (" + why + ")"), page.text());
        }
    }

    @Test
    void theArchivesCopyComesAfterTheOriginalAndOurCopy() {
        archived();
        String text = page(claim.path()).text();

        assertTrue(
                text.matches("(?s).* · original · our copy of [^·]+ · An outside archive has it \\(1 March 2026\\).*"),
                text);
        assertEquals(
                "https://archive.example/1",
                page("/sources/" + claim.sourceSlug())
                        .select("a:contains(An outside archive has it)")
                        .attr("href"));
    }

    @ParameterizedTest
    @CsvSource({"FIT, DEAD, true", "USURPED, DEAD, true", "UNFIT, LIVE, false"})
    void whatIsGoneIsStillFoundInTheArchiveButNothingUnfitIs(Fitness fitness, LinkState state, boolean linked) {
        archived();
        found(state);
        judged(fitness);

        pages().forEach(page ->
                assertEquals(!linked, page.select("a[href*=archive.example]").isEmpty()));
    }

    @Test
    void noneOfThisCostsAStatement() {
        String path = claim.path();
        page(path);
        long before = Statements.of(() -> page(path));
        archived();
        found(LinkState.DEAD);

        assertEquals(before, Statements.of(() -> page(path)));
    }
}
