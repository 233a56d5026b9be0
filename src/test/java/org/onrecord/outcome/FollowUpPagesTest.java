package org.onrecord.outcome;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** A claim is followed up at the desk, and readers see what they were promised. */
@QuarkusTest
class FollowUpPagesTest {

    private static final LocalDate TODAY = LocalDate.now(SetClock.DESK);

    private User editor;
    private User reviewer;
    private Browser browser;
    private Long id;

    @BeforeEach
    void publish() {
        editor = People.editor();
        reviewer = People.reviewer();
        browser = People.browserOf(editor);
        id = Records.published(editor, reviewer, Records.unique("The bridge will be open by June"));
        browser.open(path());
    }

    private String path() {
        return "/desk/claims/" + id + "/follow-ups";
    }

    private Response set(String question, String due, String waitsFor) {
        return browser.send(path(), "question", question, "due", due, "waitsFor", waitsFor, "assignee", editor.id());
    }

    private List<Long> ids() {
        return QuarkusTransaction.requiringNew().call(() -> FollowUp.idsOn(Claim.byId(id)));
    }

    private Long newest() {
        List<Long> ids = ids();
        return ids.get(ids.size() - 1);
    }

    private FollowUp followUp(Long followUp) {
        return FollowUps.of(editor, id, followUp);
    }

    private String of(Long followUp) {
        return path() + "/" + followUp;
    }

    private Document readers() {
        return Browser.page(given().get("/claims/" + Records.slug(id)));
    }

    private String promised() {
        return readers().select("section[aria-labelledby=again]").text();
    }

    private Event lastAct() {
        List<Event> acts = QuarkusTransaction.requiringNew().call(() -> Event.of(SubjectKind.CLAIM, id));
        return acts.get(acts.size() - 1);
    }

    private static void assertWrong(Response response, String field, String message) {
        assertEquals(422, response.statusCode());
        assertEquals(
                message, Browser.page(response).select("#" + field + "-error").text());
    }

    @ParameterizedTest
    @CsvSource({
        "2100-06-30, '', We will look again on 30 June 2100",
        "June 2100, '', We will look again in June 2100",
        "about 2100, the report is out, 'We will look again about 2100, or when the report is out'",
        "'', the report is out, We will look again when the report is out",
        "June 2025, '', We meant to look again in June 2025"
    })
    void readersAreToldWhenTheDeskLooksAgain(String due, String waitsFor, String told) {
        assertEquals(303, set("Is the bridge open?", due, waitsFor).statusCode());
        assertEquals("Looking again " + told + " Is the bridge open?", promised());
        assertEquals(Act.FOLLOW_UP_PROMISED, lastAct().act());
        assertTrue(Browser.page(given().get("/claims/" + Records.slug(id) + "/history"))
                .text()
                .contains("Said that it will be looked at again"));
    }

    /** A field that asks "After what" was given a noun, which makes no sentence. */
    @Test
    void whatIsShownAsAnExampleOfAnEventEndsTheSentence() {
        Document page = Browser.page(browser.open(path()));
        assertEquals(
                "Or when what has happened", page.select("label[for=waitsFor]").text());
        String help = page.select("#waitsFor-help").text();
        String example = help.substring(help.indexOf("”: ") + 3, help.indexOf(','));
        assertEquals(303, set("Is the bridge open?", "", example).statusCode());
        assertTrue(promised().contains("We will look again when the plenary meeting is over"), promised());
    }

    @Test
    void readersDoNotSeeWhatIsHiddenUntilItIsShown() {
        browser.send(path(), "question", "Secret?", "due", "2100", "assignee", editor.id(), "hidden", "yes");
        Long hidden = newest();
        assertFalse(readers().text().contains("Secret?"));
        assertEquals(Act.FOLLOW_UP_SET, lastAct().act());
        assertFalse(given().get("/claims/" + Records.slug(id) + "/history")
                .asString()
                .contains("Secret?"));
        assertEquals(303, browser.send(of(hidden) + "/sight", "hidden", "no").statusCode());
        assertTrue(promised().contains("We will look again in 2100 Secret?"));
        assertEquals(303, browser.send(of(hidden) + "/sight", "hidden", "yes").statusCode());
        assertEquals("", promised());
        assertEquals(Act.FOLLOW_UP_RETRACTED, lastAct().act());
    }

