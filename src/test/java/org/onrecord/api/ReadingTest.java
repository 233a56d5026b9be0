package org.onrecord.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.quantity.Quantity;
import org.onrecord.review.Erased;
import org.onrecord.source.Capture;
import org.onrecord.speaker.Speaker;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

@QuarkusTest
class ReadingTest {

    private final Machine machine = new Machine();
    private final User editor = People.editor();
    private final User reviewer = People.reviewer();

    private Long published() {
        return Records.published(editor, reviewer, Records.unique("Around 300 boats left the harbour"));
    }

    private static String path(Long claim) {
        return "/api/v1/claims/" + Records.slug(claim);
    }

    private JsonPath json(String path) {
        Response answer = machine.get(path);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.jsonPath();
    }

    private static void withdraw(User person, Long id, String reason) {
        Records.as(person, actor -> {
            Claim.locked(id).withdraw(actor, reason);
            return id;
        });
    }

    // ---------------------------------------------------------------- a claim

    @Test
    void aClaimKeepsTheTwoQuestionsApartAndSaysWhatEachRestsOn() {
        Long id = published();
        Machine.judge(id, editor, reviewer);

        JsonPath claim = json(path(id));

        assertEquals(List.of("SUPPORTED"), claim.getList("content.verdict"));
        assertEquals(List.of("REPORTED_ONLY"), claim.getList("reports[0].attribution.verdict"));
        assertEquals(List.of("The harbour office"), claim.getList("evidence.origin"));
        assertEquals(2, claim.getList("evidence[0].pieces").size());
        assertEquals(
                Set.of(claim.getString("content[0].id"), claim.getString("reports[0].attribution[0].id")),
                Set.copyOf(claim.getList("evidence[0].pieces.verdict")));
        assertFalse(claim.prettify().contains("a private note"));
    }

    @Test
    void whatWasSaidReportedCapturedEnteredAndEditedAreFiveTimes() {
        JsonPath claim = json(path(published()));

        assertEquals("2024-05-28", claim.getString("reports[0].said.edtf"));
        assertEquals("2024-05-28", claim.getString("reports[0].said.earliest"));
        assertEquals("STATED", claim.getString("reports[0].said.basis"));
        assertEquals("2024-06-03", claim.getString("reports[0].reported.edtf"));
        for (String at : List.of("enteredAt", "publishedAt", "editedAt", "reports[0].passage.copy.capturedAt")) {
            assertTrue(Instant.parse(claim.getString(at)).isAfter(Instant.EPOCH), at);
        }
    }

    @Test
    void theWordsAreFoundInTheCopyByBothSelectors() {
        Long id = published();
        JsonPath claim = json(path(id));

        Map<String, Object> quote = claim.getMap("reports[0].passage.selectors[0]");
        Map<String, Object> position = claim.getMap("reports[0].passage.selectors[1]");
        assertEquals("TextQuoteSelector", quote.get("type"));
        int start = (Integer) position.get("start");
        int end = (Integer) position.get("end");
        assertEquals(Records.TEXT.substring(start, end), quote.get("exact"));
        assertEquals("ANCHORED", claim.getString("reports[0].passage.anchoring"));
        assertEquals(List.of("SPEAKER", "RELAY", "PUBLISHER"), claim.getList("reports[0].chain.part"));
        assertEquals("ELIDED", claim.getString("reports[0].chain[1].naming"));
        assertEquals("UNKNOWN", claim.getString("reports[0].quotations[0].fidelity"));
    }

    @Test
    void whatIsNotPublishedIsNotThereAndWhatWasTellsItsEnd() {
        Long draft = Records.draft(editor, Records.unique("Boats left"));
        Long scheduled = Records.scheduled(
                editor, reviewer, Records.unique("Boats left"), Instant.parse("2100-01-01T00:00:00Z"));
        Long withdrawn = published();
        withdraw(reviewer, withdrawn, "Two harbours were mixed up.");
        Long merged = published();
        String mergedAt = path(merged);
        Long into = published();
        Records.as(reviewer, actor -> {
            Claim.locked(merged).mergeInto(Claim.locked(into), actor, "one claim");
            return into;
        });

        for (Long id : List.of(draft, scheduled)) {
            machine.get(path(id)).then().statusCode(404).contentType("application/problem+json");
        }
        machine.get(path(withdrawn))
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("status", equalTo(410))
                .body("detail", equalTo("This claim was withdrawn: Two harbours were mixed up."));
        machine.get(mergedAt).then().statusCode(301).header("Location", endsWith(path(into)));
        List<String> ids = json("/api/v1/claims?limit=100").getList("items.id");
        for (Long id : List.of(draft, scheduled, withdrawn, merged)) {
            assertFalse(ids.contains(id.toString()), "claim " + id);
        }
        assertTrue(ids.contains(into.toString()));
    }

