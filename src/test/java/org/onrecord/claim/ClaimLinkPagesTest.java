package org.onrecord.claim;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.LogLeaf;
import org.onrecord.history.SubjectKind;
import org.onrecord.search.CaughtUp;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** How claims stand to each other: said by an editor, shown both ways, and taken back without being forgotten. */
@QuarkusTest
class ClaimLinkPagesTest {

    private User editor;
    private User reviewer;
    private Browser browser;
    private Long one;
    private Long other;

    @BeforeEach
    void publish() {
        editor = People.editor();
        reviewer = People.reviewer();
        browser = People.browserOf(editor);
        one = Records.published(editor, reviewer, Records.unique("About 400 boats left"));
        other = Records.published(editor, reviewer, Records.unique("About 300 boats left"));
        browser.open(path(one));
    }

    private static String path(Long claim) {
        return "/desk/claims/" + claim + "/links";
    }

    private Response link(Long from, Object to, String relation, String note) {
        return browser.send(path(from), "q", "", "other", to.toString(), "relation", relation, "note", note);
    }

    private static Document read(Long claim) {
        return Browser.page(given().get("/claims/" + Records.slug(claim)));
    }

    private static List<String> beside(Long claim) {
        return read(claim).select("[aria-labelledby=links] li").eachText();
    }

    private static String text(Long claim) {
        return Records.claim(claim).text();
    }

    private static String error(Response answer, String field) {
        assertEquals(422, answer.statusCode());
        Document page = Browser.page(answer);
        Element error = page.selectFirst("#" + field + "-error, #" + field + " .error");
        return error == null ? page.select(".summary").text() : error.text();
    }

