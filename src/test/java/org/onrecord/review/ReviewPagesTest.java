package org.onrecord.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Notice;
import org.onrecord.claim.Publication;
import org.onrecord.figure.Figure;
import org.onrecord.history.Event;
import org.onrecord.site.Published;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

@QuarkusTest
class ReviewPagesTest {

    private User editor;
    private User reviewer;
    private Browser browser;

    @BeforeEach
    void signIn() {
        editor = People.editor();
        reviewer = People.reviewer();
        browser = opened(reviewer);
    }

    /** A browser that has a form's token already. */
    private static Browser opened(User person) {
        Browser browser = People.browserOf(person);
        browser.open("/desk/reviews");
        return browser;
    }

    private Long inReview() {
        return Records.submitted(editor, Records.unique("Boats left the harbour"));
    }

    private Long published() {
        return Records.published(editor, People.reviewer(), Records.unique("Boats left the harbour"));
    }

    private static String at(Long claim) {
        return "/desk/claims/" + claim;
    }

    private static Publication publication(Long claim) {
        return Records.claim(claim).publication();
    }

    private static long events(Long claim) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Event.count("subjectKind = org.onrecord.history.SubjectKind.CLAIM and subjectId = ?1", claim));
    }

    private static String revision(Long claim) {
        return String.valueOf(Records.claim(claim).revision());
    }

    private static Attribution report(Long claim) {
        return Records.claim(claim).attributions().get(0);
    }

    private static List<Review> reviews(Long claim) {
        return QuarkusTransaction.requiringNew().call(() -> Review.of(Claim.byId(claim)));
    }

    private static Response publish(Browser by, Long claim) {
        return by.send(at(claim) + "/publication", "revision", revision(claim));
    }

    // ---------------------------------------------------------------- looking

    @Test
    void thePassageStandsInItsContextBesideTheClaim() {
        Long id = inReview();
        Document page = Browser.page(browser.open(at(id) + "/review"));
        Element source = page.selectFirst(".beside .source");
        assertEquals(report(id).passage().exact(), source.selectFirst("mark.on").text());
        assertEquals(Records.TEXT, source.text());
        assertEquals(Records.claim(id).text(), page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".reads").text().contains(" said on 28 May 2024 that "));
        assertTrue(page.select(".chain").text().contains("Speaker · said on 28 May 2024"), page.text());
        assertTrue(page.title().startsWith("Review: " + page.selectFirst("h1").text()), page.title());
        assertEquals(1, page.select(".chain .elided").size());
    }

    @Test
    void anEditorSeesHowTheReviewStandsAndHasNothingToPress() {
        Long id = inReview();
        Document page = Browser.page(People.browserOf(editor).open(at(id) + "/review"));
        assertEquals(0, page.select("main form").size());
        assertEquals(Records.claim(id).text(), page.selectFirst("h1").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hold", "release", "change-requests", "publication", "schedule/removal", "withdrawal", "verdicts"
            })
    void anEditorReviewsNothing(String act) {
        Long id = inReview();
        long before = events(id);
        Response refused = opened(editor)
                .send(at(id) + "/" + act, "reason", "because", "revision", revision(id), "verdict", "SUPPORTED");
        refused.then().statusCode(403);
        assertEquals(Publication.IN_REVIEW, publication(id));
        assertEquals(before, events(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hold", "release", "change-requests", "publication", "schedule/removal", "withdrawal", "verdicts"
            })
    void anActOnAClaimThatIsNotThereIsNotFound(String act) {
        browser.send("/desk/claims/999999999/" + act, "reason", "because", "verdict", "SUPPORTED")
                .then()
                .statusCode(404);
    }

    @Test
    void aWithdrawnClaimSaysWhyAndShowsNoQuestionThatHoldsNothing() {
        Long id = published();
        browser.send(at(id) + "/withdrawal", "reason", "We counted <twice>.")
                .then()
                .statusCode(303);

        Document page = Browser.page(browser.open(at(id) + "/review"));

        assertTrue(page.select(".notice").text().contains("withdrawn on"), page.text());
        assertTrue(page.select(".notice").text().contains("We counted <twice>."));
        assertEquals(
                0,
                page.select("h2:contains(Is it so?), h2:contains(Did they say it?)")
                        .size());
        assertEquals(1, page.select(".beside section").size());
    }

    @Test
    void whatFlagsAndVerdictsMeanIsSaidWhereTheyAreChosen() {
        Document page = Browser.page(browser.open(at(inReview()) + "/review"));

        Element satire = page.selectFirst("section[aria-labelledby=claim] .tick:has([value=SATIRE])");
        assertEquals("Satire " + Flag.SATIRE.definition(), satire.text());
        assertEquals(
                List.of("/about/methodology#said", "/about/methodology#so"),
                page.select("form a[href^=/about/methodology]").eachAttr("href"));
        assertTrue(page.selectFirst("#claim-evidence .field:has([name=evidence.note])")
                .text()
                .contains("Only the desk sees it."));
    }

    // ---------------------------------------------------------------- holding

    @Test
    void aReviewIsHeldByOneAtATime() {
        Long id = inReview();
        browser.send(at(id) + "/hold").then().statusCode(303).header("Location", endsWith(at(id) + "/review"));
        assertEquals(reviewer.id(), Records.claim(id).heldBy().id());
        Browser other = opened(People.reviewer());
        other.send(at(id) + "/hold").then().statusCode(409).body(containsString("holds this review"));
        assertEquals(reviewer.id(), Records.claim(id).heldBy().id());
        other.send(at(id) + "/release").then().statusCode(303);
        assertNull(Records.claim(id).heldBy());
        other.send(at(id) + "/hold").then().statusCode(303);
    }

    // ---------------------------------------------------------------- asking for changes

    @Test
    void aChangeIsAskedForWithItsReasonAndTheEditorSeesIt() {
        Long id = inReview();
        browser.send(at(id) + "/change-requests", "reason", "Which harbour?")
                .then()
                .statusCode(303);
        assertEquals(Publication.DRAFT, publication(id));
        assertTrue(Browser.page(People.browserOf(editor).open(at(id))).text().contains("Which harbour?"));
    }

    @Test
    void aChangeWithoutAReasonIsAskedForAgain() {
        Long id = inReview();
        Response refused = browser.send(at(id) + "/change-requests", "reason", "  ");
        refused.then().statusCode(422);
        Document page = Browser.page(refused);
        assertEquals("#changes-reason", page.selectFirst(".summary a").attr("href"));
        assertTrue(page.getElementById("changes-reason").hasAttr("aria-invalid"));
        assertEquals(Publication.IN_REVIEW, publication(id));
    }

    @Test
    void aReasonIsAsLongAsTheFormSaysAndNoLonger() {
        Long id = inReview();
        String most = "ж".repeat(2000);
        Response refused = browser.send(at(id) + "/change-requests", "reason", most + "ж");
        refused.then().statusCode(422);
        assertEquals(
                most + "ж",
                Browser.page(refused).getElementById("changes-reason").val());
        browser.send(at(id) + "/change-requests", "reason", most).then().statusCode(303);
        assertEquals(most, Records.claim(id).changeRequest());
    }

    // ---------------------------------------------------------------- publishing

    @Test
    void aSecondPersonPublishesWhatTheyHadBeforeThem() {
        Long id = inReview();
        publish(browser, id).then().statusCode(303);
        assertEquals(Publication.PUBLISHED, publication(id));
        RestAssured.given()
                .get("/claims/" + Records.slug(id))
                .then()
                .statusCode(200)
                .body(containsString(Records.claim(id).text()));
    }

    @Test
    void whatWasChangedMeanwhileIsShownAndNotPublished() {
        Long id = inReview();
        String seen = revision(id);
        String now = Records.unique("More boats left the harbour");
        Records.reworded(editor, id, now);
        Response refused = browser.send(at(id) + "/publication", "revision", seen);
        refused.then().statusCode(409).body(containsString("changed while you looked at it"), containsString(now));
        assertEquals(Publication.IN_REVIEW, publication(id));
        browser.send(at(id) + "/publication", Browser.form(refused, "[name=revision]"))
                .then()
                .statusCode(303);
        assertEquals(Publication.PUBLISHED, publication(id));
    }

    @Test
    void noOneApprovesWhatTheyEnteredNotEvenByARequestOfTheirOwnMaking() {
        User both = People.with(UserRole.EDITOR, UserRole.REVIEWER);
        Long id = Records.submitted(both, Records.unique("Boats left the harbour"));
        Browser own = opened(both);
        assertEquals(
                0,
                Browser.page(own.open(at(id) + "/review"))
                        .select("form[action$=publication]")
                        .size());
        publish(own, id).then().statusCode(403).body(containsString("You entered this claim"));
        own.sendRaw(at(id) + "/publication", "revision=" + revision(id) + "&reason=because")
                .then()
                .statusCode(403);
        own.send(at(id) + "/change-requests", "reason", "because").then().statusCode(403);
        assertEquals(Publication.IN_REVIEW, publication(id));
    }

    @Test
    void theLastToEditDoesNotApproveEither() {
        User both = People.with(UserRole.EDITOR, UserRole.REVIEWER);
        Long id = inReview();
        Records.reworded(both, id, Records.unique("More boats left the harbour"));
        publish(opened(both), id).then().statusCode(403).body(containsString("You were the last to edit"));
        assertEquals(Publication.IN_REVIEW, publication(id));
        publish(browser, id).then().statusCode(303);
    }

    @Test
    void anAdministratorPublishesAloneOnlyForAReasonThatReadersSee() {
        User admin = People.with(UserRole.EDITOR, UserRole.ADMIN);
        Long id = Records.submitted(admin, Records.unique("Boats left the harbour"));
        Browser own = opened(admin);
        publish(own, id).then().statusCode(403);
        assertEquals(Publication.IN_REVIEW, publication(id));
        own.send(at(id) + "/publication", "revision", revision(id), "reason", "Nobody else works on Christmas Day")
                .then()
                .statusCode(303);
        RestAssured.given()
                .get("/claims/" + Records.slug(id))
                .then()
                .statusCode(200)
                .body(containsString("Nobody else works on Christmas Day"));
    }

    @Test
    void aReasonThatOverridesNothingIsNotKept() {
        Long id = inReview();
        browser.send(at(id) + "/publication", "revision", revision(id), "reason", "because I can")
                .then()
                .statusCode(303);
        assertNull(Records.claim(id).overrideReason());
    }

    @Test
    void whatIsWithdrawnSaysWhyAtItsAddress() {
        Long id = published();
        browser.send(at(id) + "/withdrawal", "reason", "It was another harbour")
                .then()
                .statusCode(303);
        RestAssured.given()
                .get("/claims/" + Records.slug(id))
                .then()
                .statusCode(410)
                .body(containsString("It was another harbour"));
    }

    @Test
    void aNoticeOfAVoidVerdictSaysWhichOneStays() {
        Published claim = Published.claim();
        claim.publish()
                .judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.")
                .judge(ContentVerdict.REFUTED, Knowledge.IN_HINDSIGHT, "Counted again.");
        voided(claim.id, Knowledge.AT_THE_TIME);
        Notice first = newest(claim.id);
        assertEquals("Is it so? Supported (what was known then)", first.was());
        assertEquals("Is it so? Refuted (what is known now)", first.now());

        voided(claim.id, Knowledge.IN_HINDSIGHT);
        assertEquals("Is it so? Refuted", newest(claim.id).was());
        assertEquals("Is it so? No verdict is in force", newest(claim.id).now());
    }

    private void voided(Long id, Knowledge basis) {
        Long review = reviews(id).stream()
                .filter(one -> one.inForce() && one.basis() == basis)
                .findFirst()
                .orElseThrow()
                .id();
        browser.send(at(id) + "/verdicts/" + review + "/voiding", "reason", "We misread it.")
                .then()
                .statusCode(303);
    }

    private static Notice newest(Long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Notice.of(Claim.byId(id)).get(0));
    }

    @Test
    void whatWaitsOnAWithdrawnClaimIsNotPutInForce() {
        Long id = published();
        Judged.of(id).send(browser).then().statusCode(303);
        Long waiting = reviews(id).get(0).id();
        browser.send(at(id) + "/withdrawal", "reason", "It was another harbour")
                .then()
                .statusCode(303);
        Browser second = People.browserOf(People.reviewer());
        assertTrue(Browser.page(second.open(at(id) + "/review"))
                .select("form[action$=/approval]")
                .isEmpty());
        second.send(at(id) + "/verdicts/" + waiting + "/approval")
                .then()
                .statusCode(409)
                .body(containsString("A claim that is withdrawn is no longer judged."));
        assertTrue(reviews(id).get(0).waits());
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, publication",
        "DRAFT, withdrawal",
        "DRAFT, change-requests",
        "DRAFT, hold",
        "DRAFT, verdicts",
        "IN_REVIEW, withdrawal",
        "IN_REVIEW, schedule/removal",
        "SCHEDULED, withdrawal",
        "SCHEDULED, change-requests",
        "PUBLISHED, publication",
        "PUBLISHED, schedule/removal",
        "PUBLISHED, change-requests",
        "WITHDRAWN, publication",
        "WITHDRAWN, withdrawal",
        "WITHDRAWN, change-requests",
        "WITHDRAWN, hold",
        "WITHDRAWN, verdicts",
        "ERASED, publication",
        "ERASED, withdrawal",
        "ERASED, change-requests",
        "ERASED, hold",
        "ERASED, release",
        "ERASED, verdicts"
    })
    void anIllegalJumpIsAConflictAndChangesNothing(Publication state, String act) {
        Long id = in(state);
        long before = events(id);
        browser.send(
                        at(id) + "/" + act,
                        "reason",
                        "because",
                        "revision",
                        revision(id),
                        "judged",
                        Records.claim(id).judgedSha256(),
                        "verdict",
                        "NOT_RATED",
                        "basis",
                        "AT_THE_TIME")
                .then()
                .statusCode(409);
        assertEquals(state, publication(id));
        assertEquals(before, events(id));
    }

    private Long in(Publication state) {
        String text = Records.unique("Boats left the harbour");
        return switch (state) {
            case DRAFT -> Records.draft(editor, text);
            case IN_REVIEW -> Records.submitted(editor, text);
            case SCHEDULED -> Records.scheduled(editor, People.reviewer(), text, Instant.parse("2090-01-01T00:00:00Z"));
            case PUBLISHED -> Records.published(editor, People.reviewer(), text);
            case WITHDRAWN -> {
                Long id = Records.published(editor, People.reviewer(), text);
                yield Records.as(reviewer, actor -> {
                    Claim.locked(id).withdraw(actor, "It was another harbour");
                    return id;
                });
            }
            case MERGED -> {
                Long id = Records.published(editor, People.reviewer(), text);
                Long same = Records.published(editor, People.reviewer(), Records.unique("The boats left"));
                yield Records.as(editor, actor -> {
                    Claim.locked(id).mergeInto(Claim.locked(same), actor, "They say the same");
                    return id;
                });
            }
            case ERASED -> {
                Long id = Records.published(editor, People.reviewer(), text);
                Records.as(
                        People.admin(),
                        actor -> Erasure.of(id, new ErasureForm("A court order.", "", ""), actor, bytes -> {}));
                yield id;
            }
        };
    }

    // ---------------------------------------------------------------- verdicts

    @Test
    void aVerdictReachesReadersOnceASecondPersonApprovedIt() {
        Long id = published();
        Judged.of(id).send(browser).then().statusCode(303);
        Review waiting = reviews(id).get(0);
        assertEquals(ContentVerdict.SUPPORTED, waiting.verdict());
        assertEquals(Standing.DRAFT, waiting.standing());
        String address = "/claims/" + Records.slug(id);
        assertFalse(RestAssured.get(address).asString().contains("Two lists of moorings agree."));

        browser.send(at(id) + "/verdicts/" + waiting.id() + "/approval")
                .then()
                .statusCode(403)
                .body(containsString("You wrote this verdict"));
        assertEquals(Standing.DRAFT, reviews(id).get(0).standing());

        User second = People.reviewer();
        opened(second)
                .send(at(id) + "/verdicts/" + waiting.id() + "/approval")
                .then()
                .statusCode(303);
        Review inForce = reviews(id).get(0);
        assertEquals(Standing.IN_FORCE, inForce.standing());
        assertEquals(second.id(), inForce.approver().id());
        String page = RestAssured.get(address).asString();
        assertTrue(page.contains("Two lists of moorings agree."));
        assertTrue(page.contains("Supported"));
    }

    @Test
    void whoApprovesIsToldThatAllEvidencePointsTheOtherWayAndMayApproveAllTheSame() {
        Long id = published();
        Judged.of(id).with("evidence.stance", "REFUTES").send(browser).then().statusCode(303);
        Browser second = opened(People.reviewer());

        Document page = Browser.page(second.open(at(id) + "/review"));

        assertEquals(
                "It is “Supported”, but what it rests on speaks against it, and nothing supports it. Look at the verdict,"
                        + " and at how each passage is used.",
                page.select(".verdict-note").text());
        second.send(at(id) + "/verdicts/" + reviews(id).get(0).id() + "/approval")
                .then()
                .statusCode(303);
        assertEquals(Standing.IN_FORCE, reviews(id).get(0).standing());
    }

    @Test
    void eachReportHasItsOwnVerdictAndNeitherAxisOverwritesTheOther() {
        Long id = published();
        Judged.report(id).send(browser).then().statusCode(303);
        Judged.of(id).send(browser).then().statusCode(303);
        assertEquals(
                List.of(AttributionVerdict.REPORTED_ONLY, ContentVerdict.SUPPORTED),
                reviews(id).stream().map(Review::verdict).toList());
        assertEquals(report(id).id(), reviews(id).get(0).attributionId());
    }

    @Test
    void theClaimsEditorApprovesNoVerdictOnIt() {
        User both = People.with(UserRole.EDITOR, UserRole.REVIEWER);
        Long id = Records.published(both, reviewer, Records.unique("Boats left the harbour"));
        Judged.of(id).send(browser).then().statusCode(303);
        Long review = reviews(id).get(0).id();
        opened(both)
                .send(at(id) + "/verdicts/" + review + "/approval")
                .then()
                .statusCode(403)
                .body(containsString("You entered this claim"));
        assertEquals(Standing.DRAFT, reviews(id).get(0).standing());
    }

    @Test
    void anAdministratorsApprovalOfTheirOwnVerdictIsPublic() {
        User admin = People.admin();
        Browser own = opened(admin);
        Long id = published();
        Judged.of(id).send(own).then().statusCode(303);
        Long review = reviews(id).get(0).id();
        own.send(at(id) + "/verdicts/" + review + "/approval").then().statusCode(403);
        own.send(at(id) + "/verdicts/" + review + "/approval", "reason", "The other reviewer is ill")
                .then()
                .statusCode(303);
        String history =
                RestAssured.get("/claims/" + Records.slug(id) + "/history").asString();
        assertTrue(history.contains("The other reviewer is ill"));
    }

    /** What comes second is refused, with the words that would be lost. */
    private static void assertHandedBack(Response refused, String label, String words) {
        assertEquals(409, refused.statusCode());
        Document page = Browser.page(refused);
        Element typed = page.selectFirst("textarea[readonly]");
        assertEquals(words, typed.val());
        assertEquals(label, page.selectFirst("label[for=" + typed.id() + "]").text());
        assertFalse(page.select("textarea").eachText().contains("AT_THE_TIME"), "nobody typed that");
        assertFalse(page.select("main a[href$=/review]").isEmpty());
    }

    @Test
    void whoComesSecondFindsOnThePageWhatTheyTyped() {
        String words = "Give <b>its</b> date.\nAnd who counted.";
        Long id = inReview();
        Judged typed = Judged.of(id).with("rationale", words);
        Browser other = opened(People.reviewer());
        other.send(at(id) + "/publication", "revision", revision(id)).then().statusCode(303);
        assertHandedBack(browser.send(at(id) + "/change-requests", "reason", words), "Reason", words);

        other.send(at(id) + "/withdrawal", "reason", "Two harbours were mixed up.")
                .then()
                .statusCode(303);
        assertHandedBack(browser.send(at(id) + "/withdrawal", "reason", words), "Reason", words);
        assertHandedBack(typed.send(browser), "Rationale", words);
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoes() {
        Long id = published();
        Judged.of(id).send(browser).then().statusCode(303);
        String path = at(id) + "/verdicts/" + reviews(id).get(0).id() + "/approval";
        List<CompletableFuture<Integer>> both = List.of(opened(People.reviewer()), opened(People.reviewer())).stream()
                .map(one -> CompletableFuture.supplyAsync(() -> one.send(path).statusCode()))
                .toList();
        assertEquals(
                List.of(303, 409),
                both.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void whatWasChangedMeanwhileIsNotJudgedAndWhatWasTypedIsKept() {
        Long id = inReview();
        Judged typed = Judged.of(id);
        Records.reworded(editor, id, Records.unique("More boats left the harbour"));
        Response refused = typed.send(browser);
        refused.then().statusCode(409).body(containsString("changed while you looked at it"));
        assertEquals(List.of(), reviews(id));
        Document page = Browser.page(refused);
        assertEquals(
                "Two lists of moorings agree.",
                page.getElementById("claim-rationale").val());
        browser.send(at(id) + "/verdicts", Browser.form(refused, "#claim-rationale"))
                .then()
                .statusCode(303);
        assertEquals(1, reviews(id).size());
    }

    @Test
    void aVerdictOnWhatHasChangedSinceIsNotPutInForce() {
        Long id = published();
        Judged.of(id).send(browser).then().statusCode(303);
        Records.reworded(editor, id, Records.unique("More boats left the harbour"));
        Browser second = opened(People.reviewer());
        second.send(at(id) + "/verdicts/" + reviews(id).get(0).id() + "/approval")
                .then()
                .statusCode(409)
                .body(containsString("judged again"));
        assertEquals(Standing.DRAFT, reviews(id).get(0).standing());
        assertEquals(
                0,
                Browser.page(second.open(at(id) + "/review"))
                        .select("form[action$=approval] button")
                        .size());
    }

    @Test
    void anEditOfWhatWasJudgedAsksForANewLookPublicly() {
        Long id = published();
        Judged.of(id).send(browser).then().statusCode(303);
        opened(People.reviewer())
                .send(at(id) + "/verdicts/" + reviews(id).get(0).id() + "/approval")
                .then()
                .statusCode(303);
        Records.reworded(editor, id, Records.unique("More boats left the harbour"));
        String notice = "Needs re-verification";
        assertTrue(
                RestAssured.get("/claims/" + Records.slug(id)).asString().contains(notice),
                "readers are not told that the verdict is on other words");
        assertTrue(browser.open(at(id) + "/review").asString().contains(notice));

        Judged.of(id).send(browser).then().statusCode(303);
        Long second = reviews(id).get(1).id();
        opened(People.reviewer())
                .send(at(id) + "/verdicts/" + second + "/approval")
                .then()
                .statusCode(303);
        assertFalse(RestAssured.get("/claims/" + Records.slug(id)).asString().contains(notice));
        assertEquals(
                List.of(second),
                reviews(id).stream().map(Review::id).toList(),
                "the earlier verdict is still in force");
    }

    @ParameterizedTest
    @CsvSource({
        "verdict, '', claim-verdict, Choose a verdict.",
        "verdict, PROBABLY, claim-verdict, ''",
        "verdict, CONFIRMED, claim-verdict, ''",
        "basis, LATER, claim-basis, ''",
        "flags, NONSENSE, claim-flags, ''",
        "rationale, '', claim-rationale, Say why.",
        "evidence.stance, '', claim-evidence-0-stance, Say what this passage does for the verdict.",
        "evidence.stance, PROVES, claim-evidence-0-stance, ''",
        "evidence.copy, 999999999, claim-evidence-0-copy, 'Choose a copy on record, by its number.'",
        "evidence.copy, the newest, claim-evidence-0-copy, 'Choose a copy on record, by its number.'",
        "evidence.copy, 99999999999999999999, claim-evidence-0-copy, 'Choose a copy on record, by its number.'"
    })
    void aFaultyVerdictComesBackWithTheFaultBesideItsField(String field, String value, String anchor, String sentence) {
        Long id = inReview();
        Response refused = Judged.of(id).with(field, value).send(browser);
        refused.then().statusCode(422);
        Document page = Browser.page(refused);
        String shown = page.select(".summary a[href=#" + anchor + "]").text();
        assertFalse(shown.isEmpty(), page.select(".summary").outerHtml());
        assertTrue(shown.contains(sentence), shown);
        assertEquals(List.of(), reviews(id));
        if (!field.equals("rationale")) {
            assertEquals(
                    "Two lists of moorings agree.",
                    page.getElementById("claim-rationale").val());
        }
    }

    @Test
    void theSummaryNamesEachFieldInTheOrderOfTheForm() {
        Response refused = Judged.of(inReview())
                .with("basis", "x".repeat(21))
                .with("rationale", "x".repeat(10_001))
                .with("evidence.note", "x".repeat(2_001))
                .send(browser);

        List<Element> entries = Browser.page(refused).select(".summary a");
        assertEquals(
                List.of("Rests on", "Why", "Note"),
                entries.stream().map(entry -> entry.text().split(": ")[0]).toList());
        assertEquals(
                List.of("#claim-basis", "#claim-rationale", "#claim-evidence-0-note"),
                entries.stream().map(entry -> entry.attr("href")).toList());
    }

    /** A number that the cited document doesn't hold: the reviewer is told, and says so, or nothing is saved. */
    @Test
    void aFigureThatNoCopyHoldsIsVerifiedOnlyByAReviewerWhoSaysSo() {
        Long id = Records.draft(editor, Records.unique("Boats left the harbour"));
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.enter(new Claim.Entry(
                    claim.text(),
                    "en",
                    ClaimKind.QUANTITY,
                    Checkability.YES,
                    null,
                    null,
                    null,
                    Figure.inWords("around 3,000 boats"),
                    Set.of(),
                    null));
            claim.revise(actor, null);
            claim.submit(actor);
            return id;
        });
        String absent = "Stands in none of the copies";
        assertTrue(browser.open(at(id) + "/review").asString().contains(absent));

        Response refused = Judged.of(id).send(browser);
        refused.then().statusCode(422);
        assertTrue(Browser.page(refused)
                .select(".summary a[href=#claim-flags]")
                .text()
                .contains("“around 3,000 boats” stands in none of the copies"));
        assertEquals(List.of(), reviews(id));

        Judged.of(id).with("flags", "FIGURE_ELSEWHERE").send(browser).then().statusCode(303);
        assertTrue(browser.open(at(id) + "/review").asString().contains("Figure not in our copies"));
        assertFalse(browser.open(at(inReview()) + "/review").asString().contains(absent));
    }

    @Test
    void wordsThatDoNotStandInTheCopyAreRefusedWithTheNearestThatDo() {
        Long id = inReview();
        Response refused = Judged.of(id)
                .with("evidence.exact", "around 300 ships had left")
                .send(browser);
        refused.then().statusCode(422);
        assertTrue(Browser.page(refused).select(".summary a").text().contains("around 300 boats"));
        assertEquals(
                "around 300 ships had left",
                Browser.page(refused).getElementById("claim-evidence-0-exact").val());
    }

    @Test
    void aPassageThatIsOfferedAndNotUsedIsNoEvidence() {
        Long id = inReview();
        Response refused = Judged.of(id)
                .with("evidence.stance", "")
                .with("evidence.origin", "")
                .send(browser);
        refused.then().statusCode(422);
        assertEquals(
                "What it rests on: Give at least one passage that this verdict rests on.",
                Browser.page(refused).select(".summary a[href=#claim-evidence]").text());
    }

    @Test
    void whoIsOnRecordIsOneOriginUnderAllTheirNames() {
        Long id = inReview();
        String name = Records.unique("Korean Agency");
        String letters = Records.unique("KA");
        Browser entering = opened(editor);
        entering.send("/desk/speakers", "name", name, "kind", "OUTLET", "otherNames", letters, "revision", "0")
                .then()
                .statusCode(303);
        Judged.of(id)
                .resting(3)
                .with("evidence.origin", List.of(letters, name.toUpperCase(Locale.ROOT), "Somebody else"))
                .send(browser)
                .then()
                .statusCode(303);
        Review review = reviews(id).get(0);
        assertEquals(List.of(name, name, "Somebody else"), origins(review.id()));
        assertEquals(
                2,
                QuarkusTransaction.requiringNew()
                        .call(() -> Review.byId(review.id()).origins()));
    }

    private static List<String> origins(Long review) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Review.byId(review).evidence().stream()
                        .map(Evidence::origin)
                        .toList());
    }

    @Test
    void theySaidItNeedsAPrimarySource() {
        Long id = inReview();
        Response refused = Judged.report(id).with("verdict", "CONFIRMED").send(browser);
        refused.then().statusCode(422).body(containsString("needs a primary source"));
        assertEquals(List.of(), reviews(id));
    }

    @Test
    void aVerdictRestsOnTwelvePassagesAtMost() {
        Long id = inReview();
        Judged.of(id).resting(12).send(browser).then().statusCode(303);
        Response refused = Judged.of(id).resting(13).send(browser);
        refused.then().statusCode(422).body(containsString("at most 12 passages"));
        assertEquals(1, reviews(id).size());
        assertEquals(12, reviews(id).get(0).evidence().size());
    }

    @Test
    void anotherPassageIsAskedForWithoutSaving() {
        Long id = inReview();
        Response shown = Judged.of(id).with("do", "add-evidence").send(browser);
        shown.then().statusCode(200);
        Document page = Browser.page(shown);
        assertEquals(
                2,
                page.select("form[action$='claims/" + id + "/verdicts'] [name=evidence.exact]")
                        .size());
        assertEquals(
                "Two lists of moorings agree.",
                page.getElementById("claim-rationale").val());
        assertEquals(List.of(), reviews(id));
    }

    @Test
    void aReportOrAVerdictOfAnotherClaimIsNotFound() {
        Long id = published();
        Long other = published();
        browser.send(
                        at(id) + "/attributions/" + report(other).id() + "/verdicts",
                        Judged.report(id).fields())
                .then()
                .statusCode(404);
        Judged.of(other).send(browser).then().statusCode(303);
        opened(People.reviewer())
                .send(at(id) + "/verdicts/" + reviews(other).get(0).id() + "/approval")
                .then()
                .statusCode(404);
        assertEquals(Standing.DRAFT, reviews(other).get(0).standing());
    }

    @Test
    void whateverIsTypedIsReadBackAsText() {
        Long id = published();
        String hostile = "\"><script>alert(1)</script><b>'&amp;{x}";
        Judged.of(id)
                .with("rationale", hostile)
                .with("evidence.origin", hostile)
                .with("evidence.note", hostile)
                .send(browser)
                .then()
                .statusCode(303);
        opened(People.reviewer())
                .send(at(id) + "/verdicts/" + reviews(id).get(0).id() + "/approval")
                .then()
                .statusCode(303);
        for (String path : List.of(at(id) + "/review", "/claims/" + Records.slug(id))) {
            Document page = Browser.page(browser.open(path));
            assertEquals(0, page.select("main script, main b:contains(amp)").size(), path);
            assertTrue(page.text().contains(hostile), path);
        }
        Response refused = browser.send(at(id) + "/withdrawal", "reason", hostile.repeat(100));
        refused.then().statusCode(422);
        assertEquals(
                hostile.repeat(100),
                Browser.page(refused).getElementById("withdrawal-reason").val());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rationale",
                "evidence.origin",
                "evidence.note",
                "evidence.exact",
                "evidence.copy",
                "verdict",
                "basis",
                "flags",
                "judged",
                "evidence.stance"
            })
    void noByteThatIsNoTextGetsIn(String field) {
        Long id = inReview();
        Response refused = Judged.of(id).with(field, "a\u0000b").send(browser);
        assertTrue(List.of(409, 422).contains(refused.statusCode()), field + ": " + refused.statusCode());
        assertEquals(List.of(), reviews(id));
    }

    // ---------------------------------------------------------------- cost

    @Test
    void thePageAsksAsManyQuestionsOfTheDatabaseForSixReportsAsForOne() {
        Long one = inReview();
        Long six = Records.reportedAgain(editor, inReview(), 5);
        Judged.of(six).resting(4).send(browser).then().statusCode(303);
        Judged.report(six).send(browser).then().statusCode(303);
        Browser looking = opened(People.reviewer());
        looking.open(at(one) + "/review");
        long few = Statements.of(() -> looking.open(at(one) + "/review").then().statusCode(200));
        long many = Statements.of(() -> looking.open(at(six) + "/review").then().statusCode(200));
        assertEquals(few, many);
        assertTrue(many <= 9, many + " statements");
    }

    @Test
    void withoutTheFormsTokenNothingIsDone() {
        Long id = inReview();
        People.browserOf(reviewer)
                .sendWith(null, at(id) + "/publication", "revision", revision(id))
                .then()
                .statusCode(equalTo(400));
        assertEquals(Publication.IN_REVIEW, publication(id));
    }
}