    @Test
    void nothingInARequestButItsAddressChangesAnAnswerAndWhatIsUnchangedIsNotSentAgain() {
        String path = path(published());
        Response plain = machine.get(path);
        Response other = machine.asking()
                .header("Accept", "text/html")
                .header("Accept-Language", "ko")
                .header("Origin", "https://mirror.example")
                .cookie("session", "x".repeat(43))
                .get(path);

        assertEquals(plain.asString(), other.asString());
        assertEquals(plain.header("ETag"), other.header("ETag"));
        for (Response answer : List.of(plain, other)) {
            answer.then()
                    .contentType("application/json")
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Set-Cookie", nullValue());
        }
        plain.then().header("Cache-Control", startsWith("public"));
        other.then().header("Cache-Control", "private, no-cache");
        machine.asking()
                .header("If-None-Match", plain.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/claims", "/api/v1/match", "/api/v1/changes"})
    void programsInPagesMaySendAKeyAndJson(String path) {
        given().header("Origin", "https://mirror.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options(path)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Authorization, Content-Type"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Set-Cookie", nullValue());
    }

    // ---------------------------------------------------------------- lists

    @Test
    void everyClaimIsGivenOnceThoughOthersArePublishedMeanwhile() {
        String name = Records.unique("Harbours");
        Long topic = Records.topic(editor, name);
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            made.add(about(topic).toString());
        }
        String slug =
                QuarkusTransaction.requiringNew().call(() -> Topic.byId(topic).slug());

        List<String> given = new ArrayList<>();
        String next = "/api/v1/claims?limit=2&topic=" + slug;
        while (next != null) {
            Response page = machine.get(next);
            given.addAll(page.jsonPath().getList("items.id"));
            next = page.jsonPath().getString("next");
            assertEquals(next == null ? null : "<" + next + ">; rel=\"next\"", page.header("Link"));
            about(topic);
        }

        assertEquals(5, given.size());
        assertEquals(made, Set.copyOf(given));
    }

    private Long about(Long topic) {
        Long id = Records.submitted(editor, Records.unique("Around 300 boats left"));
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.addTopic(Topic.byId(topic));
            claim.revise(actor, null);
            return id;
        });
        Records.as(reviewer, actor -> {
            Claim.locked(id).publish(actor, null);
            return id;
        });
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/claims?limit=0,limit",
        "/api/v1/claims?limit=101,limit",
        "/api/v1/claims?limit=-1,limit",
        "/api/v1/claims?limit=2&limit=3,limit",
        "/api/v1/claims?from=31+February+2024,from",
        "/api/v1/claims?speaker=a%00b,speaker",
        "/api/v1/claims?colour=red,colour",
        "/api/v1/claims?key=secret,key",
        "/api/v1/claims?kind=pledge,kind",
        "/api/v1/claims?attribution=YES,attribution",
        "/api/v1/claims?content=x,content",
        "/api/v1/claims?cursor=nonsense,cursor",
        "/api/v1/claims?cursor=%F0%9F%98%80,cursor",
        "/api/v1/speakers?cursor=MTswO,cursor",
        "/api/v1/corrections?kind=NONSENSE,kind",
        "/api/v1/corrections?from=0000,from",
        "/api/v1/changes?since=-1,since",
        "/api/v1/changes?since=999999999999999999,since",
        "/api/v1/changes?since=99999999999999999999,since",
        "/api/v1/topics?q=x,q",
    })
    void whatCantBeReadIsNamed(String path, String parameter) {
        machine.get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("errors.parameter", hasItem(parameter));
    }

    @Test
    void aCursorIsOfNoUseInAnotherList() {
        published();
        published();
        String next = json("/api/v1/claims?limit=1").getString("next");

        machine.get(next).then().statusCode(200);
        machine.get(next + "&kind=EVENT").then().statusCode(400).body("errors.parameter", hasItem("cursor"));
        machine.get(next.replace("/claims?", "/corrections?")).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%27%22%3B--", "O%27Brien", "100%25", "%E2%80%8F", "%F0%9F%98%80", "%5C", "_"})
    void oddWordsAreLookedForAndNothingElse(String words) {
        machine.get("/api/v1/speakers?q=" + words).then().statusCode(200);
        machine.get("/api/v1/claims?speaker=" + words).then().statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/nothing", "/api/v1/claims/none-such", "/api/v1/claims/a%00b"})
    void whereThereIsNothingAMachineIsToldSoInItsOwnFormat(String path) {
        machine.get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void speakersTopicsSourcesAndCorrectionsAreThoseOfPublishedClaims() {
        Long hidden = Records.draft(editor, Records.unique("Boats left"));
        Long id = published();
        Claim claim = Records.claim(id);
        String speaker = claim.attributions().get(0).speaker().slug();
        String source = claim.attributions().get(0).source().slug();
        withdraw(reviewer, published(), "Counted twice.");

        machine.get("/api/v1/speakers/" + speaker)
                .then()
                .statusCode(200)
                .body("name", equalTo(claim.attributions().get(0).speaker().name()))
                .body("claims", containsString("/api/v1/claims?speaker=" + speaker));
        machine.get("/api/v1/sources/" + source)
                .then()
                .statusCode(200)
                .body("copies", hasSize(1))
                .body("link", equalTo("UNCHECKED"));
        Claim draft = Records.claim(hidden);
        machine.get("/api/v1/speakers/" + draft.attributions().get(0).speaker().slug())
                .then()
                .statusCode(404);
        machine.get("/api/v1/sources/" + draft.attributions().get(0).source().slug())
                .then()
                .statusCode(404);
        assertTrue(json("/api/v1/speakers?q=" + speaker.replace('-', '+'))
                .getList("items.slug")
                .contains(speaker));
        machine.get("/api/v1/corrections?kind=RETRACTION")
                .then()
                .statusCode(200)
                .body("items[0].withdrawn", equalTo(true))
                .body("items[0].notice.why", equalTo("Counted twice."))
                .body("items[0].claim.name", nullValue());
    }

    @Test
    void listsCostTheSameHoweverLongTheyAre() {
        for (int i = 0; i < 3; i++) {
            published();
        }
        long claims = Statements.of(() -> machine.get("/api/v1/claims?limit=40"));
        assertTrue(claims <= 4, claims + " statements for claims");
        for (String list : List.of("speakers", "topics", "quantities", "sources", "corrections")) {
            long statements = Statements.of(() -> machine.get("/api/v1/" + list + "?limit=40"));
            assertTrue(statements <= 3, statements + " statements for " + list);
        }
        long changes = Statements.of(() -> machine.get("/api/v1/changes?limit=100"));
        assertTrue(changes <= 7, changes + " statements for changes");
        String path = path(published());
        long whole = Statements.of(() -> machine.get(path));
        assertTrue(whole <= 12, whole + " statements for a claim");
    }

    // ---------------------------------------------------------------- changes

    private long latest() {
        return json("/api/v1/changes?since=latest").getLong("cursor");
    }

    @Test
    void aMirrorHearsOfEachPublicChangeAndOfNoOther() {
        long since = latest();
        Records.draft(editor, Records.unique("Boats left"));
        assertEquals(since, latest());

        Long id = published();
        Machine.judge(id, editor, reviewer);
        withdraw(reviewer, id, "Counted twice.");

        JsonPath changes = json("/api/v1/changes?since=" + since);
        List<Map<String, Object>> items = changes.getList("items");
        assertEquals(
                List.of("PUBLISHED", "CHANGED", "CHANGED", "WITHDRAWN"),
                items.stream().map(item -> item.get("change")).toList());
        assertEquals(
                Set.of("WITHDRAWN"), items.stream().map(item -> item.get("now")).collect(Collectors.toSet()));
        assertEquals(
                Set.of(id.toString()),
                items.stream().map(item -> item.get("id")).collect(Collectors.toSet()));
        assertEquals(since + 4, changes.getLong("cursor"));
        assertEquals(
                List.of(),
                json("/api/v1/changes?since=" + changes.getLong("cursor")).getList("items"));
        machine.get((String) items.get(3).get("json")).then().statusCode(410);
    }

    @Test
    void ofWhatReadersNoLongerMeetNoWordIsTold() {
        Long id = published();
        Claim claim = Records.claim(id);
        long since = latest();
        Records.as(editor, actor -> {
            Speaker speaker =
                    Speaker.locked(claim.attributions().get(0).speaker().id());
            speaker.edited(actor);
            return id;
        });
        machine.get("/api/v1/changes?since=" + since)
                .then()
                .body("items[0].kind", equalTo("SPEAKER"))
                .body("items[0].now", equalTo("PUBLIC"))
                .body("items[0].json", not(nullValue()));

        withdraw(reviewer, id, "Counted twice.");

        machine.get("/api/v1/changes?since=" + since)
                .then()
                .body("items[0].now", equalTo("HIDDEN"))
                .body("items[0].json", nullValue())
                .body("items[0].page", nullValue());
    }

    @Test
    void anErasedClaimIsNamedByItsIdAlone() {
        Long id = published();
        String slug = Records.slug(id);
        long since = latest();
        Records.as(reviewer, actor -> {
            Erased.claim(id, actor);
            return id;
        });

        Response changes = machine.get("/api/v1/changes?since=" + since);
        changes.then()
                .body("items[0].change", equalTo("ERASED"))
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].json", nullValue());
        assertFalse(changes.asString().contains(slug));
        machine.get("/api/v1/claims/" + slug).then().statusCode(410);
    }

    @Test
    void pagesOfChangesFollowOneAnotherWithoutAGap() {
        long since = latest();
        for (int i = 0; i < 5; i++) {
            published();
        }
        List<Integer> positions = new ArrayList<>();
        String next = "/api/v1/changes?limit=2&since=" + since;
        while (next != null) {
            JsonPath page = json(next);
            positions.addAll(page.getList("items.position"));
            next = page.getString("next");
        }

        assertEquals(5, positions.size());
        for (int i = 0; i < 5; i++) {
            assertEquals(since + i, positions.get(i).longValue());
        }
    }

    /** What begins first and commits last must not appear before a place that was given meanwhile. */
    @Test
    void aChangeThatCommitsLateIsNotMissed() throws Exception {
        Long early = Records.submitted(editor, Records.unique("Boats left early"));
        Long late = Records.submitted(editor, Records.unique("Boats left late"));
        long since = latest();
        var mayCommit = new CountDownLatch(1);
        var published = new CountDownLatch(1);
        Thread slow = new Thread(() -> Records.as(reviewer, actor -> {
            Claim.locked(early).publish(actor, null);
            published.countDown();
            try {
                mayCommit.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return early;
        }));
        Thread quick = new Thread(() -> Records.as(People.reviewer(), actor -> {
            Claim.locked(late).publish(actor, null);
            return late;
        }));
        slow.start();
        published.await();
        quick.start();
        Thread.sleep(300);
        JsonPath meanwhile = json("/api/v1/changes?since=" + since);
        mayCommit.countDown();
        slow.join();
        quick.join();

        List<String> heard = new ArrayList<>(meanwhile.getList("items.id"));
        heard.addAll(
                json("/api/v1/changes?since=" + meanwhile.getLong("cursor")).getList("items.id"));

        assertEquals(Set.of(early.toString(), late.toString()), Set.copyOf(heard));
        assertEquals(2, heard.size());
    }

    @Test
    void quantitiesGiveEachFigureWithItsBoundAndNoneOfADraft() {
        Long quantity = Records.quantity(editor, Records.unique("Boats lost"));
        String slug = QuarkusTransaction.requiringNew()
                .call(() -> Quantity.byId(quantity).slug());

        machine.get("/api/v1/quantities/" + slug).then().statusCode(404);
        assertNotEquals(0, Capture.count());
    }
}
