package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.claim.Claim;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Flag;
import org.onrecord.review.Knowledge;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.source.SourceRedated;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.NameSearches;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;

/** What readers are shown of one claim, and what they are not. */
@QuarkusTest
class ClaimPageTest {

    @Inject
    Event<SourceRedated> redated;

    @Test
    void whatWasSaidIsQuotedLargeAndTheClaimStandsInOurWords() {
        Published claim = Published.claim().publish();
        Document page = page(claim.path());
        assertEquals("The sea is calm", page.select("h1.said q").text());
        assertEquals("en", page.select("h1.said").attr("lang"));
        assertEquals("auto", page.select("h1.said").attr("dir"));
        assertTrue(page.select("article").text().contains(claim.text()));
        assertTrue(page.select(".byline").text().contains("harbour master"));
    }

    @Test
    void aPublisherWhomNoRelayNamesIsNotLinkedToAPageThatIsNotThere() {
        Published claim = Published.claim().publish();
        Long other = Records.speaker(People.editor(), SpeakerKind.OUTLET, Records.unique("Harbour Post"));
        Records.as(claim.editor, actor -> {
            Claim.getEntityManager()
                    .createQuery("update Source s set s.publisher.id = ?1"
                            + " where s = (select k.source from Capture k where k.id = ?2)")
                    .setParameter(1, other)
                    .setParameter(2, claim.capture)
                    .executeUpdate();
            return claim.id;
        });
        Element publisher = page(claim.path()).select("ol.chain > li").last();
        assertTrue(publisher.text().startsWith("Harbour Post"), publisher.text());
        assertEquals(0, publisher.select("a[href^=/speakers/]").size());
        assertEquals(
                3, page(claim.path()).select("ol.chain a[href^=/speakers/]").size());
    }

    @Test
    void aFigureIsShownAsPrintedWithItsBoundItsCountAndItsReservation() {
        String text = page(Published.claim().publish().path()).text();
        assertTrue(text.contains("“around 300”, read as about 300 boats, lost or stranded (“preliminary data”)"), text);
    }

    @Test
    void aRelativeDateIsShownWithItsWordsItsAnchorAndWhatFollows() {
        String text = page(Published.claim().publish().path()).select("article").text();
        assertTrue(
                text.contains("“last week”, counted from 3 June 2024, when the report was published, with weeks counted"
                        + " from Monday: between 27 May and 2 June 2024"),
                text);
    }

    @Test
    void theChainRunsFromTheMouthToThePageWithElidedAndUnseenRelaysNamedAsSuch() {
        Published claim = Published.claim().publish();
        Document page = page(claim.path());
        assertEquals(3, page.select("ol.chain > li").size());
        assertTrue(page.select("ol.chain > li").get(0).text().startsWith("Ana Sousa"));
        assertTrue(page.select("ol.chain > li.elided.unseen")
                .text()
                .contains("not named in the report Relay · not seen by us · its verb as printed: “insisted”"));
        assertTrue(page.select("ol.chain > li").get(2).text().contains("Publisher · seen by us"));
        assertEquals(
                "A harbour official said last week that around 300 boats had left. “The sea is calm,”",
                page.select("ol.chain > li mark").text());
        assertNotNull(page.selectFirst("ol.chain > li a[href=/sources/" + claim.sourceSlug() + "]"));
    }

    @Test
    void theSentenceOfThePageSaysSaidAndLeavesTheSourcesVerbInItsMarks() {
        Published claim = Published.claim().publish();
        Document page = page(claim.path());
        String sentence = page.select("section > .lede").text();
        assertTrue(sentence.contains(", harbour master, said between 27 May and 2 June 2024"), sentence);
        String all = page.text();
        assertEquals(1, all.split("conceded", -1).length - 1);
        assertTrue(all.contains("“conceded”"));
    }

    @Test
    void anAlteredQuotationShowsBothTextsAndTheDifferenceAndHeadsNothing() {
        Published claim = Published.claim().altered().publish();
        Document page = page(claim.path());
        assertEquals(claim.text(), page.selectFirst("h1").text());
        assertEquals(
                claim.text(), page(claim.path() + "/embed").selectFirst("h1").text());
        assertTrue(page.text().contains("Altered. The words between the marks differ"));
        assertTrue(page.select("blockquote q").eachText().contains("The sea is very calm"));
        assertEquals("removed: very", page.select("dl.difference del").first().text());
    }

    @Test
    void aClaimWithoutVerdictsSaysThatNothingIsJudged() {
        Document page = page(Published.claim().publish().path());
        assertEquals(
                "[Not checked yet, Not rated yet]",
                page.select(".verdicts .v").eachText().toString());
    }

