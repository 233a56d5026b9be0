package org.onrecord.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.search.CaughtUp;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** What editors see of what is on record while they write, by its words: the model has a test of its own. */
@QuarkusTest
class MatchPagesTest {

    private final User editor = People.editor();

    /** Words that no other test has. */
    private final String own =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private final String text =
            "The %1$sone of %1$stwo bought %1$sthree for the %1$sfour with %1$sfive and %1$ssix in May.".formatted(own);
    private final String reworded =
            "In May the %1$sone of %1$stwo bought %1$sthree with %1$sfive and %1$ssix for the %1$sfour".formatted(own);
    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = People.browserOf(editor);
        browser.open("/desk/claims/new");
    }

    private Long onRecord(String words) {
        Long id = Records.draft(editor, words);
        CaughtUp.await();
        return id;
    }

    private Document beside(String path, Object... fields) {
        return Browser.page(browser.send(path, fields));
    }

    @Test
    void whatIsProbablyTheSameIsShownWithWhatDiffersAndAWayToAddToIt() {
        Long id = onRecord(text);
        Document page = beside("/desk/matches", "text", reworded, "formKey", "kept-" + own, "quotations.exact", own);
        assertEquals("Probably the same", page.selectFirst(".kicker").text());
        assertEquals(text, page.selectFirst(".queue a").text());
        assertTrue(page.text().contains("On record, it is said by"), page.text());
        assertTrue(page.text().contains("Only words were compared: the comparison of meanings is switched off."));
        assertEquals(
                1,
                page.select("button[formaction=/desk/matches/reports/" + id + "]")
                        .size());
        assertEquals("kept-" + own, page.select("input[name=formKey]").val());
        assertEquals(own, page.select("input[name=quotations.exact]").val());
        assertEquals("/desk/claims", page.select("main form").attr("action"));
    }

    @Test
    void whatSaysNotIsNeverTheSame() {
        onRecord(text);
        Document page = beside("/desk/matches", "text", reworded.replace("bought", "has not bought"));
        assertEquals("About the same thing", page.selectFirst(".kicker").text());
        assertTrue(page.text().contains("Here stands a word such as “not”, on record there is none."), page.text());
    }

    @Test
    void fewWordsAreLookedForOnlyWhenItIsAskedFor() {
        Long id = onRecord("%1$sone of %1$stwo bought %1$sthree.".formatted(own));
        String few = "%1$stwo %1$sone %1$sthree bought".formatted(own);
        assertEquals(0, beside("/desk/matches", "text", few).select(".queue").size());
        assertEquals(
                "/desk/claims/" + id,
                beside("/desk/matches?asked=yes", "text", few)
                        .select(".queue a")
                        .attr("href"));
        assertTrue(beside("/desk/matches?asked=yes", "text", "").text().contains("Say the claim first"));
    }

    @Test
    void theClaimThatIsBeingChangedIsNotFoundAndIsLinkedToOthers() {
        Long id = onRecord(text);
        assertEquals(
                0,
                beside("/desk/matches?asked=yes&claim=" + id, "text", text)
                        .select(".queue a[href=/desk/claims/" + id + "]")
                        .size());
        Long other = onRecord(reworded);
        Document page = beside("/desk/matches?claim=" + id, "text", text);
        assertEquals("/desk/claims/" + other, page.select(".queue a").attr("href"));
        assertTrue(page.select(".queue a[href^=/desk/claims/" + id + "/links?q=]")
                .text()
                .startsWith("Link the two"));
        assertEquals(0, page.select("button[formaction]").size());
        assertEquals("/desk/claims/" + id, page.select("main form").attr("action"));
    }

    @Test
    void whatWasTypedBecomesOneMoreReportOfTheClaimOnRecord() {
        Long id = onRecord(text);
        String copy = Records.capture(editor, Records.TEXT).toString();
        Document page = beside(
                "/desk/matches/reports/" + id,
                "text",
                reworded,
                "capture",
                copy,
                "exact",
                "The sea is calm",
                "speaker",
                "Somebody " + own);
        assertEquals("/desk/claims/" + id, page.select("form.form").attr("action"));
        assertEquals(text, page.select("textarea[name=text]").text());
        assertEquals("The sea is calm", page.select("textarea[name=exact]").text());
        assertEquals("Somebody " + own, page.select("input[name=speaker]").val());
        assertEquals("", page.select("input[name=attribution]").val());
    }

    @Test
    void topicsAndNoteOfTheNewReportAreAddedToThoseOnRecord() {
        Long topic = Records.topic(editor, "Lobsters " + own);
        Long id = onRecord(text);
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.enter(new Claim.Entry(
                    claim.text(),
                    "en",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Set.of(Topic.byId(topic)),
                    "Ask at the pier."));
            claim.revise(actor, null);
            return id;
        });
        String typed = "Ports %1$s, lobsters %1$s".formatted(own);
        Document page = beside(
                "/desk/matches/reports/" + id, "text", reworded, "topics", typed, "note", "The mayor has seen it.");
        assertEquals(
                "Lobsters %1$s, Ports %1$s".formatted(own),
                page.select("input[name=topics]").val());
        assertEquals(
                "Ask at the pier.\n\nThe mayor has seen it.",
                page.selectFirst("textarea[name=note]").wholeText().strip());

        Document unwritten = beside("/desk/matches/reports/" + id, "text", reworded);
        assertEquals("Lobsters " + own, unwritten.select("input[name=topics]").val());
        assertEquals("Ask at the pier.", unwritten.select("textarea[name=note]").text());
    }

    @Test
    void oneGoesBackToWhatWasTypedAndNothingIsSaved() {
        Document page = beside("/desk/claims", "text", own, "note", "kept", "do", "look");
        assertEquals(own, page.select("textarea[name=text]").text());
        assertEquals("kept", page.select("textarea[name=note]").text());
        assertEquals(0, page.select(".summary").size());
    }

    @Test
    void nothingIsAddedToWhatIsWithdrawn() {
        User reviewer = People.reviewer();
        Long id = Records.published(editor, reviewer, text);
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "It was an error.");
            return id;
        });
        CaughtUp.await();
        Document page = beside("/desk/matches", "text", reworded);
        assertEquals("Withdrawn", page.selectFirst(".queue .state").text());
        assertEquals(
                0,
                page.select("button[formaction=/desk/matches/reports/" + id + "]")
                        .size());
        browser.send("/desk/matches/reports/" + id, "text", reworded).then().statusCode(409);
        browser.send("/desk/matches/reports/999999999999", "text", reworded)
                .then()
                .statusCode(404);
    }

    @Test
    void anythingIsLookedForByItself() {
        Long id = onRecord(text);
        Document page = Browser.page(browser.open("/desk/matches?text=" + reworded));
        assertEquals("/desk/claims/" + id, page.select(".queue a").attr("href"));
        assertEquals(0, page.select(".queue button").size());
        page = Browser.page(browser.open("/desk/matches?proposal=3/7&text=" + reworded));
        assertEquals(
                "/desk/articles/3/proposals/7/report",
                page.select(".queue form").attr("action"));
        for (String odd :
                new String[] {"", "\0", "\uD83D\uDE00", "a OR (", "\"\\&speaker=\0&language=\0", "x&proposal=3/../7"}) {
            browser.open("/desk/matches?text=" + odd).then().statusCode(200);
        }
    }

    @Test
    void whatIsKnownOfWhenItWasSaidAndOfItsFigureIsCompared() {
        onRecord(text);
        String looked = new Looking(reworded + ", 40 boats and 300 men", "", "", "2021", "300").address();
        Document page = Browser.page(browser.openExactly(looked));
        assertTrue(
                page.text().contains("The dates differ: on record it was said on 28 May 2024, here in 2021."),
                page.text());
        assertEquals("2021", page.select("input[name=said]").val());
        assertEquals("300", page.select("input[name=figure]").val());
        page = Browser.page(browser.open("/desk/matches?said=03/04/2024&text=" + reworded));
        assertEquals(0, page.select(".queue").size());
        assertEquals(1, page.select(".summary").size());
    }

    @Test
    void oneLookTakesFewStatements() {
        onRecord(text);
        long one = Statements.of(() -> beside("/desk/matches", "text", reworded));
        for (int i = 0; i < 4; i++) {
            onRecord(text.replace("May", "May " + i));
        }
        long five = Statements.of(() -> assertEquals(
                5, beside("/desk/matches", "text", reworded).select(".queue li").size()));
        assertEquals(one, five);
    }

    @Test
    void readersHaveNoPartInIt() {
        Browser.page(browser.open("/desk/matches"));
        new Browser().open("/desk/matches?text=" + own).then().statusCode(303);
    }
}
