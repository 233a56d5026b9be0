package org.onrecord.desk;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Claim;
import org.onrecord.outcome.FollowUps;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** The front page of the desk: what waits for whom. */
@QuarkusTest
class DeskPagesTest {

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();

    @Test
    void anEmptyPageSaysHowToBegin() {
        Document page = workOf(editor);

        assertEquals(
                List.of("/desk/articles/new", "/desk/claims/new", "/desk/sources/new"),
                page.select(".empty a").eachAttr("href"));
        assertEquals(
                List.of("My work"), page.select(".bar nav [aria-current=page]").eachText());
    }

    @Test
    void aDraftWaitsForWhoeverEnteredItAndForNobodyElse() {
        Long draft = Records.draft(editor, Records.unique("Boats <b>left</b>."));

        assertEquals(List.of("/desk/claims/" + draft), links(workOf(editor), "drafts"));
        assertEquals(
                "Boats <b>left</b>.", workOf(editor).select(".queue a").text().substring(0, 18));
        assertEquals(List.of(), links(workOf(People.editor()), "drafts"));
    }

    @Test
    void aClaimThatCameBackShowsWhy() {
        Long claim = Records.submitted(editor, Records.unique("Boats left."));
        Records.as(reviewer, actor -> {
            Claim.locked(claim).requestChanges(actor, "Say <i>which</i> boats.");
            return claim;
        });

        Document page = workOf(editor);

        assertEquals(List.of("/desk/claims/" + claim), links(page, "requested"));
        assertEquals("Say <i>which</i> boats.", page.select(".queue blockquote").text());
        assertEquals(List.of(), links(page, "drafts"));
    }

    @Test
    void aReviewWaitsForEveryReviewerButThoseWhoWroteTheClaimAndWhileNobodyElseHoldsIt() {
        User both = People.with(UserRole.EDITOR, UserRole.REVIEWER);
        Long claim = Records.submitted(both, Records.unique("Boats left."));
        String link = "/desk/claims/" + claim + "/review";

        assertFalse(links(workOf(both), "reviews").contains(link));
        assertFalse(links(workOf(editor), "reviews").contains(link));
        Records.as(reviewer, actor -> {
            Claim.locked(claim).hold(actor);
            return claim;
        });

        assertEquals(
                0, workOf(People.reviewer()).select("a[href='" + link + "']").size());
        assertTrue(waitsOrIsBeyondTheCut(workOf(reviewer), link));
    }

    @Test
    void aPublishedClaimThatChangedNeedsItsEditorAgain() {
        Long claim = Records.published(editor, reviewer, Records.unique("Boats left."));
        Long review = Records.as(reviewer, actor -> {
            Review verdict = new Review(
                    Claim.byId(claim), ContentVerdict.CONTESTED, Knowledge.AT_THE_TIME, "Two counts.", Set.of());
            verdict.propose(actor, List.of());
            verdict.persist();
            return verdict.id();
        });
        Records.as(People.reviewer(), actor -> {
            Review.byId(review).approve(actor, List.of(), null);
            return review;
        });
        assertEquals(List.of(), links(workOf(editor), "changed"));

        Records.as(editor, actor -> {
            Claim changed = Claim.locked(claim);
            changed.enter(new Claim.Entry(
                    "Other boats left " + UUID.randomUUID(),
                    "en",
                    changed.kind(),
                    changed.checkability(),
                    null,
                    null,
                    null,
                    null,
                    Set.of(),
                    null));
            changed.revise(actor, null);
            return claim;
        });

        assertEquals(List.of("/desk/claims/" + claim + "/review"), links(workOf(editor), "changed"));
    }

    @Test
    void aFollowUpSaysWhichClaimItIsAboutAndItsDateOnce() {
        Long claim = Records.published(editor, reviewer, Records.unique("The bridge is open"));
        FollowUps.on(claim, editor, "Do cars cross it?", "1 June 2024");
        Records.as(reviewer, actor -> {
            Claim.locked(claim).withdraw(actor, "Counted twice.");
            return claim;
        });

        String row = workOf(editor).select("section[aria-labelledby=again] li").text();

        assertEquals(
                "Do cars cross it? Overdue since 1 June 2024 · "
                        + Records.claim(claim).text() + " (Withdrawn)",
                row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/claims", "/desk/sources", "/desk/articles"})
    void nobodyIsOfferedWhatTheyMayNotDo(String path) {
        String entering = "a[href=/desk/articles/new], a[href=/desk/claims/new], dialog dd:contains(new claim)";

        assertEquals(
                List.of(),
                Browser.page(People.browserOf(reviewer).open(path))
                        .select(entering)
                        .eachText());
        assertTrue(Browser.page(People.browserOf(editor).open(path))
                        .select(entering)
                        .size()
                > 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 26})
    void aListIsCutAtTwentyFiveAndThenLeadsToTheWhole(int drafts) {
        for (int i = 0; i < drafts; i++) {
            Records.draft(editor, Records.unique("Boats left."));
        }

        Document page = workOf(editor);

        assertEquals(25, links(page, "drafts").size());
        assertEquals(
                drafts > 25 ? 1 : 0,
                page.select("a[href='/desk/claims?publication=DRAFT']").size());
    }

    @Test
    void thePageAsksAtMostNineTimes() {
        User both = People.with(UserRole.EDITOR, UserRole.REVIEWER);
        for (int i = 0; i < 5; i++) {
            Records.draft(both, Records.unique("Boats left."));
            Records.submitted(editor, Records.unique("Boats left."));
        }
        Browser browser = People.browserOf(both);

        long asked = Statements.of(() -> browser.open("/desk").then().statusCode(200));

        assertTrue(asked <= 9, asked + " statements");
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        new Browser().open("/desk").then().statusCode(303).header("Location", containsString("/login"));
    }

    @Test
    void onlyAdministratorsAreLedToThePeople() {
        String people = ".bar nav a[href='/desk/users']";

        assertEquals(0, workOf(editor).select(people).size());
        assertEquals(1, workOf(People.admin()).select(people).size());
    }

    /** The queue is everyone's, and other tests fill it: this claim may stand behind the first twenty-five. */
    private static boolean waitsOrIsBeyondTheCut(Document page, String link) {
        List<String> shown = links(page, "reviews");
        return shown.contains(link) || shown.size() == 25;
    }

    private static Document workOf(User person) {
        return Browser.page(People.browserOf(person).open("/desk"));
    }

    private static List<String> links(Document page, String list) {
        return page.select("section[aria-labelledby=" + list + "] .queue a").eachAttr("href");
    }
}
