package org.onrecord.factcheck;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.search.BrokenOff;
import org.onrecord.search.Search;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.web.Allowance;

/** What is found under Google's own paths, and what is not. */
@QuarkusTest
class FactCheckPagesTest {

    private static final String SEARCH = "/v1alpha1/claims:search";

    @Inject
    Allowance allowance;

    private static String mark() {
        return Records.unique("herring").replaceAll("[^A-Za-z0-9]", "");
    }

    private static Response search(String... namesAndValues) {
        var request = given();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.queryParam(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.get(SEARCH);
    }

    private static List<String> found(String... namesAndValues) {
        List<String> texts =
                search(namesAndValues).then().statusCode(200).extract().path("claims.text");
        return texts == null ? List.of() : texts;
    }

    @Test
    void aLongAddressMayComeAsAFormThatMeansGet() {
        given().contentType("application/x-www-form-urlencoded")
                .header("X-HTTP-Method-Override", "GET")
                .body("query=" + "x%20".repeat(20) + "&pageSize=-1")
                .post("/v1alpha1/claims:search")
                .then()
                .statusCode(400)
                .body("error.message", containsString("pageSize"));
        given().contentType("application/x-www-form-urlencoded")
                .header("X-HTTP-Method-Override", "GET")
                .body("query=" + "x".repeat(60_000))
                .post("/v1alpha1/claims:search")
                .then()
                .statusCode(413);
        given().contentType("application/x-www-form-urlencoded")
                .header("X-HTTP-Method-Override", "GET")
                .header("Content-Encoding", "gzip")
                .body("query=x")
                .post("/v1alpha1/claims:search")
                .then()
                .statusCode(400);
    }

    @Test
    void aFormThatMeansNothingElseIsAnsweredAsTheClientsReadIt() {
        for (String path : List.of("/v1alpha1/pages", "/v1alpha1/claims:search")) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("query=x")
                    .post(path)
                    .then()
                    .contentType(startsWith("application/json"))
                    .body("error.code", greaterThan(400));
        }
    }

