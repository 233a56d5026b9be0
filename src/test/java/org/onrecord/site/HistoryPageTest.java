package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Claim;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.testing.Records;

/** What readers can follow of how a claim changed, and what they can't. */
@QuarkusTest
class HistoryPageTest {

    @Test
    void twoReportsWithVerdictsStandInListsOfTheirOwnSoThatNoListNamesAThingTwice() {
        Published claim = Published.claim()
                .reported(2)
                .inReview()
                .judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "It is on tape.")
                .approve(null);
        Document page = Jsoup.parse(given().get(claim.path() + "/history")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        int named = 0;
        for (Element list : page.select("dl.difference")) {
            List<String> names = list.select("dt").eachText();
            assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
            named += Collections.frequency(names, "Did they say it?");
        }
        assertEquals(2, named);
    }

    @Test
    void theFirstVersionIsTheClaimAsItWasPublishedWithAllItsValues() {
        Published claim = Published.claim().draft();
        String published = Records.unique("Around 200 boats left");
        claim.edit(Records.unique("Never to be seen"), null, "unseen reason");
        claim.edit(published, null, null);
        Records.as(claim.editor, actor -> {
            Claim.locked(claim.id).submit(actor);
            return claim.id;
        });
        claim.approve(null);
        Document page = ClaimListTest.page(claim.path() + "/history");
        assertEquals(1, page.select("ol.history > li").size());
        Element first = page.select("ol.history > li").first();
        assertEquals("Published", first.select("h2").text());
        assertTrue(first.select(".meta").text().endsWith("· by a reviewer"));
        assertTrue(first.select("dd").eachText().contains(published));
        String text = page.text();
        assertTrue(text.contains("Kind Quantity"), text);
        assertTrue(text.contains("Figure, bound about"), text);
        assertTrue(text.contains(": said between 27 May and 2 June 2024 (“last week”)"), text);
        assertTrue(text.contains(": relay 1, named Not named in the text"), text);
        assertTrue(text.contains(": quotation 1, how close to what was said Cut short"), text);
        assertFalse(text.contains("Never to be seen"));
        assertFalse(text.contains("unseen reason"));
        assertFalse(text.contains(" id "));
    }

    @Test
    void laterVersionsShowTheWordsThatChangedAndWhy() {
        Published claim = Published.claim().publish();
        claim.edit(claim.text().replace("300", "400"), "note", "The log says so.");
        Element newest = ClaimListTest.page(claim.path() + "/history")
                .select("ol.history > li")
                .first();
        assertEquals("Edited", newest.select("h2").text());
        assertTrue(newest.select(".meta").text().endsWith("· by an editor"));
        assertTrue(newest.text().contains("The log says so."));
        assertEquals("removed: 300", newest.select("del").text());
        assertEquals("added: 400", newest.select("ins").text());
    }

    @Test
    void aSaveThatChangedOnlyTheDesksNoteLeavesNoTrace() {
        Published claim = Published.claim().publish();
        String before = given().get(claim.path() + "/history").asString();
        claim.edit(claim.text(), "quite another note", "because of the note");
        assertEquals(before, given().get(claim.path() + "/history").asString());
    }

    @Test
    void verdictsBelongToTheHistoryOnceAReaderCouldSeeThem() {
        Published claim = Published.claim()
                .inReview()
                .judge(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "A first thought.")
                .judge(ContentVerdict.MIXED, Knowledge.AT_THE_TIME, "A second thought.")
                .judge(AttributionVerdict.DISPUTED, Knowledge.AT_THE_TIME, "Two reports.")
                .approve(null)
                .judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "The log.");
        claim.proposed(ContentVerdict.CONTESTED, Knowledge.AT_THE_TIME, "Still waiting.");
        Document page = ClaimListTest.page(claim.path() + "/history");
        assertEquals(
                List.of("Verdict", "Published"), page.select("ol.history h2").eachText());
        assertEquals("removed: Mixed", page.select("del").get(1).text());
        assertEquals("added: Supported", page.select("ins").get(1).text());
        String first = page.select("ol.history > li").get(1).text();
        assertTrue(first.contains("Is it so? Mixed"), first);
        assertTrue(first.contains("Did they say it? Disputed"), first);
        assertFalse(page.text().contains("Refuted"));
        assertFalse(page.text().contains("Contested"));
    }

    @Test
    void whoPublishedAloneIsNamedByTheirPartWithTheReason() {
        Published claim = Published.claim().inReview().approve("Nobody else was here.");
        String text = ClaimListTest.page(claim.path() + "/history").text();
        assertTrue(text.contains("by an administrator, alone Nobody else was here."), text);
    }

    @Test
    void aLongHistoryIsPagedAndEveryVersionIsOnOnePage() {
        Published claim = Published.claim().publish();
        for (int i = 1; i <= 30; i++) {
            claim.edit("Version " + i + " of it", null, null);
        }
        claim.judge(ContentVerdict.MIXED, Knowledge.AT_THE_TIME, "Late.");
        Document newest = ClaimListTest.page(claim.path() + "/history");
        assertEquals(26, newest.select("ol.history > li").size());
        assertEquals("Verdict", newest.select("ol.history h2").first().text());
        assertEquals(
                "added: 6",
                newest.select("ol.history > li").last().select("ins").text());
        Document oldest = ClaimListTest.page(newest.select("a[rel=next]").attr("href"));
        assertEquals(6, oldest.select("ol.history > li").size());
        assertEquals(
                "added: 5",
                oldest.select("ol.history > li").first().select("ins").text());
        assertEquals("Published", oldest.select("ol.history h2").last().text());
        assertEquals(200, given().get(claim.path() + "/history?page=77").statusCode());
    }
}