    private static List<Event> acts(Long claim, Act act) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Event.of(SubjectKind.CLAIM, claim).stream()
                        .filter(event -> event.act() == act)
                        .toList());
    }

    private static List<ClaimLink> links(Long claim) {
        return QuarkusTransaction.requiringNew().call(() -> ClaimLink.of(Claim.byId(claim)));
    }

    @Test
    void aLinkIsShownBothWaysWithItsNote() {
        assertEquals(
                303, link(one, other, "UPDATES", "Counted again in <June>.").statusCode());
        assertEquals(List.of("Updates: " + text(other) + " Counted again in <June>."), beside(one));
        assertEquals(List.of("Updated by: " + text(one) + " Counted again in <June>."), beside(other));
        Document desk = Browser.page(browser.open(path(other)));
        assertTrue(desk.select(".queue").text().contains("Updated by: " + text(one)), desk.text());
    }

    @Test
    void theOtherDirectionIsTheSameLink() {
        link(one, other, "UPDATED_BY", "");
        assertEquals(List.of("Updates: " + text(one)), beside(other));
        assertEquals(List.of("Updated by: " + text(other)), beside(one));
    }

    @Test
    void itIsAnActThatReadersFindInTheHistoryOfBothAndTheLogCommitsTo() {
        link(one, other, "NARROWS", "A part of it.");
        assertEquals("Narrows: claim " + other, acts(one, Act.LINKED).get(0).detail());
        assertEquals("Narrowed by: claim " + one, acts(other, Act.LINKED).get(0).detail());
        String history = Browser.page(given().get("/claims/" + Records.slug(one) + "/history"))
                .text();
        assertTrue(history.contains("Linked to another claim"), history);
        assertTrue(history.contains("Narrows: “" + text(other) + "”"), history);
        String leaf = QuarkusTransaction.requiringNew()
                .call(() -> LogLeaf.<LogLeaf>list(
                                "subjectKind = ?1 and subjectId = ?2 order by id desc", SubjectKind.CLAIM, one)
                        .get(0)
                        .toString());
        assertFalse(leaf.isEmpty());
    }

    @Test
    void takenBackItShowsNowhereAndStaysAsEnded() {
        link(one, other, "RIVAL_OF", "");
        Long id = links(one).get(0).id();
        assertEquals(303, browser.send(path(other) + "/" + id + "/end").statusCode());
        assertEquals(List.of(), beside(one));
        assertEquals(List.of(), links(one));
        assertEquals(1, acts(one, Act.UNLINKED).size());
        assertEquals(1, acts(other, Act.UNLINKED).size());
        assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> ClaimLink.count("id", id)));
        assertEquals(409, browser.send(path(one) + "/" + id + "/end").statusCode());
        assertEquals(303, link(one, other, "RIVAL_OF", "").statusCode(), "it can be made again");
        Long stranger = Records.published(editor, reviewer, Records.unique("Boats came"));
        assertEquals(
                404,
                browser.send(path(stranger) + "/" + links(one).get(0).id() + "/end")
                        .statusCode());
    }

    @Test
    void noClaimIsLinkedToItselfTwiceOrBothWays() {
        assertEquals("A claim is not linked to itself.", error(link(one, one, "RIVAL_OF", ""), "other"));
        link(one, other, "CONTRADICTS", "");
        String already = "The two are linked so already.";
        assertEquals(already, error(link(one, other, "CONTRADICTS", ""), "relation"));
        assertEquals(already, error(link(other, one, "CONTRADICTS", ""), "relation"));
        link(one, other, "UPDATES", "");
        assertEquals(already, error(link(other, one, "UPDATED_BY", ""), "relation"));
        assertEquals(
                "The reverse is on record: of two claims only one can be so to the other.",
                error(link(other, one, "UPDATES", ""), "relation"));
        assertEquals(303, link(one, other, "REASON_FOR", "").statusCode());
        assertEquals(303, link(other, one, "REASON_FOR", "").statusCode(), "two may be given for each other");
        assertEquals(4, links(one).size());
    }

    @Test
    void whatIsNotSaidOrNotThereIsAskedForAndNothingTypedIsLost() {
        Response nothing = browser.send(path(one), "note", "A note.");
        assertEquals("Say how the two stand to each other.", error(nothing, "relation"));
        assertEquals("Choose the other claim: look for it first.", error(nothing, "other"));
        assertEquals(
                "A note.",
                Browser.page(nothing).selectFirst("[name=note]").wholeText().strip());
        assertEquals("Choose one of the values in the list.", error(link(one, other, "SPLIT_FROM", ""), "relation"));
        assertEquals(422, link(one, "999999999999", "RIVAL_OF", "").statusCode());
        assertEquals(422, link(one, "12; drop", "RIVAL_OF", "").statusCode());
        assertEquals(404, link(999_999_999L, other, "RIVAL_OF", "").statusCode());
        assertEquals(422, link(one, other, "RIVAL_OF", "x".repeat(501)).statusCode());
        assertEquals(303, link(one, other, "RIVAL_OF", "x".repeat(500)).statusCode());
    }

    @Test
    void theOtherClaimIsFoundByItsWordsItsAddressAndItsNumber() {
        String address = "https://desk.example/claims/" + Records.slug(other);
        String mark = text(other).replaceAll(".* ", "");
        CaughtUp.await();
        for (String q :
                List.of(mark, address + "/history", Records.slug(other), "/desk/claims/" + other, other.toString())) {
            Document page = Browser.page(browser.open(path(one) + "?q=" + q));
            assertEquals(
                    List.of(other.toString()),
                    page.select("[name=other][type=radio]").eachAttr("value"),
                    q);
        }
        for (String q : List.of(text(one), one.toString(), "100%", "'\\", "999999999999999999", "claims//")) {
            Document page = Browser.page(browser.open(path(one) + "?q=" + q));
            assertEquals(0, page.select("[name=other][value=" + one + "]").size(), q);
        }
    }

    @Test
    void whatNoAddressCanHoldFindsNothingAndHurtsNothing() {
        for (String q : List.of("%00", "a%00b", "/claims/%00", "%07", "/claims/a%1Bb")) {
            assertEquals(200, browser.open(path(one) + "?q=" + q).statusCode(), q);
        }
    }

    @Test
    void readersSeeOnlyLinksToWhatIsPublishedAndAreToldWhenItIs() {
        Long draft = Records.submitted(editor, Records.unique("500 boats left"));
        link(one, draft, "CONTRADICTS", "");
        assertEquals(List.of(), beside(one));
        assertEquals(List.of(), acts(one, Act.LINKED));
        assertEquals(1, acts(one, Act.LINK_PREPARED).size());
        Records.as(reviewer, actor -> {
            Claim.locked(draft).publish(actor, null);
            return draft;
        });
        assertEquals(List.of("Contradicts: " + text(draft)), beside(one));
        assertEquals(List.of("Contradicts: " + text(one)), beside(draft));
        assertEquals(1, acts(one, Act.LINKED).size());
        Records.as(reviewer, actor -> {
            Claim.locked(draft).withdraw(actor, "It was another harbour.");
            return draft;
        });
        assertEquals(List.of(), beside(one));
        String history = Browser.page(given().get("/claims/" + Records.slug(one) + "/history"))
                .text();
        assertFalse(history.contains("500 boats left"), history);
        assertTrue(history.contains("Contradicts: a claim that is not published"), history);
        assertEquals(
                "That claim is withdrawn or erased. Choose one that stands.",
                error(link(one, draft, "RIVAL_OF", ""), "other"));
        assertEquals(409, link(draft, one, "RIVAL_OF", "").statusCode());
    }

    @Test
    void aClaimHasAtMostFiftyLinks() {
        Records.as(editor, actor -> {
            Claim begin = Claim.byId(one);
            for (int i = 0; i < ClaimLink.MOST - 1; i++) {
                Claim end = new Claim(UUID.randomUUID().toString(), "Boat " + i, actor.user(), actor.at());
                end.persist();
                new ClaimLink(begin, LinkKind.RIVAL_OF, end, actor).persist();
            }
            return one;
        });
        assertEquals(303, link(one, other, "RIVAL_OF", "").statusCode());
        Long more = Records.published(editor, reviewer, Records.unique("Boats came"));
        assertEquals(
                "A claim has at most 50 links. Take one back first.", error(link(one, more, "RIVAL_OF", ""), "other"));
        assertEquals(
                "The other claim has 50 links already, the most there can be.",
                error(link(more, one, "RIVAL_OF", ""), "other"));
        assertEquals(50, links(one).size());
        long desk = Statements.of(() -> browser.open(path(one)));
        long few = Statements.of(() -> browser.open(path(more)));
        assertEquals(few, desk, "no statement for each link");
    }

    @Test
    void whoMayNotEditLinksNothing() {
        Browser reviewers = People.browserOf(reviewer);
        reviewers.open("/desk/claims");
        assertEquals(403, reviewers.open(path(one)).statusCode());
        assertEquals(
                403,
                reviewers
                        .send(path(one), "other", other.toString(), "relation", "RIVAL_OF")
                        .statusCode());
        assertEquals(List.of(), links(one));
    }

    @Test
    void readersAreToldWhatEachKindMeans() {
        Document page = Browser.page(given().get("/about/methodology"));
        for (LinkKind kind : LinkKind.values()) {
            assertTrue(page.select("#link-" + kind.name()).text().startsWith(kind.label()), kind.name());
        }
    }
}