    @Test
    void aClaimIsGivenAsGoogleGivesIt() {
        String word = mark();
        Long id = Reviewed.by("Ana Sousa")
                .claims(1, "Boats of " + word, ContentVerdict.REFUTED)
                .get(0);
        Response answer = search("query", word.toUpperCase());
        assertEquals("application/json;charset=UTF-8", answer.contentType().replace(" ", ""));
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        assertEquals("public, max-age=1, stale-while-revalidate=4", answer.header("Cache-Control"));
        assertTrue(answer.headers().getValues("Vary").contains("Accept-Encoding"));
        assertNull(answer.header("Set-Cookie"));
        Map<String, Object> claim = answer.path("claims[0]");
        assertEquals(Set.of("text", "claimant", "claimDate", "claimReview"), claim.keySet());
        assertEquals("2024-05-28T00:00:00Z", claim.get("claimDate"));
        Map<String, Object> review = answer.path("claims[0].claimReview[0]");
        assertEquals("http://localhost:" + RestAssured.port + "/claims/" + Records.slug(id), review.get("url"));
        assertEquals("Refuted", review.get("textualRating"));
        assertEquals("en", review.get("languageCode"));
        assertTrue(review.get("reviewDate").toString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        assertEquals("localhost", answer.path("claims[0].claimReview[0].publisher.site"));
    }

    /** So are containers named in their own networks. */
    @Test
    void aHostWithAnUnderscoreIsAnsweredToo() {
        String word = mark();
        Reviewed.by("Ana Sousa").claims(1, "Nets of " + word, ContentVerdict.REFUTED);
        Response answer = given().header("Host", "Record_Web:8081")
                .queryParam("query", word)
                .get(SEARCH);
        assertEquals(200, answer.statusCode());
        assertEquals("record_web", answer.path("claims[0].claimReview[0].publisher.site"));
    }

    @Test
    void whatIsBrokenOffForTimeIsNoListThatLooksComplete() {
        String word = mark();
        Reviewed.by("Ana Sousa").claims(1, "Sails of " + word, ContentVerdict.REFUTED);
        QuarkusMock.installMockForType(new BrokenOff(), Search.class);
        Response answer = search("query", word);
        assertEquals(503, answer.statusCode());
        assertEquals("UNAVAILABLE", answer.path("error.status"));
        assertEquals(503, answer.<Integer>path("error.code"));
        assertEquals("5s", answer.path("error.details[0].retryDelay"));
        assertEquals("5", answer.header("Retry-After"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("no-store", search("query", word, "callback", "found").header("Cache-Control"));
    }

    @Test
    void aFaultOfOursIsNotSaidToBeTheCallers() {
        QuarkusMock.installMockForType(new Faulty(), FactChecks.class);
        Response answer = search("query", "herring");
        assertEquals(500, answer.statusCode());
        assertFalse(answer.asString().contains("a secret of the machine's"));
    }

    private static final class Faulty extends FactChecks {

        Faulty() {
            super(null, null);
        }

        @Override
        Answers.ClaimList search(Parameters sent) {
            throw new IllegalArgumentException("a secret of the machine's");
        }
    }

    @Test
    void whoAsksTooOftenIsToldSoInGooglesWords() {
        Response answer = refused("10.9.1.1", "");
        assertEquals(429, answer.statusCode());
        assertEquals("1", answer.header("Retry-After"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("RESOURCE_EXHAUSTED", answer.path("error.status"));
        assertEquals("type.googleapis.com/google.rpc.RetryInfo", answer.path("error.details[0].'@type'"));
        assertEquals("1s", answer.path("error.details[0].retryDelay"));
        assertEquals(429, refused("10.9.1.1", "&key=AIza").statusCode());
        assertEquals("no-store", refused("10.9.1.1", "&callback=found").header("Cache-Control"));
        assertEquals(200, from("10.9.1.2", "").statusCode());
    }

    /** Asks while another thread takes whatever the address may ask. */
    private Response refused(String address, String more) {
        AtomicBoolean told = new AtomicBoolean();
        Thread taking = new Thread(() -> {
            while (!told.get()) {
                allowance.ofAddress(address);
            }
        });
        taking.start();
        try {
            return Stream.generate(() -> from(address, more))
                    .limit(1_000)
                    .filter(answer -> answer.asString().contains("RESOURCE_EXHAUSTED"))
                    .findFirst()
                    .orElseThrow();
        } finally {
            told.set(true);
        }
    }

    private static Response from(String address, String more) {
        return given().header("X-Forwarded-For", address).get(SEARCH + "?query=herring" + more);
    }

    @Test
    void onlyWhatIsJudgedAsItStandsIsFound() {
        String word = mark();
        Reviewed desk = Reviewed.by("Ana Sousa");
        desk.claims(1, "Unjudged " + word, null);
        desk.claims(1, "Not rated " + word, ContentVerdict.NOT_RATED);
        Long edited = desk.claims(1, "Edited " + word, ContentVerdict.MIXED).get(0);
        Records.reworded(desk.editor, edited, "Edited since " + word);
        Long withdrawn =
                desk.claims(1, "Withdrawn " + word, ContentVerdict.MIXED).get(0);
        act(desk, actor -> Claim.locked(withdrawn).withdraw(actor, "A slip."));
        Long said = desk.claims(1, "Only said " + word, null).get(0);
        act(
                desk,
                actor -> Reviewed.judge(
                        new Review(
                                Claim.whole(said).attributions().get(0),
                                AttributionVerdict.CONFIRMED,
                                Knowledge.AT_THE_TIME,
                                "Heard.",
                                Set.of()),
                        actor));
        desk.claims(1, "Unproven " + word, ContentVerdict.UNPROVEN);
        assertEquals(List.of("Unproven " + word), found("query", word));
        assertEquals("{}", search("query", word + " nobody").asString().replaceAll("\\s", ""));
    }

    private static void act(Reviewed desk, Consumer<Actor> act) {
        Records.as(desk.editor, actor -> {
            act.accept(actor);
            return 0;
        });
    }

    @Test
    void ofTwoVerdictsTheOneOnWhatIsKnownNowIsGiven() {
        String word = mark();
        Reviewed desk = Reviewed.by("Ana Sousa");
        Long id = desk.claims(1, "Boats of " + word, ContentVerdict.REFUTED).get(0);
        act(
                desk,
                actor -> Reviewed.judge(
                        new Review(
                                Claim.whole(id), ContentVerdict.SUPPORTED, Knowledge.IN_HINDSIGHT, "Seen.", Set.of()),
                        actor));
        Response answer = search("query", word);
        assertEquals(List.of("Supported"), answer.path("claims[0].claimReview.textualRating"));
    }

    @ParameterizedTest
    @CsvSource({"UNNAMED", "COLLECTIVE"})
    void whoIsUnnamedIsNoClaimant(SpeakerKind kind) {
        String word = mark();
        Reviewed.by(kind, "officials of " + word).said("May 2024").claims(1, "Boats " + word, ContentVerdict.MIXED);
        Map<String, Object> claim = search("query", word).path("claims[0]");
        assertEquals(kind == SpeakerKind.UNNAMED, !claim.containsKey("claimant"));
        assertFalse(claim.containsKey("claimDate"), "a month is no day");
    }

    @Test
    void wordsAreFoundInAnyOrderWithoutTheirMarksAndAsTheyStand() {
        String word = mark();
        Reviewed.by("Andrej Babiš").claims(1, "100% of_boats (O'Brien) " + word, ContentVerdict.MIXED);
        for (String query : List.of("babis 100%", "obrien".replace("o", "O'"), "of_boats 100%", "(o'brien)", "\\")) {
            assertEquals(1, found("query", query + " " + word).size(), query);
        }
        for (String query : List.of("10_%", "ofXboats", "%%%%x", "' or 1=1 --", "\ud83d\ude00")) {
            assertEquals(0, found("query", query + " " + word).size(), query);
        }
    }

    @Test
    void aLanguageNarrowsByItsPrimarySubtag() {
        String word = mark();
        Reviewed.by("Ana").in("en-GB").claims(1, "Boats " + word, ContentVerdict.MIXED);
        Reviewed.by("Ana").in("pt").claims(1, "Barcos " + word, ContentVerdict.MIXED);
        assertEquals(List.of("Boats " + word), found("query", word, "languageCode", "EN-us"));
        assertEquals(List.of("Barcos " + word), found("query", word, "languageCode", "pt-BR"));
        assertEquals(List.of(), found("query", word, "languageCode", "uk"));
    }

    @Test
    void aSiteIsOursOrFindsNothing() {
        String word = mark();
        Reviewed.by("Ana").claims(1, "Boats " + word, ContentVerdict.MIXED);
        assertEquals(
                1,
                found("query", word, "reviewPublisherSiteFilter", "localhost").size());
        assertEquals(
                0,
                found("query", word, "reviewPublisherSiteFilter", "nytimes.com").size());
        assertFalse(found("reviewPublisherSiteFilter", "localhost").isEmpty(), "without a query");
    }

    @Test
    void ageCountsFromTheNewerOfClaimAndReview() {
        String word = mark();
        Reviewed desk = Reviewed.by("Ana").said("1945-05-09");
        Long id = desk.claims(1, "Boats " + word, ContentVerdict.MIXED).get(0);
        assertEquals(1, found("query", word, "maxAgeDays", "1").size(), "an old claim, judged today");
        reviewedYearsAgo(id);
        assertEquals(0, found("query", word, "maxAgeDays", "1").size());
        assertEquals(1, found("query", word, "maxAgeDays", "36500").size());
        assertEquals(1, found("query", word, "maxAgeDays", "2147483647").size());
        assertEquals(1, found("query", word, "maxAgeDays", "0").size());
        Long today = Reviewed.by("Ana")
                .said(Instant.now().toString().substring(0, 10))
                .claims(1, "Ships " + word, ContentVerdict.MIXED)
                .get(0);
        reviewedYearsAgo(today);
        assertEquals(List.of("Ships " + word), found("query", word, "maxAgeDays", "2"));
    }

    private static void reviewedYearsAgo(Long id) {
        Instant then = Instant.now().minus(3_000, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        QuarkusTransaction.requiringNew().run(() -> {
            Claim.update("publishedAt = ?1 where id = ?2", then, id);
            Review.update("approvedAt = ?1 where claim.id = ?2", then, id);
        });
    }

    @Test
    void pagesStayAsTheyAreWhileMoreIsPublished() {
        String word = mark();
        Reviewed desk = Reviewed.by("Ana");
        desk.claims(7, "Boats " + word, ContentVerdict.MIXED);
        List<String> all = new ArrayList<>();
        String token = "";
        do {
            Response page = search("query", word, "pageSize", "3", "pageToken", token);
            all.addAll(page.path("claims.text"));
            token = page.path("nextPageToken");
            desk.claims(1, "Newer boats " + word, ContentVerdict.MIXED);
        } while (token != null);
        assertEquals(7, all.size());
        assertEquals(List.of("Boats " + word + " 7", "Boats " + word + " 1"), List.of(all.get(0), all.get(6)));
        assertEquals(3, found("query", word, "offset", "7").size());
        assertEquals(0, found("query", word, "offset", "2147483647").size());
    }

    @Test
    void aPageTakesFourStatementsAtMostWhateverItsSize() {
        String word = mark();
        Reviewed.by("Ana").claims(30, "Boats " + word, ContentVerdict.MIXED);
        long few = Statements.of(
                () -> assertEquals(2, found("query", word, "pageSize", "2").size()));
        assertEquals(
                few,
                Statements.of(() ->
                        assertEquals(30, found("query", word, "pageSize", "100").size())));
        assertTrue(few <= 4, few + " statements");
    }

    @Test
    void aScriptGetsItsAnswerAndItsErrorThroughItsFunction() {
        Response answer = search("query", mark(), "callback", "cb", "prettyPrint", "false");
        assertEquals("// API callback\ncb({});", answer.asString());
        assertTrue(answer.contentType().startsWith("text/javascript"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        Response refused = search("callback", "cb");
        assertEquals(200, refused.statusCode());
        assertTrue(refused.asString().startsWith("// API callback\ncb({"), refused.asString());
        Response forged = search("query", "x", "callback", "alert(1)//");
        assertEquals(400, forged.statusCode());
        assertFalse(forged.asString().contains("alert"), forged.asString());
    }

    @Test
    void aPartOfTheAnswerIsGivenWhereItIsAskedFor() {
        String word = mark();
        Reviewed.by("Ana").claims(1, "Boats " + word, ContentVerdict.MIXED);
        assertEquals(
                "{\"claims\":[{\"claimReview\":[{\"textualRating\":\"Mixed\"}]}]}",
                search("query", word, "fields", "claims/claimReview/textualRating", "prettyPrint", "false")
                        .asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?query=",
                "?query=%00",
                "?query=a&pageSize=-1",
                "?query=a&pageSize=a",
                "?query=a&pageToken=nonsense",
                "?query=a&fields=nobody",
                "?query=a&alt=proto",
                "?query=a&languageCode=%00",
                "?query=a&offset=-5",
                "?query=a&callback=%3Cscript%3E"
            })
    void whatCannotBeAnsweredIsRefusedInGooglesForm(String query) {
        refused(given().urlEncodingEnabled(false).get(SEARCH + query), 400, "INVALID_ARGUMENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?query=%FF%FE&x=%C3%28",
                "?query=a&nobody=knows&key=&quotaUser=q&$.xgafv=2&access_token=t",
                "?query=flat%20earth&query=b",
                "?query=flat+earth",
                "?query=a&uploadType=&upload_protocol=",
                "?query=%F0%9F%98%80",
                "?query=a&reviewPublisherSiteFilter=%E2%98%83"
            })
    void whatIsOddButCanBeAnsweredIs(String query) {
        assertEquals(200, given().urlEncodingEnabled(false).get(SEARCH + query).statusCode());
    }

    @Test
    void longAddressesAreAnsweredOrRefused() {
        assertEquals(400, search("query", "x".repeat(2_500)).statusCode());
        assertEquals(
                200,
                search("query", "x".repeat(1_900), "quotaUser", "y".repeat(1_100))
                        .statusCode());
    }

    /** No client of ours sends such a thing. */
    @ParameterizedTest
    @ValueSource(strings = {"?query=%", "?query=%zz", "?%=%&query=%E2%98"})
    void brokenEscapesAreNoFaultOfOurs(String query) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + SEARCH + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.matches("(?s)HTTP/1.1 [24]\\d\\d .*"), answer);
        }
    }

    private static void refused(Response answer, int code, String status) {
        assertEquals(code, answer.statusCode(), answer.asString());
        assertEquals(code, answer.<Integer>path("error.code"));
        assertEquals(status, answer.path("error.status"));
        assertFalse(answer.<String>path("error.message").isEmpty());
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
    }

    @Test
    void noPictureIsFoundAndOneHasToBeNamed() {
        String path = "/v1alpha1/claims:imageSearch";
        refused(given().get(path), 400, "INVALID_ARGUMENT");
        refused(given().queryParam("imageUri", "file:///etc/passwd").get(path), 400, "INVALID_ARGUMENT");
        for (String wrong : List.of("pageToken=abc", "languageCode=!!", "pageSize=-1", "offset=x")) {
            refused(given().get(path + "?imageUri=https://example.org/a.png&" + wrong), 400, "INVALID_ARGUMENT");
        }
        assertEquals(
                "{}",
                given().queryParam("imageUri", "https://example.org/a.png")
                        .queryParam("languageCode", "en")
                        .get(path)
                        .asString()
                        .replaceAll("\\s", ""));
    }

    @Test
    void otherMethodsAreRefusedInGooglesForm() {
        refused(given().get("/v1alpha1/pages"), 501, "UNIMPLEMENTED");
        refused(given().contentType("application/json").body("{}").post("/v1alpha1/pages"), 501, "UNIMPLEMENTED");
        refused(given().contentType("application/json").body("{}").put("/v1alpha1/pages/abc"), 501, "UNIMPLEMENTED");
        refused(given().delete("/v1alpha1/pages/abc"), 501, "UNIMPLEMENTED");
        refused(given().get("/v1alpha1/claims"), 404, "NOT_FOUND");
        refused(given().contentType("application/json").body("{}").post(SEARCH), 404, "NOT_FOUND");
        Response asked = given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .options(SEARCH);
        assertEquals(204, asked.statusCode());
        assertTrue(asked.header("Access-Control-Allow-Headers").contains("X-Goog-Api-Key"));
    }

    @Test
    void theDescriptionNamesOurOwnAddress() {
        Response described = given().urlEncodingEnabled(false).get("/$discovery/rest?version=v1alpha1&key=k");
        assertEquals(200, described.statusCode());
        String root = "http://localhost:" + RestAssured.port + "/";
        assertEquals(root, described.path("rootUrl"));
        assertEquals(root, described.path("baseUrl"));
        assertEquals("v1alpha1/claims:search", described.path("resources.claims.methods.search.path"));
        String answer = described.path("resources.claims.methods.search.response.$ref");
        assertEquals("string", described.path("schemas." + answer + ".properties.nextPageToken.type"));
        refused(given().urlEncodingEnabled(false).get("/$discovery/rest?version=v2"), 404, "NOT_FOUND");
    }
}
