package org.onrecord.outcome;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.tlog.TlogProof;

/** Who was asked for comment, what came of it, and what readers see of both. */
@QuarkusTest
class ResponsePagesTest {

    private User editor;
    private User reviewer;
    private Browser browser;
    private Long id;
    private String name;
    private Long asked;

    @BeforeEach
    void publish() {
        editor = People.editor();
        reviewer = People.reviewer();
        browser = People.browserOf(editor);
        id = Records.published(editor, reviewer, Records.unique("Boats left"));
        name = Records.unique("Rui Melo");
        asked = Records.speaker(editor, SpeakerKind.PERSON, name);
        browser.open(path());
    }

    private String path() {
        return "/desk/claims/" + id + "/responses";
    }

    private Map<String, Object> request() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("formKey", UUID.randomUUID().toString());
        fields.put("speaker", name);
        fields.put("question", "Did <boats> leave?");
        fields.put("contact", "by e-mail to press@harbour.example");
        fields.put("askedOn", "3 June 2024");
        fields.put("deadline", "5 June 2024");
        return fields;
    }

    private io.restassured.response.Response ask(Object... more) {
        return browser.send(path(), with(request(), more));
    }

    private static Map<String, Object> with(Map<String, Object> fields, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i].toString(), more[i + 1]);
        }
        return fields;
    }

    /** Sends the form of the only request as its page has it, with some fields changed. */
    private io.restassured.response.Response record(Object... more) {
        return browser.send(onlyRequest(), with(form(onlyRequest()), more));
    }

    private Map<String, Object> form(String request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Document page = Browser.page(browser.open(request));
        for (Element field : page.select("form[action='" + request + "'] [name]:not(button):not([name=csrf-token])")) {
            fields.put(field.attr("name"), Browser.text(field));
        }
        return fields;
    }

    private String onlyRequest() {
        return path() + "/" + responses().get(0).response().id();
    }

    private List<ResponseState> responses() {
        return QuarkusTransaction.requiringNew().call(() -> ResponseState.of(Claim.byId(id)));
    }

    private Document publicPage() {
        return Browser.page(given().get("/claims/" + Records.slug(id)));
    }

    private String shown() {
        Element section = publicPage().selectFirst("section[aria-labelledby=asked]");
        return section == null ? "" : section.text();
    }

    private List<Event> acts(Act act) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Event.of(SubjectKind.CLAIM, id).stream()
                        .filter(event -> event.act() == act)
                        .toList());
    }

    private static String error(io.restassured.response.Response answer, String field) {
        assertEquals(422, answer.statusCode());
        Element error = Browser.page(answer).selectFirst("#" + field + "-error");
        return error == null ? null : error.text();
    }

    @Test
    void whoWasAskedIsShownWithTheDeadlineThatHasPassed() {
        assertEquals(303, ask().statusCode());
        assertTrue(
                shown().contains(name + " was asked on 3 June 2024, to answer by 5 June 2024: Did <boats> leave?"),
                shown());
        assertTrue(shown().endsWith("No reply is on record; the deadline was 5 June 2024."), shown());
        assertFalse(given().get("/claims/" + Records.slug(id)).asString().contains("press@harbour.example"));
        assertTrue(Browser.page(browser.open(path()))
                .text()
                .contains("asked on 3 June 2024 · no reply on record, the deadline was 5 June 2024"));
    }

    @Test
    void anAnswerIsAwaitedUntilTheDeadlineOrWithoutOne() {
        ask("askedOn", "3 June 2024", "deadline", LocalDate.now().plusYears(1).toString());
        assertTrue(shown().contains("Their answer is awaited until "), shown());
        record("deadline", "", "why", "None was set.");
        assertTrue(shown().contains("Their answer is awaited."), shown());
    }

    @Test
    void theirWordsStandAsAQuotationInTheirLanguage() {
        ask();
        assertEquals(
                303,
                record(
                                "reply",
                                "ANSWERED",
                                "words",
                                "Nenhum <b>barco</b> saiu.",
                                "language",
                                "pt",
                                "repliedOn",
                                "6 June 2024")
                        .statusCode());
        assertTrue(shown().contains("They answered on 6 June 2024, after the deadline:"), shown());
        Element words = publicPage().selectFirst("section[aria-labelledby=asked] blockquote");
        assertEquals("Nenhum <b>barco</b> saiu.", words.text());
        assertEquals("pt", words.attr("lang"));
        assertEquals("auto", words.attr("dir"));
        assertEquals(
                List.of(1, 2), responses().stream().map(ResponseState::number).toList());
    }

    @Test
    void whoDeclinesOrDoesNotReplyIsShownAsSuch() {
        ask();
        assertEquals(303, record("reply", "NO_REPLY").statusCode());
        assertTrue(shown().endsWith("They did not reply by 5 June 2024."), shown());
        assertEquals(
                303, record("reply", "DECLINED", "repliedOn", "7 June 2024").statusCode(), "it came at last");
        assertTrue(shown().endsWith("They declined to comment on 7 June 2024, after the deadline."), shown());
        assertEquals(
                303,
                record("words", "We say nothing.", "why", "They said so much.").statusCode());
        assertTrue(shown().contains("and said: We say nothing."), shown());
    }

    @Test
    void whatReadersHaveSeenIsCorrectedWithAWordToThemAndStaysInTheHistory() {
        ask();
        record("reply", "ANSWERED", "words", "No boat left.", "repliedOn", "4 June 2024");
        assertEquals(
                "Readers have seen what stood here. Say why it changes, for them.",
                error(record("words", "No boats left."), "why"));
        assertEquals(
                303,
                record("words", "No boats left.", "why", "A word was <misheard>.")
                        .statusCode());
        assertTrue(shown().contains("No boats left. Changed on"), shown());
        assertTrue(shown().contains("A word was <misheard>."), shown());
        Document history = Browser.page(given().get("/claims/" + Records.slug(id) + "/history"));
        assertTrue(history.text().contains("In their words No boat left."), history.text());
        assertTrue(history.text().contains("In their words No boats left."), history.text());
        assertTrue(history.text().contains("A word was <misheard>."), history.text());
        assertTrue(given().get("/claims/" + Records.slug(id) + "/history.json")
                .asString()
                .contains("No boat left."));
    }

    @Test
    void anAnswerThatHadNotComeNeedsNoWordToReaders() {
        ask();
        assertEquals(
                303,
                record("reply", "ANSWERED", "words", "No.", "repliedOn", "4 June 2024")
                        .statusCode());
        assertEquals(1, acts(Act.RESPONSE_RECORDED).size());
    }

    @Test
    void anotherQuestionThanReadersHaveSeenNeedsOneEvenWithTheAnswer() {
        ask();
        assertTrue(error(
                        record("reply", "ANSWERED", "words", "No.", "repliedOn", "4 June 2024", "question", "Another?"),
                        "why")
                .startsWith("Readers have seen"));
    }

    @Test
    void whatStoodThereWhenTheClaimWasPublishedIsInItsFirstVersion() {
        id = Records.submitted(editor, Records.unique("Boats left"));
        ask();
        record("reply", "ANSWERED", "words", "No boat left.", "repliedOn", "4 June 2024");
        assertEquals(303, record("words", "No boats left.").statusCode(), "readers have seen nothing yet");
        assertEquals(404, given().get("/claims/" + Records.slug(id)).statusCode());
        Records.as(reviewer, actor -> {
            Claim.locked(id).publish(actor, null);
            return id;
        });
        String history = Browser.page(given().get("/claims/" + Records.slug(id) + "/history"))
                .text();
        assertTrue(history.contains("In their words No boats left."), history);
        assertFalse(history.contains("No boat left."), history);
    }

    @Test
    void everyActIsLoggedWithWhatReadersSee() {
        ask();
        record("reply", "ANSWERED", "words", "No boat left.", "repliedOn", "4 June 2024");
        assertEquals(
                name + ", asked on 3 June 2024 to answer by 5 June 2024: Did <boats> leave?",
                acts(Act.RESPONSE_ASKED).get(0).detail());
        assertEquals(
                name + ", asked on 3 June 2024 to answer by 5 June 2024: Did <boats> leave? – They answered on 4 June"
                        + " 2024: “No boat left.”",
                acts(Act.RESPONSE_RECORDED).get(0).detail());
        String proof =
                given().get("/claims/" + Records.slug(id) + ".tlog-proof").asString();
        String leaf = new String(TlogProof.read(proof).extra(), StandardCharsets.UTF_8);
        assertTrue(leaf.replace("\\", "").contains("\"words\":\"No boat left.\""), leaf);
        assertFalse(leaf.contains("press@harbour.example"), leaf);
    }

    @Test
    void howTheyWereAskedIsTheDesksOwnAffair() {
        ask();
        assertEquals(303, record("contact", "by telephone").statusCode());
        assertEquals(1, responses().size(), "readers see no other state");
        assertEquals(1, acts(Act.RESPONSE_NOTED).size());
        assertEquals("by telephone", form(onlyRequest()).get("contact"));
        assertEquals(303, record().statusCode());
        assertEquals(1, acts(Act.RESPONSE_NOTED).size());
    }

    @Test
    void whatIsTypedIntoAFormThatAskedBeforeIsKeptForAnother() {
        Map<String, Object> request = request();
        assertEquals(303, browser.send(path(), request).statusCode());
        request.put("question", "And who counted them?");
        io.restassured.response.Response back = browser.send(path(), request);
        assertEquals(422, back.statusCode());
        Document page = Browser.page(back);
        assertTrue(page.select(".summary").text().contains("has put a request on record already"), page.text());
        assertEquals("And who counted them?", page.getElementById("question").val());
        request.put("formKey", page.select("[name=formKey]").val());
        assertEquals(303, browser.send(path(), request).statusCode());
        assertEquals(2, responses().size());
    }

    @Test
    void aFormThatIsSentTwiceAsksOnceAndRecordsOnce() {
        Map<String, Object> request = request();
        assertEquals(303, browser.send(path(), request).statusCode());
        assertEquals(303, browser.send(path(), request).statusCode());
        assertEquals(1, responses().size());
        Map<String, Object> answer =
                with(form(onlyRequest()), "reply", "ANSWERED", "words", "No.", "repliedOn", "4 June 2024");
        assertEquals(303, browser.send(onlyRequest(), answer).statusCode());
        assertEquals(303, browser.send(onlyRequest(), answer).statusCode());
        assertEquals(2, responses().size());
    }

    @Test
    void whatSomebodyElseRecordedMeanwhileIsNotPutAsideUnseen() {
        ask();
        Map<String, Object> opened = form(onlyRequest());
        record("reply", "ANSWERED", "words", "Theirs.", "repliedOn", "4 June 2024");
        io.restassured.response.Response answer = browser.send(
                onlyRequest(), with(opened, "reply", "ANSWERED", "words", "Mine.", "repliedOn", "4 June 2024"));
        assertEquals(409, answer.statusCode());
        Document page = Browser.page(answer);
        assertTrue(page.selectFirst(".conflict").text().contains("Their words Theirs. Mine."), page.text());
        assertEquals("Mine.", page.selectFirst("#words").text());
        assertEquals("2", page.selectFirst("[name=number]").val());
        assertEquals(2, responses().size());
    }

    @Test
    void whatCannotBeIsRefusedAndNothingTypedIsLost() {
        io.restassured.response.Response answer = ask("deadline", "2 June 2024");
        assertEquals("This is before the day on which they were asked.", error(answer, "deadline"));
        assertEquals(
                "2 June 2024", Browser.page(answer).selectFirst("#deadline").val());
        assertTrue(error(ask("askedOn", LocalDate.now().plusDays(2).toString()), "askedOn")
                .contains("still to come"));
        assertTrue(error(ask("question", " "), "question").contains("what they were asked"));
        assertTrue(error(ask("speaker", ""), "speaker").contains("who was asked"));
        assertTrue(error(ask("question", "x".repeat(1_001)), "question").contains("1,001"));
        assertEquals(422, ask("formKey", "made up").statusCode());
        assertEquals(0, responses().size());
        assertEquals(303, ask("question", "x".repeat(1_000)).statusCode());
        assertTrue(error(record("reply", "ANSWERED", "repliedOn", "4 June 2024"), "words")
                .contains("own words"));
        assertTrue(error(record("words", "x".repeat(4_001)), "words").contains("4,001"));
        assertEquals(
                303,
                record("reply", "ANSWERED", "words", "x".repeat(4_000), "repliedOn", "4 June 2024")
                        .statusCode());
    }

    @Test
    void whoIsNotOnRecordIsPutThereAndNamesakesAreAChoice() {
        String unknown = Records.unique("Harbour Office");
        assertTrue(error(ask("speaker", unknown), "speaker").startsWith("Nobody of this name is on record."));
        assertEquals(303, ask("speaker", unknown, "speakerKind", "ORGANISATION").statusCode());
        assertTrue(shown().contains(unknown), shown());
        assertEquals(0, publicPage().select("section[aria-labelledby=asked] a").size(), "they have no page");
        Records.speaker(editor, SpeakerKind.PERSON, name);
        io.restassured.response.Response choice = ask();
        assertEquals("2 speakers bear this name. Choose one from the list.", error(choice, "speaker"));
        assertEquals(2, Browser.page(choice).select(".notice li").size());
    }

    @Test
    void whoHasAPageIsLinkedToIt() {
        String speaker = Records.claim(id).attributions().get(0).speaker().slug();
        ask("speaker", Records.claim(id).attributions().get(0).speaker().name());
        assertEquals(
                "/speakers/" + speaker,
                publicPage().selectFirst("section[aria-labelledby=asked] a").attr("href"));
    }

    @Test
    void aClaimHoldsFiftyRequestsAndNoMore() {
        for (int i = 0; i < Response.MOST - 1; i++) {
            Responses.asked(editor, id, asked, "Question " + i);
        }
        assertEquals(303, ask().statusCode());
        assertEquals(422, ask().statusCode());
        assertEquals(
                Response.MOST,
                publicPage().select("section[aria-labelledby=asked] li").size());
        assertTrue(Browser.page(browser.open(path())).text().contains("no more requests than these"));
    }

    @Test
    void moreRequestsTakeNoMoreStatements() {
        ask();
        record("reply", "ANSWERED", "words", "No.", "repliedOn", "4 June 2024");
        String claim = "/claims/" + Records.slug(id);
        given().get(claim);
        long withOne = Statements.of(() -> given().get(claim));
        long listed = Statements.of(() -> browser.open(path()));
        for (int i = 0; i < 10; i++) {
            Responses.asked(editor, id, Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Eva")), "Well?");
        }
        assertEquals(withOne, Statements.of(() -> given().get(claim)));
        assertEquals(listed, Statements.of(() -> browser.open(path())));
    }

    @Test
    void aRequestOfAnotherClaimIsNotThereAndAWithdrawnOneTakesNone() {
        ask();
        String number = responses().get(0).response().id().toString();
        Long other = Records.published(editor, reviewer, Records.unique("Other boats"));
        assertEquals(
                404,
                browser.open("/desk/claims/" + other + "/responses/" + number).statusCode());
        assertEquals(
                404,
                browser.send("/desk/claims/" + other + "/responses/" + number, request())
                        .statusCode());
        Map<String, Object> fields = form(onlyRequest());
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "It was another harbour.");
            return id;
        });
        assertEquals(409, ask().statusCode());
        assertEquals(409, browser.send(onlyRequest(), fields).statusCode());
        assertEquals(200, browser.open(onlyRequest()).statusCode());
        assertFalse(given().get("/claims/" + Records.slug(id)).asString().contains("boats&gt; leave"));
    }

    @Test
    void whoIsNoEditorAsksNobody() {
        ask();
        Browser reviewers = People.browserOf(reviewer);
        reviewers.open("/desk/topics");
        assertEquals(403, reviewers.open(path()).statusCode());
        assertEquals(403, reviewers.send(path(), request()).statusCode());
        assertEquals(403, reviewers.open(onlyRequest()).statusCode());
    }
}