    @Test
    void bothVerdictsStandInWordsWithRationaleFlagsAndWhoApproved() {
        Published claim = Published.claim()
                .publish()
                .judge(
                        AttributionVerdict.REPORTED_ONLY,
                        Knowledge.AT_THE_TIME,
                        "Only the agency has it.",
                        Flag.HEDGE_DROPPED)
                .judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Nobody counted then.")
                .judge(ContentVerdict.SUPPORTED, Knowledge.IN_HINDSIGHT, "The log was opened.");
        Document page = page(claim.path());
        String verdicts = page.select(".verdicts").text();
        assertTrue(verdicts.contains("So it is reported Others report that they said it"), verdicts);
        assertTrue(verdicts.contains("Only the agency has it."));
        assertTrue(verdicts.contains("Hedge dropped A reservation of the speaker’s"));
        assertTrue(verdicts.contains("Approved by a reviewer on"));
        assertTrue(verdicts.contains("What was known then Unproven"), verdicts);
        assertTrue(verdicts.contains("What is known now Supported"), verdicts);
        assertFalse(page.text().contains("Changed since it was verified"));
        String evidence = page.select("section.evidence").text();
        assertTrue(evidence.contains("Is it so? Unproven · What was known then"), evidence);
        assertTrue(evidence.contains("Is it so? Supported · What is known now"), evidence);
        assertFalse(evidence.contains("Did they say it? So"), evidence);
    }

    @Test
    void aVerdictByHindsightAloneSaysSo() {
        Published claim =
                Published.claim().publish().judge(ContentVerdict.SUPPORTED, Knowledge.IN_HINDSIGHT, "Counted since.");
        Published then = Published.claim().publish().judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        assertTrue(page(claim.path()).select(".verdicts").text().contains("What is known now Supported"));
        assertFalse(page(then.path()).select(".verdicts").text().contains("What was known then"));
    }

    @Test
    void evidenceStandsByOriginAndCountsOnce() {
        Published claim =
                Published.claim().publish().judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        Document page = page(claim.path());
        assertTrue(
                page.select("section.evidence").text().contains("2 reports, 1 origin."),
                page.select("section.evidence").text());
        assertEquals(1, page.select("section.evidence h3").size());
        assertTrue(page.select("section.evidence li").get(1).text().startsWith("Gives context"));
        assertEquals(
                "The sea is calm",
                page.select("section.evidence li").get(0).select("mark").text());
        assertTrue(page.select("section.evidence blockquote").first().text().contains("had left."));
    }

    @Test
    void anEditAfterAVerdictIsAnnouncedWithTheWordsThatChanged() {
        Published claim =
                Published.claim().publish().judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        claim.edit(claim.text().replace("300", "400"), "another note", "a slip");
        Document page = page(claim.path());
        assertEquals("Changed since it was verified", page.select(".notice h2").text());
        assertEquals("removed: 300", page.select(".notice del").text());
        assertEquals("added: 400", page.select(".notice ins").text());
        assertEquals(
                "Changed since it was verified. Needs re-verification.",
                page.select(".verdicts .verdict-note").text());
        assertFalse(page.text().contains("another note"));
    }

    @Test
    void aChangedNoteIsNoneOfTheReadersBusiness() {
        Published claim =
                Published.claim().publish().judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        String before = get(claim.path()).asString();
        claim.edit(claim.text(), "quite another note", null);
        assertEquals(before, get(claim.path()).asString());
    }

    @Test
    void theFiveTimesAreToldApart() {
        Document page = page(Published.claim().publish().path());
        assertTrue(page.select("dt")
                .eachText()
                .containsAll(List.of("Said", "Reported", "Captured", "Entered", "Published", "Edited")));
    }