    @Test
    void whatReadersSeeIsInThePublicLog() {
        set("Is the bridge open?", "2100", "");
        assertTrue(leaf().contains("\"question\":\"Is the bridge open?\""), leaf());
        browser.send(of(newest()) + "/sight", "hidden", "yes");
        assertFalse(leaf().contains("followUps"), leaf());
        browser.send(of(newest()) + "/sight", "hidden", "no");
        browser.send(of(newest()) + "/result", "kind", "NOTE", "note", "It is.");
        assertTrue(leaf().contains("\"result\":\"It is.\""), leaf());
    }

    private String leaf() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Claim.getEntityManager()
                        .createNativeQuery(
                                "select content from log_leaf where subject_kind = 'CLAIM' and subject_id = ?1"
                                        + " order by position desc",
                                String.class)
                        .setParameter(1, id)
                        .setMaxResults(1)
                        .getSingleResult()
                        .toString());
    }

    @Test
    void aDateBeforeTheClaimWasSaidIsRefusedBesideTheField() {
        assertWrong(
                set("Is it?", "May 27, 2024", ""),
                "due",
                "The claim was not said before 28 May 2024. Choose a later date.");
        assertEquals(303, set("Is it?", "May 2024", "").statusCode());
        assertWrong(
                set("Is it?", "since 2024", ""),
                "due",
                "Write a date that has an end: 30 June 2025, June 2025, about 2026.");
        assertWrong(set("Is it?", "03/04/2024", ""), "due", message("03/04/2024"));
        assertWrong(set("Is it?", "", ""), "due", "Say when to look again: at a date, after an event, or both.");
        assertWrong(set("", "2100", ""), "question", "Ask what the desk should find out.");
        assertEquals(303, set("x".repeat(500), "2100", "y".repeat(300)).statusCode());
        assertEquals(422, set("x".repeat(501), "2100", "").statusCode());
        assertEquals(422, set("x", "2100", "y".repeat(301)).statusCode());
    }

    private static String message(String date) {
        try {
            return FuzzyDate.of(date).text();
        } catch (DateTimeException e) {
            return e.getMessage();
        }
    }

    @Test
    void onlySomebodyWhoWorksAtTheDeskCanBeAsked() {
        User gone = People.editor();
        QuarkusTransaction.requiringNew().run(() -> User.update("active = false where id = ?1", gone.id()));
        User admin = People.admin();
        for (String who : List.of(gone.id().toString(), admin.id().toString(), "0", "x", "", "999999999999999999")) {
            Response response = browser.send(path(), "question", "Is it?", "due", "2100", "assignee", who);
            assertWrong(response, "assignee", "Choose somebody who works at the desk.");
        }
    }

    @Test
    void itIsPutOffToALaterDayAndNoFurtherThanFiveYears() {
        set("Is it?", TODAY.minusDays(1).toString(), "");
        String snooze = of(newest()) + "/snooze";
        for (LocalDate day :
                List.of(TODAY, TODAY.minusDays(1), TODAY.plusYears(5).plusDays(1))) {
            assertEquals(422, browser.send(snooze, "until", day.toString()).statusCode(), day.toString());
        }
        assertWrong(browser.send(snooze, "until", TODAY.toString()), "until", "Choose a day after today.");
        assertWrong(browser.send(snooze, "until", "June 2100"), "until", "Write a day, such as 30 June 2025.");
        assertWrong(browser.send(snooze, "until", ""), "until", "Write a day, such as 30 June 2025.");
        String before = promised();
        assertEquals(
                303,
                browser.send(snooze, "until", TODAY.plusYears(5).toString()).statusCode());
        assertEquals(FollowUpState.SNOOZED, followUp(newest()).state());
        assertEquals(before, promised(), "what was promised stays");
    }

    @Test
    void itIsClosedOnceWithWhatWasFound() {
        set("Is the bridge open?", "2100", "");
        String result = of(newest()) + "/result";
        assertWrong(browser.send(result, "kind", ""), "kind", "Choose what looking again led to.");
        assertWrong(browser.send(result, "kind", "NOTE", "note", " "), "note", "Say what you found.");
        assertEquals(
                422,
                browser.send(result, "kind", "NOTE", "note", "x".repeat(2001)).statusCode());
        assertEquals(
                422, browser.send(result, "kind", "OUTCOME").statusCode(), "it is no pledge, and nothing came of it");
        assertEquals(
                303, browser.send(result, "kind", "NOTE", "note", "It opened.").statusCode());
        assertTrue(promised()
                .matches("Looking again We looked again on \\d+ \\w+ \\d{4} Is the bridge open\\? It opened\\."));
        assertEquals(Act.FOLLOW_UP_ANSWERED, lastAct().act());
        Response late = browser.send(result, "kind", "NOTE", "note", "Again.");
        assertEquals(409, late.statusCode());
        assertEquals("Again.", Browser.page(late).select("textarea[readonly]").val());
        assertFalse(
                Browser.page(late).select("main a[href=" + of(newest()) + "]").isEmpty());
        assertEquals(409, browser.send(of(newest()) + "/end", "why", "No.").statusCode());
        assertEquals(
                409,
                browser.send(of(newest()) + "/snooze", "until", "2100-01-01").statusCode());
        assertEquals(
                409,
                browser.send(of(newest()), "question", "No?", "due", "2100").statusCode());
    }

    @Test
    void itIsDroppedWithWhyWhichReadersFindInTheHistoryAlone() {
        set("Is the bridge open?", "2100", "");
        assertWrong(browser.send(of(newest()) + "/end", "why", ""), "why", "Say why it is dropped.");
        assertEquals(
                303,
                browser.send(of(newest()) + "/end", "why", "It was never built.")
                        .statusCode());
        assertEquals("", promised());
        assertTrue(Browser.page(given().get("/claims/" + Records.slug(id) + "/history"))
                .text()
                .contains("It was never built."));
    }

    @Test
    void aVerdictInForceIsAResultAndOneThatWaitsIsNot() {
        set("Is the bridge open?", "2100", "");
        Long waits = Records.as(reviewer, actor -> {
            Review review = new Review(
                    Claim.byId(id), ContentVerdict.UNPROVEN, Knowledge.IN_HINDSIGHT, "Not yet clear.", Set.of());
            review.propose(actor, List.of());
            review.persist();
            return review.id();
        });
        String result = of(newest()) + "/result";
        assertEquals(
                422, browser.send(result, "kind", "REVIEW", "review", waits).statusCode());
        Records.as(People.reviewer(), actor -> {
            Review.byId(waits).approve(actor, List.of(), null);
            return waits;
        });
        assertEquals(
                422, browser.send(result, "kind", "REVIEW", "review", waits + 1).statusCode());
        assertTrue(Browser.page(browser.open(of(newest())))
                .select("#review option")
                .text()
                .contains("Unproven"));
        assertEquals(
                303, browser.send(result, "kind", "REVIEW", "review", waits).statusCode());
        assertTrue(promised().contains("Is it so? Unproven"), promised());
    }

    @Test
    void anotherClaimIsAResultAndReadersSeeItOnceItIsPublished() {
        String text = Records.unique("The bridge is open");
        Long other = Records.submitted(editor, text);
        set("Is the bridge open?", "2100", "");
        String result = of(newest()) + "/result";
        for (String wrong : List.of("", "0", "x", "/claims/nothing-here", id.toString(), "999999999999999999")) {
            assertEquals(
                    422, browser.send(result, "kind", "CLAIM", "claim", wrong).statusCode(), wrong);
        }
        assertEquals(
                303,
                browser.send(result, "kind", "CLAIM", "claim", "https://desk.example/desk/claims/" + other + "/review")
                        .statusCode());
        assertFalse(readers().text().contains(text));
        assertTrue(promised().endsWith("It led to another claim."));
        Records.as(reviewer, actor -> {
            Claim.locked(other).publish(actor, null);
            return other;
        });
        assertTrue(promised().endsWith("It led to another claim: " + text));
        assertFalse(leaf().contains(text), "the words of a claim are on that one's record alone");
    }

    @Test
    void whatCameOfAPledgeIsAResultOnceItIsEntered() {
        Promised pledge = Promised.pledge().publish();
        Long followUp = FollowUps.on(pledge.id, editor, "Does the mole stand?", "2100");
        String result = "/desk/claims/" + pledge.id + "/follow-ups/" + followUp + "/result";
        assertWrong(
                browser.send(result, "kind", "OUTCOME"),
                "kind",
                "Nothing is entered of what came of this claim. Enter that first.");
        pledge.due("2990").enter(OutcomeStatus.IN_THE_WORKS, "2025");
        assertEquals(303, browser.send(result, "kind", "OUTCOME").statusCode());
        assertTrue(Browser.page(given().get(pledge.path()))
                .select("section[aria-labelledby=again]")
                .text()
                .endsWith("What came of it: " + OutcomeStatus.IN_THE_WORKS.label()));
        Browser admin = People.browserOf(People.admin());
        admin.open("/desk/topics");
        assertEquals(
                303,
                admin.send("/desk/claims/" + pledge.id + "/erasure", "grounds", "A court.", "confirm", "ERASE")
                        .statusCode(),
                "the follow-up goes before the entry that it names");
    }

    @Test
    void aPledgeThatNobodyKnowsTheEndOfKeepsAFollowUpWithADate() {
        Promised pledge = Promised.pledge().publish();
        Long followUp = FollowUps.on(pledge.id, editor, "Does the mole stand?", "2100");
        String page = "/desk/claims/" + pledge.id + "/follow-ups/" + followUp;
        pledge.due("");
        Map<String, List<Object>> acts = Map.of(
                "/result", List.of("kind", "NOTE", "note", "It does."),
                "/end", List.of("why", "Never mind."),
                "", List.of("question", "Does it?", "waitsFor", "it is built", "assignee", editor.id()));
        acts.forEach((act, fields) -> {
            Response refused = browser.send(page + act, fields.toArray());
            assertEquals(422, refused.statusCode(), act);
            assertTrue(Browser.page(refused).select(".summary").text().contains("keeps a follow-up with a date"), act);
        });
        FollowUps.on(pledge.id, editor, "And later?", "2101");
        assertEquals(
                303,
                browser.send(page + "/result", "kind", "NOTE", "note", "It does.")
                        .statusCode());
    }

    @Test
    void twoWhoChangeItAtOnceSeeBothTexts() {
        set("Is the bridge open?", "2100", "");
        String page = of(newest());
        String version =
                Browser.page(browser.open(page)).select("[name=version]").val();
        User second = People.editor();
        Browser other = People.browserOf(second);
        other.open(page);
        assertEquals(
                303,
                other.send(
                                page,
                                "question",
                                "Is it open to all?",
                                "due",
                                "2100",
                                "assignee",
                                editor.id(),
                                "version",
                                version)
                        .statusCode());
        Response overtaken = browser.send(
                page, "question", "Is it open at night?", "due", "2101", "assignee", editor.id(), "version", version);
        assertEquals(409, overtaken.statusCode());
        Document shown = Browser.page(overtaken);
        assertTrue(shown.select(".conflict").text().contains("Is it open to all? Is it open at night?"));
        assertEquals("Is it open at night?", shown.select("[name=question]").val());
        assertEquals("Is it open to all?", followUp(newest()).question());
        assertEquals(
                303,
                browser.send(
                                page,
                                "question",
                                "Is it open at night?",
                                "due",
                                "2101",
                                "assignee",
                                editor.id(),
                                "version",
                                shown.select("[name=version]").val())
                        .statusCode());
        assertEquals("Is it open at night?", followUp(newest()).question());
    }

    @Test
    void whatIsNotThereIsNotFoundAndReadingIsNotWriting() {
        Long other = Records.published(editor, reviewer, Records.unique("Boats left"));
        set("Is it?", "2100", "");
        assertEquals(404, browser.open(of(0L)).statusCode());
        assertEquals(
                404,
                browser.open("/desk/claims/" + other + "/follow-ups/" + newest())
                        .statusCode());
        assertEquals(
                404, browser.open("/desk/claims/999999999999999999/follow-ups").statusCode());
        assertEquals(404, browser.send(of(0L) + "/end", "why", "x").statusCode());
        Browser admin = People.browserOf(People.admin());
        assertEquals(200, admin.open(of(newest())).statusCode());
        assertEquals(403, admin.send(of(newest()) + "/end", "why", "x").statusCode());
        Browser reviewers = People.browserOf(reviewer);
        reviewers.open(of(newest()));
        assertEquals(303, reviewers.send(of(newest()) + "/end", "why", "x").statusCode());
    }

    @Test
    void aFormThatIsSentTwiceSetsOne() {
        assertEquals(
                303,
                set("Is the bridge open?", "June 2100", "the report is out").statusCode());
        assertEquals(
                303,
                set("Is the bridge open?", "June 2100", "the report is out").statusCode());
        assertEquals(1, ids().size());
        assertEquals(
                303,
                set("Is the bridge open?", "July 2100", "the report is out").statusCode());
        assertEquals(2, ids().size());
        browser.send(of(newest()) + "/end", "why", "Enough.");
        assertEquals(
                303,
                set("Is the bridge open?", "July 2100", "the report is out").statusCode());
        assertEquals(3, ids().size(), "what was closed can be asked again");
    }

    @Test
    void twentyWaitOnOneClaimAndNoMore() {
        for (int i = 0; i < FollowUp.MOST_OPEN; i++) {
            assertEquals(303, set("Question " + i, "2100", "").statusCode());
        }
        assertEquals(409, set("One more", "2100", "").statusCode());
        assertEquals(0, Browser.page(browser.open(path())).select("main form").size());
        browser.send(of(newest()) + "/end", "why", "Enough.");
        assertEquals(303, set("One more", "2100", "").statusCode());
    }

    @Test
    void ofAClaimThatIsNotPublishedReadersSeeNothing() {
        Long draft = Records.draft(editor, Records.unique("Boats left"));
        FollowUps.on(draft, editor, "Did they?", "2100");
        assertEquals(404, given().get("/claims/" + Records.slug(draft)).statusCode());
        set("Is the bridge open?", "2100", "");
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "Our error.");
            return id;
        });
        Response gone = given().get("/claims/" + Records.slug(id));
        assertEquals(410, gone.statusCode());
        assertFalse(gone.asString().contains("Is the bridge open?"));
        assertEquals(409, set("Another?", "2100", "").statusCode());
        assertEquals(
                303, browser.send(of(newest()) + "/end", "why", "Withdrawn.").statusCode());
        assertEquals(Act.FOLLOW_UP_DROPPED, lastAct().act());
    }

    @Test
    void theyGoAlongWhenClaimsAreMergedAndComeBack() {
        set("Is the bridge open?", "2100", "");
        Long followUp = newest();
        Long into = Records.published(editor, reviewer, Records.unique("The bridge opens in June"));
        browser.open("/desk/topics");
        Response preview = browser.send(
                "/desk/identity/claims/" + id + "/merge-preview", "into", into.toString(), "reason", "One.");
        assertTrue(Browser.page(preview).text().contains("1 follow-up goes to the other claim."));
        assertEquals(
                303,
                browser.send("/desk/identity/claims/" + id + "/merge", "into", into.toString(), "reason", "One.")
                        .statusCode());
        assertTrue(given().get("/claims/" + Records.slug(into)).asString().contains("Is the bridge open?"));
        assertEquals(
                200,
                browser.open("/desk/claims/" + into + "/follow-ups/" + followUp).statusCode());
        FollowUps.on(into, editor, "Set later?", "2100");
        Document page = Browser.page(browser.open("/desk/identity/claims/" + into));
        assertEquals(
                303,
                browser.send(page.selectFirst("form[action$=/undoing]").attr("action"))
                        .statusCode());
        assertTrue(promised().contains("Is the bridge open?"));
        assertFalse(promised().contains("Set later?"));
        String other = given().get("/claims/" + Records.slug(into)).asString();
        assertTrue(other.contains("Set later?") && !other.contains("Is the bridge open?"));
    }

    @Test
    void erasingTheClaimErasesThem() {
        set("Is the bridge open?", "2100", "the report is out");
        browser.send(of(newest()) + "/result", "kind", "NOTE", "note", "It opened.");
        Browser admin = People.browserOf(People.admin());
        admin.open("/desk/topics");
        assertEquals(
                303,
                admin.send("/desk/claims/" + id + "/erasure", "grounds", "A court.", "confirm", "ERASE")
                        .statusCode());
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> FollowUp.count("claim.id", id)));
        List<?> details = QuarkusTransaction.requiringNew()
                .call(() -> Claim.getEntityManager()
                        .createNativeQuery(
                                "select detail from record_event where subject_kind = 'CLAIM' and subject_id = ?1"
                                        + " and detail like '%bridge%'")
                        .setParameter(1, id)
                        .getResultList());
        assertEquals(List.of(), details);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>", "{claim.note}", "‮evil", "a, b; c\\n\n\tlast"})
    void whatIsTypedIsText(String hostile) {
        assertEquals(303, set(hostile, "2100", hostile).statusCode());
        browser.send(of(newest()) + "/result", "kind", "NOTE", "note", hostile);
        for (Document page : List.of(
                readers(),
                Browser.page(browser.open(path())),
                Browser.page(browser.open(of(newest()))),
                Browser.page(browser.open("/desk/follow-ups?when=CLOSED")))) {
            assertTrue(page.text().contains(hostile.replaceAll("\\s+", " ")), page.text());
            assertEquals(0, page.select("main script").size());
        }
    }
}
