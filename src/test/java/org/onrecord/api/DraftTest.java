package org.onrecord.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.review.Erased;
import org.onrecord.testing.Records;

@QuarkusTest
class DraftTest {

    private static final String CLAIMS = "/api/v1/claims";

    private final Machine machine = new Machine();
    private User editor;
    private String key;
    private Long copy;

    @BeforeEach
    void makeAKey() {
        editor = People.editor();
        key = KeyTest.key(editor, true);
        copy = Records.capture(editor, Records.TEXT);
    }

    private RequestSpecification writing() {
        return machine.asking().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    private Response send(String body) {
        return writing().body(body.getBytes(StandardCharsets.UTF_8)).post(CLAIMS);
    }

    /** A draft that lacks nothing, with more in its report. */
    private String draft(String text, String more) {
        return """
                {"text": "%s", "kind": "EVENT", "checkability": "YES", "topics": ["Harbours", "Boats"],
                 "figure": {"verbatim": "around 300 boats"},
                 "report": {"copy": "%d", "passage": {"exact": "around 300 boats had left. “The sea is calm,”"},
                   "speaker": {"name": "%s", "kind": "PERSON"}, "role": "harbour master", "cue": "said",
                   "said": {"verbatim": "last week", "weeks": "MONDAY"},
                   "relays": [{"agent": {"name": "%s", "kind": "OUTLET"}, "naming": "ELIDED", "seen": false}],
                   "quotations": [{"exact": "The sea is calm", "fidelity": "UNKNOWN"}]%s}}""".formatted(text, copy, Records.unique("Ana Sousa"), Records.unique("Coast Agency"), more);
    }

    private static Long id(Response answer) {
        return Long.valueOf(answer.jsonPath().getString("id"));
    }

    @Test
    void aDraftIsItsOwnersActAndHoldsAllThatWasSent() {
        String text = Records.unique("Boats left the harbour");
        Response answer = send(draft(text, ""));

        assertEquals(201, answer.statusCode(), answer.asString());
        Long id = id(answer);
        answer.then()
                .header("Location", endsWith("/desk/claims/" + id))
                .body("publication", equalTo("DRAFT"))
                .body("missing.size()", equalTo(0));
        Claim claim = Records.claim(id);
        Attribution report = claim.attributions().get(0);
        assertEquals(Publication.DRAFT, claim.publication());
        assertEquals(editor.id(), claim.createdBy().id());
        assertEquals(text, claim.text());
        assertEquals(2, claim.topics().size());
        assertEquals("boats", claim.figure().unit());
        assertEquals("2024-05-27/2024-06-02", report.said().edtf());
        assertEquals(2, report.hops().size());
        assertEquals("The sea is calm", report.quotations().get(0).exact());
        machine.get(CLAIMS + "/" + claim.slug()).then().statusCode(404);
        People.browserOf(editor).open("/desk/claims/" + id).then().statusCode(200);
    }

    @Test
    void aDraftNeedsNoMoreThanItsWordsAndIsToldWhatItLacks() {
        Response answer = send("{\"text\": \"" + Records.unique("Boats left") + "\"}");

        answer.then()
                .statusCode(201)
                .body("missing.pointer", hasItem("/kind"))
                .body("missing.pointer", hasItem("/report/passage/exact"))
                .body("missing.pointer", hasItem("/report/speaker/name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"text\": \"\" | /text | Say the claim",
                "\"text\": \"x\", \"kind\": \"NONSENSE\" | /kind | Choose one",
                "\"text\": \"x\", \"about\": \"31 February 2024\" | /about | ",
                "\"text\": \"a\\u0000b\" | /text | control character",
                "\"text\": \"a\\ud800b\" | /text | broken character",
                "\"text\": \"x\", \"figure\": {\"verbatim\": \"x\", \"bound\": \"EQ\", \"value\": \"many\"} | /figure/value | ",
                "\"text\": \"x\", \"report\": {\"speaker\": {\"name\": \"Nobody known\"}} | /report/speaker/name | Nobody of this name",
                "\"text\": \"x\", \"report\": {\"relays\": [{\"verb\": \"said\"}]} | /report/relays/0/agent/name | Say who",
                "\"text\": \"x\", \"report\": {\"relays\": [{\"agent\": {\"name\": \"A\", \"kind\": \"GOD\"}}]} | /report/relays/0/agent/name | ",
                "\"text\": \"x\", \"report\": {\"quotations\": [{\"exact\": \"\\\"a\\\"\", \"language\": \"not a tag!\"}]} | /report/quotations/0/language | ",
                "\"text\": \"x\", \"language\": \"klingon\" | /language | No language has the code",
                "\"text\": \"x\", \"report\": {\"quotations\": [{\"exact\": \"a\", \"originalLanguage\": \"xx\"}]} | /report/quotations/0/originalLanguage | No language has the code",
                "\"text\": \"x\", \"report\": {\"figure\": {\"verbatim\": \"x\", \"bound\": \"ABOUT\"}} | /report/figure/bound | ",
                "\"text\": \"x\", \"report\": {\"passage\": {\"exact\": \"words\"}} | /report/passage/exact | Choose the source",
                "\"text\": \"x\", \"report\": {\"copy\": \"999999999\"} | /report/copy | No copy is on record",
                "\"text\": \"x\", \"report\": {\"copy\": \"0\"} | /report/copy | No copy is on record",
                "\"text\": \"x\", \"report\": {\"copy\": \"-1\"} | /report/copy | No copy is on record",
                "\"text\": \"x\", \"report\": {\"copy\": \"one\"} | /report/copy | No copy is on record",
                "\"text\": \"x\", \"report\": {\"copy\": \"9999999999999999999\"} | /report/copy | No copy is on record",
                "\"text\": 3 | /text | another kind",
                "\"text\": [\"x\"] | /text | another kind",
                "\"text\": \"x\", \"topics\": \"Harbours\" | /topics | another kind",
                "\"text\": \"x\", \"report\": {\"relays\": [{}, {\"seen\": \"yes\"}]} | /report/relays/1/seen | another kind",
                "\"text\": \"x\", \"colour\": \"red\" | /colour | no such field",
                "\"text\": \"x\", \"report\": {\"a/b~\": 1} | /report/a~1b~0 | no such field",
                "\"text\": \"x\", \"publication\": \"PUBLISHED\" | /publication | no such field",
            })
    void whatIsWrongIsNamedWhereItStandsAndNothingIsKept(String fields, String pointer, String words) {
        long before = QuarkusTransaction.requiringNew().call(() -> Claim.count());

        send("{" + fields + "}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("status", equalTo(422))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.detail.join(' ')", containsString(words == null ? "" : words));
        assertEquals(before, QuarkusTransaction.requiringNew().call(() -> Claim.count()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "3",
                "{",
                "{\"text\": NaN}",
                "{\"text\": \"a\"} x",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{'text': 'a'}",
                "{\"text\": \"a\\q\"}",
            })
    void whatIsNoJsonIsRefused(String body) {
        int status = send(body)
                .then()
                .contentType("application/problem+json")
                .extract()
                .statusCode();
        assertTrue(status == 400 || status == 422, body + " gave " + status);
    }

    @Test
    void whatIsNestedDeeplyIsRefusedAndSoAreBytesThatAreNoText() {
        send("{\"text\": " + "[".repeat(100_000)).then().statusCode(422);
        send("[".repeat(100_000)).then().contentType("application/problem+json");
        send("{\"report\": " + "{\"report\": ".repeat(50) + "1" + "}".repeat(51))
                .then()
                .statusCode(400)
                .body("detail", containsString("goes too deep"));
        writing()
                .body(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'})
                .post(CLAIMS)
                .then()
                .statusCode(400)
                .body("detail", equalTo("It is not in UTF-8."));
        writing()
                .body("{\"text\": \"x\"}".getBytes(StandardCharsets.UTF_16))
                .post(CLAIMS)
                .then()
                .statusCode(400);
    }

    @Test
    void moreThanAMegabyteIsTooMuch() {
        send("{\"text\": \"" + "x".repeat(1_100_000) + "\"}")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void whatIsNotJsonByItsOwnWordIsNotRead() {
        machine.asking()
                .header("Authorization", "Bearer " + key)
                .contentType("application/x-www-form-urlencoded")
                .body("text=x")
                .post(CLAIMS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void underOneIdempotencyKeyOneDraftIsMade() {
        String name = UUID.randomUUID().toString();
        String body = draft(Records.unique("Boats left"), "");
        Response first = writing().header("Idempotency-Key", name).body(body).post(CLAIMS);
        Response second = writing().header("Idempotency-Key", name).body(body).post(CLAIMS);

        first.then().statusCode(201);
        second.then().statusCode(200).header("Location", first.header("Location"));
        assertEquals(id(first), id(second));
        writing()
                .header("Idempotency-Key", name)
                .body(draft(Records.unique("Other boats left"), ""))
                .post(CLAIMS)
                .then()
                .statusCode(422)
                .body("title", containsString("Idempotency-Key"));
        String others = KeyTest.key(People.editor(), true);
        Response third = machine.asking()
                .header("Authorization", "Bearer " + others)
                .header("Idempotency-Key", name)
                .contentType("application/json")
                .body(draft(Records.unique("Boats left"), "").getBytes(StandardCharsets.UTF_8))
                .post(CLAIMS);
        third.then().statusCode(201);
        assertNotEquals(id(first), id(third));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 5_000})
    void anIdempotencyKeyHasALength(int length) {
        writing()
                .header("Idempotency-Key", "x".repeat(length))
                .body("{\"text\": \"x\"}")
                .post(CLAIMS)
                .then()
                .statusCode(400);
    }

    @Test
    void aSessionWritesNothingHereAndNeitherDoesAKeyToRead() {
        Browser browser = People.browserOf(editor);
        browser.open("/desk");
        String body = draft(Records.unique("Boats left"), "");

        machine.asking()
                .cookie("session", browser.cookie("session"))
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(CLAIMS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
        machine.asking()
                .header("Authorization", "Bearer " + KeyTest.key(editor, false))
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(CLAIMS)
                .then()
                .statusCode(403);
        machine.asking()
                .queryParam("key", key)
                .contentType("application/json")
                .body("{}")
                .post(CLAIMS)
                .then()
                .statusCode(401);
    }

    @Test
    void jsonIsTakenWithoutAFormsTokenNowhereElse() {
        Browser browser = People.browserOf(editor);
        browser.open("/desk/claims/new");
        for (String type : new String[] {"application/json", "text/plain"}) {
            machine.asking()
                    .cookie("session", browser.cookie("session"))
                    .cookie("csrf", String.valueOf(browser.cookie("csrf")))
                    .contentType(type)
                    .body("{}")
                    .post("/desk/claims/" + Records.draft(editor, Records.unique("Boats left")) + "/submission")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void anErasedDraftLeavesNothingOfWhatWasSentAndSendingItAgainMakesNoOther() {
        String name = UUID.randomUUID().toString();
        String body = draft(Records.unique("Boats left"), "");
        Long id = id(writing().header("Idempotency-Key", name).body(body).post(CLAIMS));
        Records.as(People.admin(), actor -> {
            Erased.claim(id, actor);
            return id;
        });

        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> SentDraft.count("claimId", id)));
        writing()
                .header("Idempotency-Key", name)
                .body(body)
                .post(CLAIMS)
                .then()
                .statusCode(200)
                .body("publication", equalTo("ERASED"));
    }

    @Test
    void nothingInAListMayBeMissing() {
        for (String rows : new String[] {
            "\"topics\": [null]", "\"report\": {\"relays\": [null]}", "\"report\": {\"quotations\": [null]}"
        }) {
            send("{\"text\": \"x\", " + rows + "}").then().statusCode(422).body("errors.size()", equalTo(1));
        }
        send("{\"text\": \"x\", \"topics\": null, \"report\": null}").then().statusCode(201);
    }

    @Test
    void aTopicWithACommaInItIsOneNameAndCantBe() {
        send("{\"text\": \"x\", \"topics\": [\"Harbours, boats\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/topics"));
    }
}
