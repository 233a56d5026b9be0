package org.onrecord.outcome;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeForm;
import org.onrecord.claim.Publication;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.web.Issues;

/** The desk's page on what came of a pledge or a prediction. */
@QuarkusTest
class OutcomePagesTest {

    private static final String FUTURE = "31 December 2990";

    private static Browser browser(User person) {
        Browser browser = People.browserOf(person);
        browser.open("/desk/claims");
        return browser;
    }

    private static Document readers(Promised pledge) {
        return Browser.page(given().get(pledge.path()));
    }

    private static Response agree(Promised pledge, Browser browser, Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("criteria", "The mole stands.", "due", FUTURE));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i].toString(), fields[i + 1]);
        }
        return browser.send(pledge.desk() + "/criteria", form);
    }

    @Test
    void whatNothingWouldBringBackToTheDeskIsNamedBeforeAndAfterItIsPublished() {
        Promised pledge = Promised.pledge();
        assertTrue(namesOpenEnd(pledge, "", pledge.editor));
        pledge.publish();
        assertTrue(namesOpenEnd(pledge, "/review", pledge.reviewer));
        pledge.followedUp("2990");
        assertFalse(namesOpenEnd(pledge, "/review", pledge.reviewer));
        assertFalse(namesOpenEnd(pledge, "", pledge.editor));
        assertFalse(namesOpenEnd(Promised.prediction().due(FUTURE), "", pledge.editor));
        Long event = Records.draft(pledge.editor, Records.unique("The mole stands"));
        assertNull(Browser.page(browser(pledge.editor).open("/desk/claims/" + event))
                .getElementById("open-end"));
    }

    private static boolean namesOpenEnd(Promised pledge, String page, User person) {
        Document shown = Browser.page(browser(person).open("/desk/claims/" + pledge.id + page));
        return shown.select("#open-end a[href=" + pledge.desk() + "]").size() == 1;
    }

    private static Map<String, Object> typed(Promised pledge, OutcomeStatus status) {
        return new HashMap<>(Map.of(
                "formKey",
                UUID.randomUUID().toString(),
                "status",
                status.name(),
                "asOf",
                "2025",
                "note",
                "The harbour office says so.",
                "passage.copy",
                pledge.copy.toString(),
                "passage.exact",
                Promised.WORDS));
    }

    private static Response enter(Promised pledge, User person, Map<String, Object> form) {
        return browser(person).send(pledge.desk() + "/entries", form);
    }

    private static List<Event> acts(Promised pledge, Act act) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Event.of(SubjectKind.CLAIM, pledge.id).stream()
                        .filter(event -> event.act() == act)
                        .toList());
    }

    private static String error(Response response, String field) {
        Document page = Browser.page(response);
        return page.select("#" + field.replace('.', '-') + "-error").text();
    }

    // ---------------------------------------------------------------- what it is judged by

    @Test
    void whatItIsJudgedByIsSaidOnceAndReadersSeeIt() {
        Promised pledge = Promised.pledge().publish();
        Response saved = agree(pledge, browser(pledge.editor), "criteria", "It <b>stands</b>.");
        assertEquals(303, saved.statusCode());
        assertTrue(saved.header("Location").endsWith(pledge.desk()));
        assertEquals(
                303,
                agree(pledge, browser(pledge.editor), "criteria", "It <b>stands</b>.")
                        .statusCode());
        assertEquals(1, acts(pledge, Act.OUTCOME_CRITERIA).size(), "the same form sent twice is one act");
        assertEquals(
                "Criteria: It <b>stands</b>. Due: 31 December 2990.",
                acts(pledge, Act.OUTCOME_CRITERIA).get(0).detail());
        Document page = readers(pledge);
        String section = page.select("section[aria-labelledby=outcome]").text();
        assertTrue(section.contains("Not yet rated."), section);
        assertTrue(section.contains("It <b>stands</b>."), section);
        assertTrue(section.contains("31 December 2990"), section);
        assertFalse(section.contains("verdue"), section);
        assertFalse(section.contains("Criteria were written after"), section);
        assertTrue(given().get(pledge.path() + "/history").body().asString().contains("Set what it will be judged by"));
    }

    @ParameterizedTest
    @CsvSource({
        "due, 27 May 2024, This is before it was said.",
        "due, '', 'Write by when: a day, a month or a year. If nobody knows, set a follow-up with a date first.'",
        "due, after 2030, 'Write by when: a day, a month or a year. If nobody knows, set a follow-up with a date first.'",
        "criteria, '', Say by what it will be judged."
    })
    void whatIsWrongWithTheCriteriaStandsBesideItsField(String field, String typed, String fault) {
        Promised pledge = Promised.pledge();
        Response answer = agree(pledge, browser(pledge.editor), field, typed);
        assertEquals(422, answer.statusCode());
        assertEquals(fault, error(answer, field));
        assertNull(pledge.outcome());
    }

    @Test
    void aDateInTwoReadingsIsRefused() {
        Promised pledge = Promised.pledge();
        Response answer = agree(pledge, browser(pledge.editor), "due", "03/04/2030");
        assertEquals(422, answer.statusCode());
        assertFalse(error(answer, "due").isEmpty());
    }

    @Test
    void criteriaOfTwoThousandCharactersFitAndNoMore() {
        Promised pledge = Promised.pledge();
        assertEquals(
                422,
                agree(pledge, browser(pledge.editor), "criteria", "x".repeat(2_001))
                        .statusCode());
        assertEquals(
                303,
                agree(pledge, browser(pledge.editor), "criteria", "x".repeat(2_000))
                        .statusCode());
    }

    @Test
    void whereNobodyKnowsByWhenAFollowUpWithADateIsEnough() {
        Promised prediction = Promised.prediction().publish();
        assertEquals(
                422, agree(prediction, browser(prediction.editor), "due", "").statusCode());
        prediction.followedUp(FUTURE);
        assertEquals(
                303, agree(prediction, browser(prediction.editor), "due", "").statusCode());
        assertTrue(readers(prediction)
                .select("section[aria-labelledby=outcome]")
                .text()
                .contains("Due no date known"));
    }

    @Test
    void beforeItIsDueAndBeforeAnyEntryCriteriaAreChangedFreely() {
        Promised pledge = Promised.pledge().publish().due("The mole stands.", FUTURE);
        assertTrue(pledge.agree("Both moles stand.", FUTURE, NoticeForm.BLANK).saved());
        assertEquals(2, pledge.outcome().revision());
        assertEquals(2, acts(pledge, Act.OUTCOME_CRITERIA).size());
        List<Revision> revisions = QuarkusTransaction.requiringNew()
                .call(() -> Revision.of(SubjectKind.OUTCOME, pledge.outcome().id()));
        assertEquals(
                List.of("The mole stands.", "Both moles stand."),
                revisions.stream()
                        .map(revision -> revision.content().fields().get("criteria"))
                        .toList());
        assertEquals(0, acts(pledge, Act.NOTICED).size());
    }

    @Test
    void afterTheFirstEntryAChangeTakesANoticeInWhichReadersSeeBoth() {
        Promised pledge =
                Promised.pledge().publish().due("The mole stands.", FUTURE).enter(OutcomeStatus.IN_THE_WORKS, "2025");
        assertChangeTakesANotice(pledge);
    }

    @Test
    void afterTheDueDateAChangeTakesANoticeToo() {
        Promised pledge = Promised.pledge().publish().due("The mole stands.", "2024");
        assertChangeTakesANotice(pledge);
    }

    private static void assertChangeTakesANotice(Promised pledge) {
        Response refused = agree(pledge, browser(pledge.editor), "criteria", "Half of it stands.", "revision", "1");
        assertEquals(422, refused.statusCode());
        assertEquals("Choose what kind of notice this is.", error(refused, "notice.kind"));
        assertEquals("Say why, for readers.", error(refused, "notice.why"));
        assertEquals("The mole stands.", pledge.outcome().criteria());
        Response saved = agree(
                pledge,
                browser(pledge.editor),
                "criteria",
                "Half of it stands.",
                "revision",
                "1",
                "notice.kind",
                "CLARIFICATION",
                "notice.why",
                "The first words left it open.");
        assertEquals(303, saved.statusCode());
        String notices =
                readers(pledge).select("section[aria-labelledby=notices]").text();
        assertTrue(notices.contains("Judged by: The mole stands."), notices);
        assertTrue(notices.contains("Judged by: Half of it stands."), notices);
        assertTrue(notices.contains("The first words left it open."), notices);
    }

    @Test
    void whatReadersNeverSawIsChangedWithoutANotice() {
        Promised pledge = Promised.pledge().due("The mole stands.", FUTURE).enter(OutcomeStatus.STALLED, "2025");
        assertEquals(
                303,
                agree(pledge, browser(pledge.editor), "criteria", "Half.", "revision", "1")
                        .statusCode());
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> Notice.count("claim.id", pledge.id)));
    }

    @Test
    void criteriaWrittenAfterTheDueDateAreMarkedAsSuch() {
        Promised pledge = Promised.pledge().publish().due("2024");
        String section =
                readers(pledge).select("section[aria-labelledby=outcome]").text();
        assertTrue(section.contains("Criteria were written after the due date, on "), section);
        assertTrue(Browser.page(browser(pledge.editor).open(pledge.desk()))
                .text()
                .contains("Criteria were written after the due date"));
    }

    @Test
    void criteriaThatAnotherSavedMeanwhileAreNotOverwrittenUnseen() {
        Promised pledge = Promised.pledge().due("The mole stands.", FUTURE);
        User other = People.editor();
        Response conflict = agree(pledge, browser(other), "criteria", "It <i>opens</i>.", "revision", "");
        assertEquals(409, conflict.statusCode());
        Document page = Browser.page(conflict);
        assertTrue(page.text().contains("Ida Wells saved: The mole stands."));
        assertEquals("It <i>opens</i>.", Browser.text(page.selectFirst("[name=criteria]")));
        assertEquals("The mole stands.", pledge.outcome().criteria());
        assertEquals(
                303,
                agree(
                                pledge,
                                browser(other),
                                "criteria",
                                "It opens.",
                                "revision",
                                page.selectFirst("[name=revision]").val())
                        .statusCode());
        assertEquals("It opens.", pledge.outcome().criteria());
    }

    // ---------------------------------------------------------------- what it is said of

    @Test
    void nothingIsSaidToComeOfWhatIsNeitherPledgedNorPredicted() {
        Long event = Records.published(People.editor(), People.reviewer(), Records.unique("Boats left"));
        Browser browser = browser(People.editor());
        String path = "/desk/claims/" + event + "/outcome";
        for (Response answer : List.of(
                browser.open(path),
                browser.send(path + "/criteria", "criteria", "It stands.", "due", FUTURE),
                browser.send(
                        path + "/entries",
                        "status",
                        "KEPT",
                        "formKey",
                        UUID.randomUUID().toString()))) {
            assertEquals(404, answer.statusCode());
            assertTrue(answer.body().asString().contains("Only of a pledge or a prediction is it said"));
        }
        assertEquals(404, browser.open("/desk/claims/999999999/outcome").statusCode());
        assertEquals(303, given().redirects().follow(false).get(path).statusCode());
    }

    @Test
    void aClaimStaysAPledgeOnceSomethingCameOfIt() {
        Promised pledge = Promised.pledge().due(FUTURE);
        KeptKind keeper = new KeptKind();
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> keeper.against(Claim.byId(pledge.id), null).isEmpty()));
        pledge.enter(OutcomeStatus.STALLED, "2025");
        Browser browser = browser(pledge.editor);
        Map<String, Object> form = Browser.form(browser.open("/desk/claims/" + pledge.id), "[name=kind]");
        form.put("kind", "EVENT");
        Response refused = browser.send("/desk/claims/" + pledge.id, form);
        assertEquals(422, refused.statusCode());
        assertEquals("It is on record what came of this pledge, so it stays one.", error(refused, "kind"));
        form.put("kind", "PLEDGE");
        assertEquals(303, browser.send("/desk/claims/" + pledge.id, form).statusCode());
    }

    @Test
    void criteriaWaitWhileTheClaimIsOfAnotherKind() {
        Promised pledge = Promised.pledge().publish().due(FUTURE);
        Records.reworded(pledge.editor, pledge.id, "The mole stands");
        assertEquals(200, given().get(pledge.path()).statusCode());
        assertNull(readers(pledge).selectFirst("section[aria-labelledby=outcome]"));
        assertEquals(404, browser(pledge.editor).open(pledge.desk()).statusCode());
        assertNotNull(pledge.outcome());
    }

    @Test
    void nothingMoreIsEnteredOfAWithdrawnClaimAndReadersSeeNothing() {
        Promised pledge = Promised.pledge().publish().due(FUTURE).withdraw();
        assertEquals(409, agree(pledge, browser(pledge.editor)).statusCode());
        assertEquals(
                409,
                enter(pledge, pledge.reviewer, typed(pledge, OutcomeStatus.STALLED))
                        .statusCode());
        Document page = Browser.page(browser(pledge.editor).open(pledge.desk()));
        assertEquals(0, page.select("main form").size());
        assertFalse(given().get(pledge.path()).body().asString().contains("The mole stands"));
    }

    @Test
    void whatIsScheduledGoesBackIntoReview() {
        Promised pledge = Promised.pledge();
        Records.as(pledge.editor, actor -> {
            Claim.locked(pledge.id).submit(actor);
            return null;
        });
        Records.as(pledge.reviewer, actor -> {
            Claim.locked(pledge.id).schedule(actor, Instant.now().plus(Duration.ofDays(2)), null);
            return null;
        });
        pledge.due(FUTURE);
        assertEquals(Publication.IN_REVIEW, Records.claim(pledge.id).publication());
    }

    // ---------------------------------------------------------------- what came of it

    @Test
    void anEntryStandsInThePublicTimelineWithItsSource() {
        Promised pledge = Promised.pledge().publish().due(FUTURE);
        assertEquals(
                303,
                enter(pledge, pledge.editor, typed(pledge, OutcomeStatus.IN_THE_WORKS))
                        .statusCode());
        Document page = readers(pledge);
        String entry =
                page.select("section[aria-labelledby=outcome] ol.history > li").text();
        assertTrue(entry.startsWith("In the works As of 2025 · entered "), entry);
        assertTrue(entry.contains("The harbour office says so."), entry);
        assertEquals(
                Promised.WORDS,
                page.select("section[aria-labelledby=outcome] ol.history mark").text());
        String source = page.select("section[aria-labelledby=outcome] a[href^=/sources/]")
                .first()
                .attr("href");
        Document met = Browser.page(given().get(source));
        assertTrue(met.text().contains(pledge.text()), "readers reach the source, and the claim from there");
        String detail = acts(pledge, Act.OUTCOME_ENTERED).get(0).detail();
        assertTrue(
                detail.startsWith("In the works, as of 2025: The harbour office says so. – Source: “around"), detail);
        String history = given().get(pledge.path() + "/history").body().asString();
        assertTrue(history.contains("Entered what came of it"));
        assertTrue(history.contains("In the works, as of 2025"));
    }

    @Test
    void bothStatusesOfAReversalStay() {
        Promised pledge = Promised.pledge().publish().due("2025").enter(OutcomeStatus.BROKEN, "31 December 2025");
        Map<String, Object> form = typed(pledge, OutcomeStatus.IN_THE_WORKS);
        form.remove("passage.copy");
        form.remove("passage.exact");
        Response refused = enter(pledge, pledge.reviewer, form);
        assertEquals(422, refused.statusCode());
        assertEquals("It takes back “Broken”. Say why, for readers.", error(refused, "reason"));
        assertEquals(
                "It takes back “Broken”. Give the words of a source that show why.", error(refused, "passage.exact"));
        pledge.reverse(OutcomeStatus.IN_THE_WORKS, "2026", "A contract was found.");
        Document page = readers(pledge);
        assertEquals(
                List.of("Broken", "In the works"),
                page.select("section[aria-labelledby=outcome] ol.history h3").eachText());
        assertTrue(page.text().contains("It takes back “Broken”: A contract was found."));
        assertTrue(page.select("section[aria-labelledby=outcome] > p").text().startsWith("In the works, and overdue."));
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 2990, This is in the future. Write since when it is so.",
        "asOf, 2023, This is before it was said.",
        "asOf, '', 'Write the day, month or year as of which it is so: 23 December 2024, November 2024.'",
        "note, '', 'Say what came of it, for readers.'",
        "status, OCCURRED, Choose what came of it.",
        "status, OVERDUE, Choose one of the values in the list.",
        "status, '', Choose what came of it.",
        "passage.copy, none, 'Choose a copy on record, by its number.'",
        "irreversible, never, This belongs to a judgement alone. Say it in the note.",
        "reason, why, 'It takes nothing back, so this stays empty. Say it in the note.'"
    })
    void whatIsWrongWithAnEntryStandsBesideItsFieldAndNothingTypedIsLost(String field, String typed, String fault) {
        Promised pledge = Promised.pledge().due(FUTURE);
        Map<String, Object> form = typed(pledge, OutcomeStatus.STALLED);
        form.put(field, typed);
        Response answer = enter(pledge, pledge.editor, form);
        assertEquals(422, answer.statusCode());
        assertEquals(fault, error(answer, field));
        Document page = Browser.page(answer);
        assertEquals(form.get("note"), Browser.text(page.selectFirst("[name=note]")));
        assertEquals(form.get("formKey"), Browser.text(page.selectFirst("[name=formKey]")));
        assertEquals(0, pledge.outcome().entries().size());
    }

    @Test
    void noJudgementBeforeItsTimeUnlessNothingCanChangeIt() {
        Promised pledge = Promised.pledge().publish().due(FUTURE);
        Map<String, Object> form = typed(pledge, OutcomeStatus.BROKEN);
        Response refused = enter(pledge, pledge.reviewer, form);
        assertEquals(422, refused.statusCode());
        assertTrue(
                error(refused, "irreversible").startsWith("Before it is due (31 December 2990), “Broken” can be said"));
        form.put("irreversible", "The harbour was filled in.");
        assertEquals(303, enter(pledge, pledge.reviewer, form).statusCode());
        assertTrue(readers(pledge).text().contains("It can no longer become otherwise: The harbour was filled in."));
    }

    @Test
    void theSameFormSentTwiceMakesOneEntry() {
        Promised pledge = Promised.pledge().due(FUTURE);
        Map<String, Object> form = typed(pledge, OutcomeStatus.STALLED);
        List<CompletableFuture<Integer>> both = List.of(
                CompletableFuture.supplyAsync(
                        () -> enter(pledge, pledge.editor, form).statusCode()),
                CompletableFuture.supplyAsync(
                        () -> enter(pledge, pledge.editor, form).statusCode()));
        assertEquals(
                List.of(303, 303), both.stream().map(CompletableFuture::join).toList());
        assertEquals(1, pledge.outcome().entries().size());
        assertEquals(1, acts(pledge, Act.OUTCOME_ENTERED).size());
        form.put("formKey", "x");
        assertEquals(422, enter(pledge, pledge.editor, form).statusCode());
    }

    @Test
    void whatIsTypedIntoAFormThatMadeAnEntryBeforeIsKeptForAnother() {
        Promised pledge = Promised.pledge().due(FUTURE);
        Map<String, Object> form = typed(pledge, OutcomeStatus.STALLED);
        assertEquals(303, enter(pledge, pledge.editor, form).statusCode());
        form.put("note", "The dredger has gone as well.");
        Response back = enter(pledge, pledge.editor, form);
        assertEquals(422, back.statusCode());
        Document page = Browser.page(back);
        assertTrue(page.select(".summary").text().contains("has added an entry already"), page.text());
        assertEquals(
                "The dredger has gone as well.", page.getElementById("note").text());
        form.put("formKey", page.select("[name=formKey]").val());
        assertEquals(303, enter(pledge, pledge.editor, form).statusCode());
        assertEquals(2, pledge.outcome().entries().size());
    }

    @Test
    void theSameStatusIsSaidAgainWithNewEvidence() {
        Promised pledge = Promised.pledge()
                .publish()
                .due("2025")
                .enter(OutcomeStatus.KEPT, "2025")
                .enter(OutcomeStatus.KEPT, "2026");
        assertEquals(2, pledge.outcome().entries().size());
        assertNull(pledge.outcome().entries().get(1).reverses());
    }

    @Test
    void nothingComesOfItBeforeItIsSaidByWhatItIsJudged() {
        Promised pledge = Promised.pledge();
        assertEquals(
                409,
                enter(pledge, pledge.editor, typed(pledge, OutcomeStatus.STALLED))
                        .statusCode());
    }

    @Test
    void aClaimHasAtMostTwoHundredEntries() {
        Promised pledge = Promised.pledge().publish().due(FUTURE);
        Records.as(pledge.editor, actor -> {
            Outcome outcome = Outcome.of(Claim.locked(pledge.id)).orElseThrow();
            for (int i = 0; i < Outcome.MOST_ENTRIES - 1; i++) {
                EntryForm form = pledge.form(OutcomeStatus.STALLED, "2025");
                outcome.add(form.read(outcome.present(), Issues.none()), actor);
            }
            return null;
        });
        pledge.enter(OutcomeStatus.STALLED, "2025");
        assertEquals(
                409,
                enter(pledge, pledge.editor, typed(pledge, OutcomeStatus.STALLED))
                        .statusCode());
        assertEquals(200, readers(pledge).select("ol.history > li").size());
        String plain = "/claims/"
                + Records.slug(Records.published(pledge.editor, pledge.reviewer, Records.unique("Boats left")));
        long without = Statements.of(() -> given().get(plain).then().statusCode(200));
        String path = pledge.path();
        long statements = Statements.of(() -> given().get(path).then().statusCode(200));
        assertTrue(
                statements <= without + 1, statements + " statements, and " + without + " where nothing comes of it");
        Document desk = Browser.page(browser(pledge.editor).open(pledge.desk()));
        assertTrue(desk.text().contains("It has as many entries as a claim can have."));
        assertNull(desk.selectFirst("[name=note]"));
    }

    // ---------------------------------------------------------------- two people

    @Test
    void whatEndsTheMatterIsSaidByAReviewerWhoWroteNothingOfIt() {
        Promised pledge = Promised.pledge().publish().due("2025");
        Response editors = enter(pledge, pledge.editor, typed(pledge, OutcomeStatus.UNTESTABLE));
        assertEquals(422, editors.statusCode());
        assertEquals("A reviewer has to say this.", error(editors, "status"));
        assertEquals(
                303,
                enter(pledge, pledge.reviewer, typed(pledge, OutcomeStatus.UNTESTABLE))
                        .statusCode());
        Response reopened = enter(pledge, pledge.editor, reversing(pledge, OutcomeStatus.STALLED));
        assertEquals("A reviewer has to say this.", error(reopened, "status"));
        Document desk = Browser.page(browser(pledge.editor).open(pledge.desk()));
        assertTrue(desk.text().contains("nor open it again. A reviewer has to say this."), desk.text());
    }

    private static Map<String, Object> reversing(Promised pledge, OutcomeStatus status) {
        Map<String, Object> form = typed(pledge, status);
        form.put("reason", "New evidence.");
        return form;
    }

    @Test
    void neitherTheClaimsEditorNorWhoWroteTheCriteriaJudges() {
        Promised pledge = Promised.pledge().publish();
        User both = People.with(UserRole.EDITOR, UserRole.REVIEWER);
        assertEquals(303, agree(pledge, browser(both), "due", "2025").statusCode());
        Response answer = enter(pledge, both, typed(pledge, OutcomeStatus.KEPT));
        assertEquals("You wrote what it is judged by; somebody else has to say this.", error(answer, "status"));
        User author = People.with(UserRole.EDITOR, UserRole.REVIEWER);
        Records.as(author, actor -> {
            Claim claim = Claim.locked(pledge.id);
            claim.enter(new Claim.Entry(
                    claim.text() + " soon", "en", claim.kind(), null, null, null, null, null, claim.topics(), null));
            return claim.revise(actor, null);
        });
        Response last = enter(pledge, author, typed(pledge, OutcomeStatus.KEPT));
        assertEquals("You were the last to edit this claim; somebody else has to look at it.", error(last, "status"));
        assertEquals(
                303,
                enter(pledge, pledge.reviewer, typed(pledge, OutcomeStatus.KEPT))
                        .statusCode());
    }

    @Test
    void anAdministratorSaysItAloneForAReasonThatReadersSee() {
        Promised pledge = Promised.pledge().publish().due("2025");
        User admin = People.with(UserRole.EDITOR, UserRole.ADMIN);
        assertEquals(
                303,
                agree(
                                pledge,
                                browser(admin),
                                "due",
                                "2025",
                                "revision",
                                "1",
                                "notice.kind",
                                "UPDATE",
                                "notice.why",
                                "So.")
                        .statusCode());
        Map<String, Object> form = typed(pledge, OutcomeStatus.KEPT);
        Response refused = enter(pledge, admin, form);
        assertTrue(error(refused, "override").endsWith("To say it alone, give readers a reason."));
        form.put("override", "Nobody else is in <b>today</b>.");
        assertEquals(303, enter(pledge, admin, form).statusCode());
        assertTrue(readers(pledge)
                .text()
                .contains(
                        "Entered by an administrator alone, without a second person: Nobody else is in <b>today</b>."));
        assertTrue(acts(pledge, Act.OUTCOME_ENTERED).get(0).alone());
        assertTrue(acts(pledge, Act.OUTCOME_ENTERED).get(0).detail().contains("Nobody else is in <b>today</b>."));
    }

    @Test
    void onlyEditorsSayByWhatItIsJudged() {
        Promised pledge = Promised.pledge();
        assertEquals(403, agree(pledge, browser(pledge.reviewer)).statusCode());
        assertEquals(200, browser(pledge.reviewer).open(pledge.desk()).statusCode());
    }
}
