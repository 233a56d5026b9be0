package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.extract.Doubt;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Evidence;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Stance;
import org.onrecord.source.Arrival;
import org.onrecord.source.Arrived;
import org.onrecord.source.Capture;
import org.onrecord.source.CopyKept;
import org.onrecord.source.CopyQuality;
import org.onrecord.source.Quality;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** A page that a claim rests on changes: what the desk and readers are told, and that no passage ever moves. */
@QuarkusTest
class QuoteWatchTest {

    private static final String PASSAGE =
            "A harbour official said last week that around 300 boats had left. “The sea is calm,”";

    /** The page as it says the opposite of what was quoted, by one word. */
    private static final String LOST = Records.TEXT.replace("is calm", "is not calm");

    @Inject
    Event<CopyKept> kept;

    @Inject
    CopyQuality quality;

    private User editor;
    private Browser browser;

    @BeforeEach
    void signIn() {
        editor = People.editor();
        browser = opened(editor);
    }

    private static Browser opened(User person) {
        Browser browser = People.browserOf(person);
        browser.open("/desk/checks");
        return browser;
    }

    private Long published() {
        return Records.published(editor, People.reviewer(), Records.unique("Boats left the harbour"));
    }

    private static Attribution report(Long claim) {
        return Records.claim(claim).attributions().get(0);
    }

