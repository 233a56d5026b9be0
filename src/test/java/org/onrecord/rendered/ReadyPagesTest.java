package org.onrecord.rendered;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.search.CaughtUp;
import org.onrecord.site.Published;

@QuarkusTest
class ReadyPagesTest {

    @Inject
    OtherNodes others;

    @Inject
    Changes changes;

    @Inject
    EntityManager database;

    /** A client that shows bytes as they came. */
    private static RequestSpecification raw() {
        return given().config(RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    private long statementsOf(Runnable act) {
        var statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        act.run();
        return statistics.getPrepareStatementCount() - before;
    }

    /** The page of a claim that the index has taken up, which is a change, too. */
    private static String taken() {
        String path = Published.claim().publish().path();
        CaughtUp.await();
        return path;
    }

    @Test
    void aPageIsRenderedOnceAndThenSentWithoutAskingTheDatabase() {
        String path = taken();
        String first = given().get(path).asString();

        assertEquals(0, statementsOf(() -> assertEquals(first, given().get(path).asString())));
        assertEquals(0, statementsOf(() -> given().head(path).then().statusCode(200)));
    }

    @Test
    void aReadyPageHasEveryHeaderOfARenderedOne() {
        Published claim = Published.claim().publish();
        for (String path : new String[] {claim.path(), "/claims", "/claims/" + claim.slug() + "/history.json"}) {
            changes.note();
            Set<String> rendered = headers(raw().get(path));
            assertEquals(rendered, headers(raw().get(path)), path);
            assertTrue(rendered.stream().anyMatch(header -> header.startsWith("content-security-policy")), path);
        }
    }

    private static Set<String> headers(Response answer) {
        Set<String> headers = new TreeSet<>();
        answer.headers()
                .forEach(header -> headers.add(header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue()));
        return headers;
    }

    @Test
    void aChangeIsThereForTheNextReader() {
        Published claim = Published.claim().publish();
        given().get(claim.path());
        claim.edit(claim.text() + " indeed", null, null);
        assertTrue(given().get(claim.path()).asString().contains(claim.text() + " indeed"));

        claim.withdraw("An error.");

        assertEquals(410, given().get(claim.path()).statusCode());
        assertEquals(410, given().get(claim.path()).statusCode());
    }

    @Test
    void whoIsOfTheDeskGetsAFreshPageOfTheirOwn() {
        Published claim = Published.claim().publish();
        given().get(claim.path());

        assertTrue(statementsOf(() -> {
                    Response own = People.browserOf(claim.editor).open(claim.path());
                    assertEquals("private, no-cache", own.header("Cache-Control"));
                })
                > 5);
        assertEquals(
                "public, max-age=0, stale-while-revalidate=4",
                given().get(claim.path()).header("Cache-Control"));
    }

    @Test
    void eachEncodingIsTheSamePage() throws IOException {
        Published claim = Published.claim().publish();
        for (int time = 0; time < 2; time++) {
            Response plain = raw().header("Accept-Encoding", "identity").get(claim.path());
            Response gzip = raw().header("Accept-Encoding", "gzip").get(claim.path());
            Response brotli = raw().header("Accept-Encoding", "gzip, br").get(claim.path());

            assertNull(plain.header("Content-Encoding"));
            assertEquals("gzip", gzip.header("Content-Encoding"));
            assertEquals("br", brotli.header("Content-Encoding"));
            assertEquals("accept-encoding", gzip.header("Vary").toLowerCase(Locale.ROOT));
            assertEquals(
                    plain.asString(),
                    new String(
                            new GZIPInputStream(new ByteArrayInputStream(gzip.asByteArray())).readAllBytes(),
                            StandardCharsets.UTF_8));
            assertTrue(brotli.asByteArray().length < gzip.asByteArray().length);
            assertFalse(plain.header("ETag").startsWith("W/"));
            assertNotEquals(plain.header("ETag"), gzip.header("ETag"));
        }
    }

    @Test
    void whoAsksForTheHeadersAloneIsToldWhatElseWouldBeSent() {
        String path = taken();
        for (String accepted : List.of("identity", "gzip", "gzip, br")) {
            // As it is rendered, and as it is kept.
            for (Runnable before : List.<Runnable>of(changes::note, () -> {})) {
                before.run();
                Response head = raw().header("Accept-Encoding", accepted).head(path);
                before.run();
                Response whole = raw().header("Accept-Encoding", accepted).get(path);
                assertEquals(Integer.toString(whole.asByteArray().length), head.header("Content-Length"), accepted);
                assertEquals(headers(whole), headers(head), accepted);
            }
        }
    }

    @Test
    void whatIsNotSentAgainIsNotSaidToBeSentPlain() {
        String path = taken();
        String tag = raw().get(path).header("ETag");
        Response unchanged = raw().header("If-None-Match", tag).get(path);
        assertEquals(304, unchanged.statusCode());
        assertNull(unchanged.header("Content-Encoding"));
    }

    @Test
    void whatTheReaderHasIsNotSentAgain() {
        String path = taken();
        Response answer = given().get(path);
        String moment = answer.header("Last-Modified");

        assertEquals(0, statementsOf(() -> {
            given().header("If-None-Match", answer.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
            given().header("If-Modified-Since", moment).get(path).then().statusCode(304);
        }));
        given().header("If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT")
                .get(path)
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "yesterday").get(path).then().statusCode(200);
        given().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", moment)
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void momentsAreUnderstoodInAllThreeForms() {
        String path = taken();
        ZonedDateTime moment =
                ZonedDateTime.parse(given().get(path).header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME);
        for (String form : List.of(
                "EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM ppd HH:mm:ss yyyy")) {
            assertEquals(304, statusSince(path, form, moment), form);
            assertEquals(304, statusSince(path, form, moment.plusSeconds(1)), form);
            assertEquals(200, statusSince(path, form, moment.minusSeconds(1)), form);
            assertEquals(304, statusSince(path, form, moment.plusYears(49)), form);
            assertEquals(200, statusSince(path, form, moment.minusYears(49)), form);
        }
    }

    private static int statusSince(String path, String form, ZonedDateTime moment) {
        return given().header(
                        "If-Modified-Since",
                        DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(moment))
                .get(path)
                .statusCode();
    }

    @Test
    void whoHasAnotherEncodingThanTheyWouldBeSentIsSentThePage() {
        String path = taken();
        String brotli = raw().header("Accept-Encoding", "br").get(path).header("ETag");
        // As it is rendered, and as it is kept.
        for (Runnable before : List.<Runnable>of(changes::note, () -> {})) {
            before.run();
            raw().header("If-None-Match", brotli).get(path).then().statusCode(200);
            before.run();
            raw().header("Accept-Encoding", "gzip, br")
                    .header("If-None-Match", "\"other\"", "W/" + brotli)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", brotli);
        }
    }

    @Test
    void aChangeOnAnotherNodeIsHeardOf() {
        String path = taken();
        others.listen();
        given().get(path);
        others.listen();
        assertEquals(0, statementsOf(() -> given().get(path)));

        elsewhere(2);
        others.listen();
        assertTrue(statementsOf(() -> given().get(path)) > 0);

        elsewhere(1);
        others.listen();
        assertTrue(statementsOf(() -> given().get(path)) > 0, "one that began earlier and was done later");
    }

    private void elsewhere(int number) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into page_change (node, change_number, made_at) values (42, ?, current_timestamp)")
                        .setParameter(1, number)
                        .executeUpdate());
    }

    @Test
    void otherNodesAreToldOfWhatIsCommittedAndOfNothingElse() {
        long before = told();
        long version = changes.version();
        Published.claim().draft();
        assertTrue(told() > before);
        assertTrue(changes.version() > version);

        long after = told();
        long now = changes.version();
        QuarkusTransaction.begin();
        database.createNativeQuery("update claim set note = note where id = -1").executeUpdate();
        QuarkusTransaction.rollback();

        assertEquals(after, told());
        assertEquals(now, changes.version());
    }

    private long told() {
        return ((Number) database.createNativeQuery("select count(*) from page_change where node <> 42")
                        .getSingleResult())
                .longValue();
    }

    @Test
    void whatIsToldOfLongAgoIsForgotten() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("insert into page_change (node, change_number, made_at)"
                                + " values (43, 1, timestamp with time zone '2020-01-01 00:00:00+00:00')")
                        .executeUpdate());
        others.forget();
        assertEquals(
                0L,
                ((Number) database.createNativeQuery("select count(*) from page_change where node = 43")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void everyTableThatReadersDontSeeIsATable() {
        for (String table : WatchedStatements.UNSEEN) {
            database.createNativeQuery("select count(*) from " + table).getSingleResult();
        }
    }

    @Test
    void addressesThatNobodyWouldKeepAreAnsweredAllTheSame() {
        given().get("/claims?q=" + "x".repeat(2_000)).then().statusCode(200);
        given().header("Host", "elsewhere.example").get("/claims").then().statusCode(200);
        given().header("Accept-Encoding", "x, *;q=0").get("/claims").then().statusCode(200);
    }
}