    @Test
    void anOverrideIsPublic() {
        Published claim = Published.claim().inReview().approve("Nobody else is here tonight.");
        claim.approved(claim.proposed(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted."), "Alone at night.");
        String text = page(claim.path()).text();
        assertTrue(text.contains(
                "Published by an administrator alone, without a second person: Nobody else is here tonight."));
        assertTrue(text.contains("an administrator alone on"), text);
        assertTrue(text.contains("for this reason: Alone at night."));
    }

    @Test
    void aVerdictThatWaitsForASecondPersonIsNotShown() {
        Published claim = Published.claim().publish();
        claim.proposed(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "I think so.");
        String page = get(claim.path()).asString();
        assertFalse(page.contains("I think so."));
        assertFalse(page.contains("Refuted"));
    }

    @Test
    void everyReportOfAClaimIsShown() {
        Document page = page(Published.claim().reported(3).publish().path());
        assertEquals(3, page.select("ol.chain").size());
        assertTrue(page.text().contains("How it reached us: report 3"));
    }

    @Test
    void nothingOfTheDesksIsOnThePage() {
        Published claim = Published.claim()
                .withNote("sniffed at by us")
                .publish()
                .judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        for (String path : new String[] {claim.path(), claim.path() + "/history"}) {
            String page = get(path).asString();
            assertFalse(page.contains("sniffed at by us"), path);
            assertFalse(page.contains("a private note"), path);
            assertFalse(page.contains("@desk.example"), path);
            assertFalse(page.contains("Ida Wells"), path);
        }
    }

    @Test
    void draftsAndClaimsInReviewAreNoMoreThereThanWhatNeverWas() {
        Published draft = Published.claim().draft();
        Published waiting = Published.claim().inReview();
        String missing = refused("/claims/no-such-claim", 404);
        for (Published claim : new Published[] {draft, waiting}) {
            assertEquals(missing, refused(claim.path(), 404));
            assertEquals(missing, refused(claim.path() + "/history", 404));
        }
        assertEquals(missing, refused("/claims/%00", 404));
        assertEquals(missing, refused("/claims/" + "x".repeat(3000), 404));
        assertEquals(404, People.browserOf(draft.editor).open(draft.path()).statusCode());
    }

    @Test
    void aWithdrawnClaimGivesItsReason() {
        Published claim = Published.claim().publish().withdraw("We mixed up <two> harbours.");
        for (String path : new String[] {claim.path(), claim.path() + "/history"}) {
            Document page = Jsoup.parse(refused(path, 410));
            assertEquals(
                    "We mixed up <two> harbours.", page.select("blockquote").text());
            assertFalse(page.text().contains(claim.text()));
        }
    }

    @Test
    void thePageTellsOtherSitesWhatItIs() {
        Published claim = Published.claim().publish();
        Document page = page(claim.path());
        assertEquals(claim.text(), page.select("meta[property=og:title]").attr("content"));
        assertEquals("article", page.select("meta[property=og:type]").attr("content"));
        assertTrue(page.select("meta[property=og:description]").attr("content").contains("harbour master, said"));
        assertFalse(page.select("meta[property=og:site_name]").attr("content").isEmpty());
    }

    @Test
    void twelveStatementsAreEnoughHoweverMuchTheClaimHolds() {
        Published claim = Published.claim()
                .about(Records.topic(People.editor(), Records.unique("Harbours")))
                .reported(5)
                .publish()
                .judge(AttributionVerdict.REPORTED_ONLY, Knowledge.AT_THE_TIME, "Agency.", Flag.HEDGE_DROPPED)
                .judge(AttributionVerdict.CONFIRMED, Knowledge.IN_HINDSIGHT, "Seen.")
                .judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Unknown.")
                .judge(ContentVerdict.SUPPORTED, Knowledge.IN_HINDSIGHT, "Counted.");
        claim.edit(claim.text() + ", it is said", "n", null);
        String path = claim.path();
        long statements = Statements.of(() -> get(path).then().statusCode(200));
        assertTrue(statements <= 12, statements + " statements");
        long searches = NameSearches.of(() -> get(path).then().statusCode(200));
        assertTrue(searches <= 200, searches + " searches for names");
    }

    private static Document page(String path) {
        Response answer = get(path);
        assertEquals(200, answer.statusCode(), answer.asString());
        return Jsoup.parse(answer.asString());
    }

    private static String refused(String path, int status) {
        Response answer = given().urlEncodingEnabled(false).get(path);
        assertEquals(status, answer.statusCode());
        return answer.asString();
    }

    private static Response get(String path) {
        return given().get(path);
    }

    @Test
    void aDateThatIsReadAgainBecauseItsSourceWasRedatedIsTold() {
        Published claim = Published.claim().publish();
        Records.as(claim.editor, actor -> {
            Source source = Capture.byId(claim.capture).source();
            redated.fire(new SourceRedated(source.id(), source.published(), FuzzyDate.of("2024-06-10"), actor));
            return claim.id;
        });
        Element notice = ClaimListTest.page(claim.path()).selectFirst("main > .notice");
        assertTrue(notice.text().contains("The date of the source was corrected"), notice.text());
        assertTrue(notice.text().contains("said: between 27 May and 2 June 2024"), notice.text());
        assertTrue(notice.text().contains("said: between 3 and 9 June 2024"), notice.text());
    }
}
