package org.onrecord.claim;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Records;

/** A claim that says two things becomes two, and both say so. */
@QuarkusTest
class SplitPagesTest {

    private User editor;
    private User reviewer;
    private Browser browser;
    private Long id;
    private List<Long> reports;

    @BeforeEach
    void publish() {
        editor = People.editor();
        reviewer = People.reviewer();
        browser = People.browserOf(editor);
        id = Records.published(editor, reviewer, Records.unique("Boats left, and the sea was calm"));
        Records.reportedAgain(editor, id, 1);
        reports = Records.claim(id).attributions().stream().map(Attribution::id).toList();
        browser.open("/desk/claims/" + id + "/split");
    }

    private Response split(Object... fields) {
        return browser.send("/desk/claims/" + id + "/split", fields);
    }

    private static Document page(Long claim) {
        return Browser.page(given().get("/claims/" + Records.slug(claim)));
    }

    private static Long made(Response response) {
        assertEquals(303, response.statusCode());
        return Long.valueOf(response.header("Location").replaceAll(".*/", ""));
    }

    @Test
    void theNewClaimIsADraftOnTheSameReportAndBothSayWhereTheyComeFrom() {
        String text = Records.unique("The sea was calm");
        Long made = made(split("text", text, "reports", reports.get(0)));
        Claim draft = Records.claim(made);
        assertEquals(Publication.DRAFT, draft.publication());
        assertEquals(text, draft.text());
        Attribution whole = Records.claim(id).attributions().get(0);
        Attribution part = draft.attributions().get(0);
        assertEquals(whole.passage().exact(), part.passage().exact());
        assertEquals(whole.speaker().id(), part.speaker().id());
        assertEquals(whole.hops().size(), part.hops().size());
        assertEquals(whole.quotations().get(0).exact(), part.quotations().get(0).exact());
        assertEquals(2, Records.claim(id).attributions().size());
        assertEquals(0, page(id).select("a:contains(The sea was calm)").size(), "a draft shows nowhere");
        List<ClaimLink> links = QuarkusTransaction.requiringNew().call(() -> ClaimLink.of(Claim.byId(made)));
        assertEquals(1, links.size());
        assertEquals(LinkKind.SPLIT_FROM, links.get(0).kind());
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(made);
            claim.enter(new Claim.Entry(
                    text, "en", ClaimKind.EVENT, Checkability.YES, null, null, null, null, claim.topics(), null));
            claim.revise(actor, null);
            claim.submit(actor);
            return made;
        });
        Records.as(reviewer, actor -> {
            Claim.locked(made).publish(actor, null);
            return made;
        });
        assertTrue(page(id).text().contains("Split off from this claim: " + text), page(id).text());
        assertTrue(
                page(made)
                        .text()
                        .contains("Split off from: " + Records.claim(id).text()),
                page(made).text());
    }

    @Test
    void aReportThatSaysOnlyTheNewClaimLeavesTheOldOneWithAWordToReaders() {
        Object[] fields = {
            "text", Records.unique("The sea was calm"), "reports", reports.get(1), "taken", reports.get(1)
        };
        Response refused = split(fields);
        assertEquals(422, refused.statusCode());
        assertEquals(
                "Readers have seen these reports here. Say why they go, for them.",
                Browser.page(refused).selectFirst("#why-error").text());
        assertEquals(1, Browser.page(refused).select("[name=taken][checked]").size(), "nothing is lost");
        Object[] said = {
            "text", fields[1], "reports", reports.get(1), "taken", reports.get(1), "why", "It speaks of the sea alone."
        };
        made(split(said));
        assertEquals(1, Records.claim(id).attributions().size());
        assertTrue(page(id).text().contains("It speaks of the sea alone."));
    }

    @Test
    void aSplitLeavesSomethingOnBothSides() {
        int before = Records.claim(id).revision();
        Response nothing = split("text", "The sea was calm");
        assertEquals(
                "Choose at least one report that says the new claim.",
                Browser.page(nothing).selectFirst("#reports .error").text());
        Response all = split("text", "The sea was calm", "reports", reports, "taken", reports, "why", "All of them.");
        assertEquals(
                "At least one report stays: otherwise nothing would be left of this claim.",
                Browser.page(all).selectFirst("#reports .error").text());
        Response same = split("text", Records.claim(id).text(), "reports", reports.get(0));
        assertEquals(1, Browser.page(same).select("#text-error").size());
        Response blank = split("text", " ", "reports", reports.get(0));
        assertEquals(1, Browser.page(blank).select("#text-error").size());
        Response strange = split("text", "The sea was calm", "reports", "999999999");
        assertEquals(422, strange.statusCode());
        assertEquals(before, Records.claim(id).revision());
        assertEquals(2, Records.claim(id).attributions().size());
    }

    @Test
    void whatIsWithdrawnIsNotSplitAnyMore() {
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "It was another harbour.");
            return id;
        });
        assertEquals(
                409,
                split("text", "The sea was calm", "reports", reports.get(0)).statusCode());
        Browser reviewers = People.browserOf(reviewer);
        reviewers.open("/desk/topics");
        assertEquals(403, reviewers.open("/desk/claims/" + id + "/split").statusCode());
    }
}