    private static Long source(Long claim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Attribution.<Attribution>findById(report(claim).id())
                        .source()
                        .id());
    }

    /** Pastes a newer text of the source that a claim rests on, as a person does. */
    private Long paste(Long claim, String text) {
        Response answer = browser.send("/desk/sources/" + source(claim) + "/captures", "text", text);
        assertEquals(303, answer.statusCode(), answer.asString());
        return Long.valueOf(answer.header("Location").replaceFirst(".*/", ""));
    }

    /** Keeps what the desk itself found, or what came in its stead. */
    private Long looked(Long claim, String text, Doubt doubt) {
        Long source = source(claim);
        return Records.as(editor, actor -> {
            Capture copy = Capture.arrived(
                    Source.byId(source),
                    new Arrived(Arrival.FETCHED, null, text, List.of(), doubt),
                    quality.of(source, text),
                    null,
                    actor.at());
            copy.persist();
            kept.fire(new CopyKept(source, copy.id(), new Actor(null, actor.at(), actor.journal())));
            return copy.id();
        });
    }

    private static List<QuoteTask> tasks(Long claim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> QuoteTask.<QuoteTask>list(
                        "from QuoteTask t join fetch t.passage join fetch t.finding f join fetch f.capture"
                                + " left join fetch t.settledBy where t.claim.id = ?1 order by t.id",
                        claim));
    }

    private static QuoteTask only(Long claim) {
        List<QuoteTask> tasks = tasks(claim);
        assertEquals(1, tasks.size());
        return tasks.get(0);
    }

    private static List<QuoteOutcome> outcomes(Long capture) {
        return QuarkusTransaction.requiringNew()
                .call(() -> QuoteFinding.<QuoteFinding>list("capture.id = ?1 order by id", capture).stream()
                        .map(QuoteFinding::outcome)
                        .toList());
    }

    private static Quality quality(Long capture) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(capture).quality());
    }

    private static long acts(Long claim, Act act) {
        return QuarkusTransaction.requiringNew()
                .call(() -> org.onrecord.history.Event.count(
                        "subjectKind = ?1 and subjectId = ?2 and act = ?3", SubjectKind.CLAIM, claim, act));
    }

    private Document checks(Long claim) {
        return Browser.page(browser.open("/desk/checks?claim=" + claim));
    }

    /** Makes a claim rest on words of a copy besides, by so many reports. */
    private void rest(Long id, Long copy, String words, int times) {
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            Attribution first = claim.attributions().get(0);
            for (int i = 0; i < times; i++) {
                claim.attribute(new Attribution.Entry(
                        first.speaker(),
                        null,
                        Records.passage(Capture.byId(copy), words),
                        first.voice(),
                        first.form(),
                        first.act(),
                        null,
                        first.said(),
                        first.reported(),
                        null,
                        List.of(),
                        List.of()));
            }
            claim.persistAndFlush();
            claim.revise(actor, null);
            return id;
        });
    }

    // ---------------------------------------------------------------- what is found

    @Test
    void aLostWordIsAChangeThatTheDeskIsShownAndThePassageStays() {
        Long claim = published();
        Attribution before = report(claim);

        Long newer = paste(claim, LOST);

        assertEquals(List.of(QuoteOutcome.CHANGED), outcomes(newer));
        assertEquals(Quality.PARTIAL, quality(newer));
        Attribution after = report(claim);
        assertEquals(before.passage().id(), after.passage().id());
        assertEquals(before.passage().selector(), after.passage().selector());
        assertEquals(1, acts(claim, Act.QUOTE_GONE));
        Element shown = checks(claim).selectFirst("ol.history > li");
        assertEquals("added: not", shown.selectFirst("ins").text());
        assertTrue(shown.select("del").isEmpty());
        assertEquals(
                "/desk/claims/" + claim + "?attribution=" + after.id() + "&capture=" + newer,
                shown.selectFirst("p > a[href*=attribution]").attr("href"));
        assertTrue(shown.text().contains(Records.claim(claim).text()));
    }

    /** What was said of one team is gone, and nearly the same still stands there of another. */
    @Test
    void aLookalikeIsShownAndNeverTaken() {
        Long claim = published();

        paste(claim, "“The wind is calm,” she said. A river official said last week that around 400 boats had left.");

        QuoteTask task = only(claim);
        assertTrue(task.open());
        assertTrue(task.finding().outcome().gone());
        assertEquals(PASSAGE, report(claim).passage().exact());
        assertEquals(
                PASSAGE,
                QuarkusTransaction.requiringNew()
                        .call(() -> Claim.whole(claim)
                                .attributions()
                                .get(0)
                                .passage()
                                .capture()
                                .text())
                        .substring(0, PASSAGE.length()));
    }

    @Test
    void otherMarksAndSpacesAreNoChange() {
        Long claim = published();

        Long newer =
                paste(claim, "New page.\n\n" + Records.TEXT.replace("“", "\"").replace(" ", "\u00a0\n"));
        Long twice = paste(claim, Records.TEXT + "\n" + Records.TEXT);

        assertEquals(List.of(QuoteOutcome.EXACT), outcomes(newer));
        assertEquals(List.of(QuoteOutcome.SEVERAL), outcomes(twice));
        assertEquals(List.of(Quality.OK, Quality.OK), List.of(quality(newer), quality(twice)));
        assertEquals(List.of(), tasks(claim));
    }

    @Test
    void whatIsGoneAltogetherIsMissing() {
        Long claim = published();

        paste(claim, "This page is under construction.");

        assertEquals(QuoteOutcome.MISSING, only(claim).finding().outcome());
        Element shown = checks(claim).selectFirst("ol.history > li");
        assertEquals("removed: " + PASSAGE, shown.selectFirst("del").text());
    }

    @Test
    void severalChangesInARowAreOneTaskWithTheNewestCopy() {
        Long claim = published();

        paste(claim, LOST);
        Long newest = paste(claim, Records.TEXT.replace("300", "400"));

        assertEquals(newest, only(claim).finding().capture().id());
        assertEquals(1, acts(claim, Act.QUOTE_GONE));
    }

    @Test
    void aLaterCopyThatHoldsTheWordsSettlesIt() {
        Long claim = published();
        paste(claim, LOST);

        paste(claim, "Corrected. " + Records.TEXT);

        QuoteTask task = only(claim);
        assertFalse(task.open());
        assertEquals(Settlement.STANDS_AGAIN, task.settlement());
        assertNull(task.settledBy());
        assertNull(report(claim).passage().goneAt());
        assertEquals(1, acts(claim, Act.QUOTE_SETTLED));
    }

    @Test
    void whatTheDeskFindsByItselfOpensATaskAndIsNobodysAct() {
        Long claim = published();

        Long newer = looked(claim, LOST, null);

        assertTrue(only(claim).open());
        assertEquals(Quality.PARTIAL, quality(newer));
        assertEquals(0, acts(claim, Act.QUOTE_GONE));
    }

    @Test
    void somethingElseThatCameIsKeptAndLookedForNothing() {
        Long claim = published();

        Long wall = looked(claim, "We value your privacy. Accept all.", Doubt.values()[0]);

        assertEquals(Quality.SOFT_FAILURE, quality(wall));
        assertEquals(List.of(), outcomes(wall));
        assertEquals(List.of(), tasks(claim));
        Document copies = Browser.page(browser.open("/desk/sources/" + source(claim)));
        assertEquals(
                0,
                copies.select("a[href=/desk/claims/new?capture=" + wall + "]").size());
        assertEquals(
                0,
                Browser.page(browser.open("/desk/captures/" + wall))
                        .select("main a[href*=claims/new]")
                        .size());
        assertFalse(browser.open("/desk/claims/new?capture=" + wall).asString().contains("We value your privacy"));
        Response refused = browser.send(
                "/desk/claims",
                Map.of(
                        "formKey",
                        "12345678-1234-1234-1234-123456789012",
                        "capture",
                        wall.toString(),
                        "text",
                        "They value it.",
                        "exact",
                        "We value your privacy"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.asString().contains("This copy holds something else than the source"));
    }

    @Test
    void evidenceOfAVerdictIsLookedForToo() {
        Long claim = published();
        Long copy = Records.capture(editor, "Two lists of moorings agree: around 300 boats left.");
        Records.as(People.reviewer(), actor -> {
            Claim judged = Claim.locked(claim);
            Review review = new Review(judged, ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Lists.", Set.of())
                    .restsOn(List.of(new Evidence(
                            Records.passage(Capture.byId(copy), "around 300 boats left"),
                            Stance.SUPPORTS,
                            null,
                            null)));
            review.propose(actor, List.of());
            review.persist();
            return review.id();
        });
        Long source = QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(copy).source().id());

        browser.send("/desk/sources/" + source + "/captures", "text", "Two lists of moorings disagree.")
                .then()
                .statusCode(303);

        assertTrue(only(claim).open());
        assertEquals(
                "/desk/claims/" + claim + "/review",
                checks(claim).selectFirst("ol.history li p > a[href$=review]").attr("href"));
    }

    @Test
    void whatAWithdrawnClaimRestedOnIsNotLookedForAndWhatWasOpenIsSettled() {
        Long claim = published();
        paste(claim, LOST);
        Records.as(People.reviewer(), actor -> {
            Claim.locked(claim).withdraw(actor, "It was another harbour.");
            return claim;
        });

        assertEquals(Settlement.RESTS_ELSEWHERE, only(claim).settlement());
        assertEquals(List.of(), outcomes(paste(claim, "Nothing.")));
    }

    // ---------------------------------------------------------------- what the desk does

    @Test
    void aPersonSettlesItAndSaysHowTheyKnow() {
        Long claim = published();
        paste(claim, LOST);
        Long task = only(claim).id();

        browser.send("/desk/checks/" + task + "/settlement", "settlement", "OUR_COPY_STANDS", "note", "Rang them.")
                .then()
                .statusCode(303);

        QuoteTask settled = only(claim);
        assertEquals(Settlement.OUR_COPY_STANDS, settled.settlement());
        assertEquals(editor.id(), settled.settledBy().id());
        assertEquals("Rang them.", settled.note());
        assertNotNull(report(claim).passage().goneAt());
        assertEquals(PASSAGE, report(claim).passage().exact());
        assertEquals(1, acts(claim, Act.QUOTE_SETTLED));
        browser.send("/desk/checks/" + task + "/settlement", "settlement", "MISTAKEN", "note", "No.")
                .then()
                .statusCode(409);

        paste(claim, LOST + " More below.");
        assertEquals(1, tasks(claim).size(), "the same change again is known");
        paste(claim, Records.TEXT.replace("300", "400"));
        assertEquals(2, tasks(claim).size(), "another change is news");
    }

    @Test
    void whatIsNoSettlementComesBackWithWhatWasTyped() {
        Long claim = published();
        paste(claim, LOST);
        String path = "/desk/checks/" + only(claim).id() + "/settlement";

        for (String settlement : List.of("", "STANDS_AGAIN", "NONSENSE")) {
            assertEquals(
                    422,
                    browser.send(path, "settlement", settlement, "note", "Because.")
                            .statusCode());
        }
        Response long501 = browser.send(path, "settlement", "MISTAKEN", "note", "n".repeat(501));
        assertEquals(422, long501.statusCode());
        assertTrue(long501.asString().contains("n".repeat(501)));
        assertEquals(
                422, browser.send(path, "settlement", "MISTAKEN", "note", " ").statusCode());
        assertEquals(
                303,
                browser.send(path, "settlement", "MISTAKEN", "note", "n".repeat(500))
                        .statusCode());
        assertEquals(
                404,
                browser.send("/desk/checks/999999999/settlement", "note", "x").statusCode());
    }

    @Test
    void onlyAnEditorSettles() {
        Long claim = published();
        paste(claim, LOST);
        User reviewer = People.reviewer();

        Response refused = opened(reviewer)
                .send("/desk/checks/" + only(claim).id() + "/settlement", "settlement", "MISTAKEN", "note", "No.");

        assertEquals(403, refused.statusCode());
        assertEquals(
                0,
                Browser.page(People.browserOf(reviewer).open("/desk/checks?claim=" + claim))
                        .select("main form[method=post]")
                        .size());
    }

    @Test
    void restingTheReportOnTheNewerCopySettlesIt() {
        Long claim = published();
        Long newer = paste(claim, LOST);
        Document form = Browser.page(browser.open(
                "/desk/claims/" + claim + "?attribution=" + report(claim).id() + "&capture=" + newer));
        assertEquals(newer.toString(), form.selectFirst("input[name=capture]").val());
        assertEquals("", form.selectFirst("input#start").val());

        Records.as(editor, actor -> {
            Claim changed = Claim.locked(claim);
            Attribution report = changed.attributions().get(0);
            changed.correct(
                    report,
                    new Attribution.Entry(
                            report.speaker(),
                            report.roleThen(),
                            Records.passage(Capture.byId(newer), "“The sea is not calm,”"),
                            report.voice(),
                            report.form(),
                            report.act(),
                            report.cue(),
                            report.said(),
                            report.reported(),
                            null,
                            List.of(),
                            List.of()));
            changed.persistAndFlush();
            changed.revise(actor, null);
            return claim;
        });

        QuoteTask task = only(claim);
        assertEquals(Settlement.RESTS_ELSEWHERE, task.settlement());
        assertEquals(editor.id(), task.settledBy().id());
        assertNull(report(claim).passage().goneAt());
    }

    // ---------------------------------------------------------------- what becomes of it in a merge

    private Response merge(String register, Long from, Long into) {
        return browser.send(
                "/desk/identity/" + register + "/" + from + "/merge",
                "into",
                into.toString(),
                "reason",
                "They are one.");
    }

    @Test
    void whatIsOpenOnAClaimGoesAlongWithItsReportAndBack() {
        Long from = published();
        Long into = published();
        paste(from, LOST);

        assertEquals(303, merge("claims", from, into).statusCode());

        assertEquals(List.of(), tasks(from));
        assertTrue(only(into).open());
        assertEquals(1, checks(into).select("ol.history > li").size());

        Document page = Browser.page(browser.open("/desk/identity/claims/" + into));
        browser.send(page.selectFirst("form[action$=/undoing]").attr("action"))
                .then()
                .statusCode(303);
        assertTrue(only(from).open());
        assertEquals(List.of(), tasks(into));
    }

    @Test
    void aCopyOfASourceThatTwoWereFoundToBeIsSearchedForTheWordsOfBoth() {
        Long claim = published();
        Long source = source(claim);
        Long copy = Records.as(editor, actor -> {
            Source like = Source.byId(source);
            Source other = new Source(SourceKind.ARTICLE, Records.unique("Boats leave"), like.publisher(), "en");
            other.describe(SourceKind.ARTICLE, other.title(), like.publisher(), null, "en", like.published());
            other.persist();
            other.entered(actor);
            Capture made = Capture.pasted(other, "Ana Sousa counted boats.", actor.user(), actor.at());
            made.persist();
            return made.id();
        });
        rest(claim, copy, "Ana Sousa counted boats.", 1);
        Long twin = QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(copy).source().id());
        assertEquals(303, merge("sources", twin, source).statusCode());

        paste(claim, "Nothing of it.");

        assertEquals(2, tasks(claim).size());
    }

    // ---------------------------------------------------------------- what is shown

    @Test
    void readersAndReviewersAreToldUntilItProvesAMistake() {
        Long claim = published();
        String address = "/claims/" + Records.slug(claim);
        assertFalse(browser.open(address).asString().contains("The page has changed"));
        long before = Statements.of(() -> browser.open(address));

        paste(claim, LOST);

        for (String path : List.of(address, "/desk/claims/" + claim, "/desk/claims/" + claim + "/review")) {
            assertTrue(browser.open(path).asString().contains("The page has changed since our copy of"), path);
        }
        assertEquals(before, Statements.of(() -> browser.open(address)));
        browser.send(
                "/desk/checks/" + only(claim).id() + "/settlement", "settlement", "MISTAKEN", "note", "It is there.");
        assertFalse(browser.open(address).asString().contains("The page has changed"));
    }

    @Test
    void whatIsOpenOfAPersonsClaimsStandsInTheirWork() {
        Long mine = published();
        Long theirs = Records.published(People.editor(), People.reviewer(), Records.unique("Boats stayed"));
        paste(mine, LOST);
        paste(theirs, LOST);

        Element heap = Browser.page(browser.open("/desk")).selectFirst("section[aria-labelledby=checks]");

        assertTrue(heap.text().contains(Records.claim(mine).text()));
        assertFalse(heap.text().contains(Records.claim(theirs).text()));
        String everyone = browser.open("/desk/checks").asString();
        assertTrue(everyone.contains(Records.claim(mine).text())
                && everyone.contains(Records.claim(theirs).text()));
        assertFalse(browser.open("/desk/checks?who=mine")
                .asString()
                .contains(Records.claim(theirs).text()));
    }

    // ---------------------------------------------------------------- what it costs

    @Test
    void manyPassagesCostNoStatementEach() {
        Long few = published();
        Long many = published();
        Long copy = report(many).passage().capture().id();
        rest(many, copy, "The sea is calm", 60);

        long one = Statements.of(() -> paste(few, LOST));
        long sixty = Statements.of(() -> paste(many, LOST));

        assertEquals(61, tasks(many).size());
        assertTrue(sixty <= one + 20, sixty + " statements for 61 passages, " + one + " for one");
        long list = Statements.of(() -> browser.open("/desk/checks?claim=" + many));
        assertTrue(list <= 4, list + " statements");
        assertEquals(list, Statements.of(() -> browser.open("/desk/checks?claim=" + few)));
        assertEquals(25, checks(many).select("ol.history > li").size());
        assertEquals(
                11,
                Browser.page(browser.open("/desk/checks?claim=" + many + "&page=3"))
                        .select("ol.history > li")
                        .size());
    }

    @Test
    void aQuotationOfFortyThousandCharactersIsCheckedAndShownShortened() {
        String words = "The boats left the harbour in May. ".repeat(1_100) + "Nothing was lost.";
        Long claim = published();
        Long copy = Records.capture(editor, words);
        Long source = QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(copy).source().id());
        rest(claim, copy, words, 1);

        browser.send("/desk/sources/" + source + "/captures", "text", words.replace("Nothing was", "All was"))
                .then()
                .statusCode(303);

        Element shown = checks(claim).selectFirst("dl.difference dd");
        assertEquals("removed: Nothing", shown.selectFirst("del").text());
        assertTrue(shown.text().length() < 1_000, shown.text().length() + " characters");
    }
}
