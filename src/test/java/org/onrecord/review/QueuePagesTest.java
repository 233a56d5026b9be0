package org.onrecord.review;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Topic;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

@QuarkusTest
class QueuePagesTest {

    private User editor;
    private Browser browser;
    private Long topic;

    @BeforeEach
    void signIn() {
        editor = People.editor();
        browser = People.browserOf(People.reviewer());
        topic = Records.topic(editor, Records.unique("Harbours"));
    }

    /** A claim under this test's own topic, so that no other test's claims are among what it sees. */
    private Long underTopic(Long claim) {
        return Records.as(editor, actor -> {
            Claim found = Claim.locked(claim);
            found.enter(new Claim.Entry(
                    found.text(),
                    "en",
                    ClaimKind.EVENT,
                    Checkability.YES,
                    null,
                    null,
                    null,
                    null,
                    Set.of(Topic.byId(topic)),
                    null));
            found.revise(actor, null);
            return claim;
        });
    }

    private Long inReview() {
        return underTopic(Records.submitted(editor, Records.unique("Boats left the harbour")));
    }

    private Long published() {
        return underTopic(Records.published(editor, People.reviewer(), Records.unique("Boats left the harbour")));
    }

    private List<String> queue(String query) {
        Document page = Browser.page(browser.open("/desk/reviews?topic=" + topic + query));
        return page.select(".queue tbody th").eachText();
    }

    private static String text(Long claim) {
        return Records.claim(claim).text();
    }

    private void judge(Long claim) {
        Browser first = People.browserOf(People.reviewer());
        first.open("/desk/reviews");
        Judged.of(claim).send(first).then().statusCode(303);
    }

    @Test
    void theLongestWaitingStandsFirst() {
        Long first = inReview();
        Long second = inReview();
        Long third = inReview();
        assertEquals(List.of(text(first), text(second), text(third)), queue(""));
    }

    @Test
    void onlyWhatWaitsIsInTheQueue() {
        underTopic(Records.draft(editor, Records.unique("Boats left the harbour")));
        published();
        Long waiting = inReview();
        assertEquals(List.of(text(waiting)), queue(""));
    }

    @Test
    void aVerdictThatWaitsForASecondPersonIsInTheQueueUntilItIsApproved() {
        Long id = published();
        judge(id);
        assertEquals(List.of(text(id)), queue("&wait=VERDICT"));
        assertEquals(List.of(), queue("&wait=REVIEW"));
        approve(id);
        assertEquals(List.of(), queue(""));
    }

    private void approve(Long id) {
        Long review = QuarkusTransaction.requiringNew()
                .call(() -> Review.of(Claim.byId(id)).get(0).id());
        Browser second = People.browserOf(People.reviewer());
        second.open("/desk/reviews");
        second.send("/desk/claims/" + id + "/verdicts/" + review + "/approval")
                .then()
                .statusCode(303);
    }

    @Test
    void aPublishedClaimThatWasChangedSinceItWasVerifiedIsInTheQueue() {
        Long id = published();
        judge(id);
        approve(id);
        Records.reworded(editor, id, Records.unique("More boats left the harbour"));
        assertEquals(List.of(text(id)), queue("&wait=REVERIFICATION"));
        Document page = Browser.page(browser.open("/desk/reviews?topic=" + topic));
        assertTrue(page.selectFirst(".queue tbody tr").text().contains("Needs re-verification"));
    }

    @Test
    void aReportThatWasChangedSinceItWasVerifiedIsInTheQueueUntilItsClaimIsWithdrawn() {
        Long id = published();
        Browser first = People.browserOf(People.reviewer());
        first.open("/desk/reviews");
        Judged.report(id).send(first).then().statusCode(303);
        approve(id);
        assertEquals(List.of(), queue("&wait=REVERIFICATION"));
        Records.reworded(editor, id, Records.unique("More boats left the harbour"));
        assertEquals(List.of(text(id)), queue("&wait=REVERIFICATION"));
        assertEquals(List.of(text(id)), queue(""));
        Records.as(People.reviewer(), actor -> {
            Claim.locked(id).withdraw(actor, "It was said in jest.");
            return id;
        });
        assertEquals(List.of(), queue("&wait=REVERIFICATION"));
        assertEquals(List.of(), queue(""));
    }

    @Test
    void whoHoldsAReviewIsShownAndCanBeAskedFor() {
        Long mine = inReview();
        Long others = inReview();
        Long nobodys = inReview();
        browser.open("/desk/reviews");
        browser.send("/desk/claims/" + mine + "/hold").then().statusCode(303);
        Browser other = People.browserOf(People.reviewer());
        other.open("/desk/reviews");
        other.send("/desk/claims/" + others + "/hold").then().statusCode(303);
        assertEquals(List.of(text(mine)), queue("&holder=ME"));
        assertEquals(List.of(text(nobodys)), queue("&holder=NOBODY"));
        assertEquals(List.of(text(mine), text(others)), queue("&holder=SOMEBODY"));
        List<String> holders = Browser.page(browser.open("/desk/reviews?topic=" + topic))
                .select(".queue tbody td:last-child")
                .eachText();
        assertEquals(List.of("you", "Ida Wells", "nobody"), holders);
    }

    @Test
    void theQueueComesInPagesOfTwentyFive() {
        for (int i = 0; i < 26; i++) {
            inReview();
        }
        assertEquals(25, queue("").size());
        assertEquals(1, queue("&page=2").size());
        Element pager =
                Browser.page(browser.open("/desk/reviews?topic=" + topic)).selectFirst(".pager");
        assertTrue(pager.text().contains("1–25 of 26"), pager.text());
        String next = pager.selectFirst("[rel=next]").attr("href");
        assertEquals(
                1, Browser.page(browser.open(next)).select(".queue tbody tr").size());
    }

    @Test
    void aLongQueueCostsNoMoreThanAShortOne() {
        inReview();
        browser.open("/desk/reviews");
        long few = Statements.of(() -> assertEquals(1, queue("").size()));
        for (int i = 0; i < 12; i++) {
            inReview();
        }
        long many = Statements.of(() -> assertEquals(13, queue("").size()));
        assertEquals(few, many);
        // The person's session is one of them.
        assertTrue(many <= 4, many + " statements");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait=NONSENSE",
                "holder=ME%27",
                "topic=x",
                "topic=-1",
                "topic=99999999999999999999",
                "page=0",
                "page=-1",
                "page=x",
                "page=999999999999",
                "wait=%00",
                "topic=%F0%9F%98%80"
            })
    void anAddressOfNobodysMakingIsNoFault(String query) {
        browser.open("/desk/reviews?" + query).then().statusCode(200).body(containsString("<h1>Reviews</h1>"));
    }

    @Test
    void anEmptyQueueSaysWhatItIsFor() {
        String page =
                browser.open("/desk/reviews?topic=" + topic + "&holder=ME").asString();
        assertTrue(page.contains("Nothing of this kind waits."));
        assertFalse(page.contains("<table"));
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/desk/reviews")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login"));
    }

    @Test
    void whatAClaimSaysIsTextInTheQueue() {
        String hostile = Records.unique("<img src=x onerror=alert(1)> & \"boats\"");
        underTopic(Records.submitted(editor, hostile));
        assertEquals(List.of(hostile), queue(""));
    }
}
