package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** What the pages of claims say to machines, and the whole claim as a document of its own. */
@QuarkusTest
class ClaimMarkupTest {

    private static final String SCRIPTS = "script[type=application/ld+json]";

    @Inject
    ObjectMapper json;

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    private JsonNode markup(Published claim) throws IOException {
        Elements scripts = page(claim.path()).select(SCRIPTS);
        assertEquals(1, scripts.size());
        return json.readTree(scripts.first().data());
    }

    private static Response document(Published claim) {
        return given().redirects().follow(false).get(claim.path() + ".json");
    }

    @Test
    void aJudgedClaimHasOneReviewAtTheTop() throws IOException {
        Published claim = Published.claim()
                .publish()
                .judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "Heard.")
                .judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Nobody counted then.")
                .judge(ContentVerdict.MOSTLY_SUPPORTED, Knowledge.IN_HINDSIGHT, "The log was opened.");
        JsonNode review = markup(claim);
        assertEquals("ClaimReview", review.get("@type").asText());
        assertEquals(
                "Mostly supported", review.at("/reviewRating/alternateName").asText());
        assertEquals(4, review.at("/reviewRating/ratingValue").asInt());
        assertEquals(claim.text(), review.get("claimReviewed").asText());
        assertTrue(review.get("url").asText().matches("http://localhost:\\d+" + claim.path()), review.toString());
        assertEquals("CreativeWork", review.at("/itemReviewed/appearance/@type").asText());
        assertEquals(
                "2024-06-03",
                review.at("/itemReviewed/appearance/datePublished").asText());
        assertTrue(review.at("/itemReviewed/datePublished").isMissingNode(), "said last week is no day");
    }

    @Test
    void whatIsJudgedOnlyAsSaidHasNoReview() throws IOException {
        Published claim =
                Published.claim().publish().judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "Heard.");
        assertEquals("Claim", markup(claim).get("@type").asText());
        assertFalse(document(claim).asString().contains("\"ClaimReview\""));
    }

    @Test
    void aVerdictThatJudgedOtherWordsIsTakenOutOfTheMarkup() throws IOException {
        Published claim = Published.claim().publish().judge(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "Counted.");
        claim.edit(claim.text() + " not", "a note", "a slip");
        assertEquals("Claim", markup(claim).get("@type").asText());
    }

    @Test
    void listsFarewellsAndHistoriesHaveNone() {
        Published gone = Published.claim().publish().judge(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "Counted.");
        String path = gone.path();
        for (String list : new String[] {"/", "/claims", "/corrections", path + "/history", "/about/methodology"}) {
            assertEquals(0, page(list).select(SCRIPTS).size(), list);
        }
        gone.withdraw("We mixed up two harbours.");
        assertEquals(
                0, Jsoup.parse(given().get(path).asString()).select(SCRIPTS).size());
    }

    @Test
    void theDocumentHoldsAllThatThePageShows() throws IOException {
        Published claim = Published.claim()
                .publish()
                .judge(AttributionVerdict.REPORTED_ONLY, Knowledge.AT_THE_TIME, "Only the agency has it.")
                .judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        Response answer = document(claim);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith("application/ld+json"), answer.contentType());
        assertEquals("public, max-age=0, stale-while-revalidate=4", answer.header("Cache-Control"));
        JsonNode whole = json.readTree(answer.asString());
        assertEquals("Claim", whole.get("@type").asText());
        assertEquals("Supported", whole.at("/review/reviewRating/alternateName").asText());
        JsonNode report = whole.at("/attributions/0");
        assertEquals("2024-05-27/2024-06-02", report.at("/said/edtf").asText());
        assertEquals("last week", report.at("/said/verbatim").asText());
        assertEquals("ELIDED", report.at("/chain/0/naming").asText());
        assertFalse(report.at("/chain/0/seen").asBoolean(true));
        assertEquals("TRUNCATED", report.at("/quotations/0/fidelity").asText());
        assertEquals("REPORTED_ONLY", report.at("/verdicts/0/verdict").asText());
        assertEquals("TextQuoteSelector", report.at("/passage/selector/0/type").asText());
        assertTrue(report.at("/passage/selector/0/exact").asText().startsWith("A harbour official"));
        JsonNode place = report.at("/passage/selector/1");
        assertEquals(
                report.at("/passage/selector/0/exact").asText(),
                Records.TEXT.substring(
                        place.get("start").asInt(), place.get("end").asInt()));
        assertEquals("APPROX", whole.at("/figure/bound").asText());
        assertEquals(300, whole.at("/figure/value").asInt());
        assertEquals("SUPPORTED", whole.at("/verdicts/0/verdict").asText());
        assertEquals("SUPPORTS", whole.at("/verdicts/0/evidence/0/stance").asText());
        assertTrue(whole.get("history").asText().endsWith(claim.path() + "/history"));
        assertFalse(answer.asString().contains("a private note"));
        assertFalse(answer.asString().contains("for the desk alone"));
        assertEquals(
                claim.path() + ".json",
                page(claim.path())
                        .select("link[rel=alternate][type=application/ld+json]")
                        .attr("href"));
    }

    @Test
    void noWordsBreakOutOfThePage() throws IOException {
        String words = Records.unique("He said \"</script><b>\" & <!-- {raw} {{[[a]]}}<img src=x onerror=print(1)>");
        Published claim = Published.claim()
                .saying(words)
                .publish()
                .judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "</script><script>alert(1)</script>");
        assertEquals(words, markup(claim).get("claimReviewed").asText());
        String page = given().get(claim.path()).asString();
        assertFalse(page.contains("<img src=x"), "escaped everywhere");
        assertFalse(page.contains("<script>alert"), "escaped everywhere");
        assertFalse(document(claim).asString().contains("</script>"));
    }

    @Test
    void machinesAreToldWhatBecameOfAClaimInTheirOwnForm() {
        Published claim = Published.claim().publish();
        String path = claim.path();
        claim.withdraw("We mixed up two harbours.");
        Response gone = given().get(path + ".json");
        assertEquals(410, gone.statusCode());
        assertEquals("application/problem+json", gone.contentType());
        assertEquals("This claim was withdrawn: We mixed up two harbours.", gone.path("detail"));
        for (String missing : new String[] {
            "/claims/no-such-claim.json", Published.claim().draft().path() + ".json"
        }) {
            Response answer = given().get(missing);
            assertEquals(404, answer.statusCode());
            assertEquals("application/problem+json", answer.contentType());
        }
    }

    @Test
    void theDocumentTakesNoMoreStatementsThanThePage() {
        Published few = Published.claim().publish().judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        Published many = Published.claim()
                .reported(6)
                .publish()
                .judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "Heard.")
                .judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        String path = many.path();
        long page = Statements.of(() -> given().get(path));
        assertEquals(page, Statements.of(() -> given().get(path + ".json")));
        assertEquals(page, Statements.of(() -> document(few)) - 1, "and one for its address, by the test itself");
        assertTrue(page <= 12, page + " statements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example\" onload=", "a b"})
    void aHostOfOddCharactersIsNotTakenUp(String host) {
        Published claim = Published.claim().publish();
        assertFalse(given().header("Host", host).get(claim.path()).asString().contains("onload"));
    }
}
