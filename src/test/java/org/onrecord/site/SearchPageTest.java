package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.claim.ClaimKind;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.search.BrokenOff;
import org.onrecord.search.CaughtUp;
import org.onrecord.search.Hostile;
import org.onrecord.search.Search;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;

/** Searching the published record: what is found, how it is shown and narrowed, and that nothing breaks it. */
@QuarkusTest
class SearchPageTest {

    private final String mark = word("zubr");

    /** One word that nothing else has. */
    private static String word(String beginning) {
        return Records.unique(beginning).replace(" ", "").replace("-", "");
    }

    @Test
    void charactersThatMeanSomethingElsewhereAreLookedForAsTheyAre() {
        Published claim = Published.claim()
                .saying("O’Brien saw 100% of " + mark + " (a, \\ & b) 🚀")
                .publish();
        Published other = Published.claim().saying("Obrian saw 1000 of " + mark).publish();
        for (String q : List.of(
                "O'Brien",
                "O’Brien",
                "100%",
                "\"a, ",
                "( ",
                "\\ ",
                "& ",
                "%",
                "🚀",
                "_ O'Brien",
                "(a, \\ & b)",
                "“O'Brien saw 100%”")) {
            List<String> found = found(q + " " + mark);
            assertTrue(found.contains(claim.text()), q);
            if (!q.startsWith("\"a")) {
                assertEquals(q.matches("[(\\\\& ]+"), found.contains(other.text()), q);
            }
        }
        for (String q : List.of("%", "_", "\\", "&", "(", "*", "🦭🦭", "'")) {
            assertFalse(found(q).contains(other.text()), q);
        }
    }

    @Test
    void wordsAreFoundWhereverTheyStandAndAreMarked() {
        Published claim = Published.claim()
                .saying("Andrej Babiš counted <b>" + mark + "</b> boats")
                .publish();
        Document page = search(mark + " babis");
        assertEquals(List.of("Babiš", mark), page.select(".entries h3 mark").eachText());
        assertEquals(0, page.select(".entries h3 b").size());
        assertEquals(claim.text(), page.select(".entries h3").text());
        page = search("\"sea is calm\" " + mark);
        assertTrue(page.select(".entries li > p mark").text().startsWith("sea is calm"), page.text());
        assertTrue(page.text().contains("Looking for “sea is calm” and “" + mark + "”."), page.text());
    }

    @Test
    void facetsNarrowAndTheQueryIsInTheAddress() {
        String name = Records.unique("Ana Sousa");
        Published refuted = Published.claim()
                .saying("Taxes rose in " + mark)
                .by(name)
                .of(ClaimKind.PLEDGE)
                .said(FuzzyDate.of("March 2021"))
                .publish();
        refuted.judge(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "The budget says otherwise.");
        Published.claim()
                .saying("Taxes fell in " + mark)
                .said(FuzzyDate.of("2022"))
                .publish();
        Document page = search(mark);
        assertEquals(2, page.select(".entries > li").size());
        for (String label : List.of(name, "Pledge", "Refuted", "2021")) {
            String narrower = page.select("details.facts a").stream()
                    .filter(link -> link.text().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(label + " in " + page.select("details.facts")))
                    .attr("href");
            Document narrowed = at(narrower);
            assertEquals(List.of(refuted.text()), narrowed.select(".entries h3").eachText(), narrower);
            assertTrue(narrowed.select("p.meta").text().contains("Looking for “" + mark + "”, "), narrower);
        }
        assertEquals(
                List.of(refuted.text()),
                found(mark + " speaker:\"" + name + "\" said:2020..2021 kind:pledge verdict:refuted"));
        assertEquals(List.of(), found(mark + " speaker:" + refuted.speakerSlug() + " said:2022"));
    }

    @Test
    void whatCantBeReadIsTakenAsWordsAndToldSo() {
        Published.claim().saying("Guessing in " + mark).publish();
        Document page = search(mark + " kind:guessing party:x");
        assertTrue(page.text().contains("“guessing” was taken as words: the kinds are “Event”, “Quantity”"));
        assertTrue(page.text().contains("Nothing can be narrowed by “party:”"));
        page = search(mark + " guessing nowhere");
        assertTrue(page.text().contains("Nothing on record has all of these words. These have at least 2 of them."));
    }

    @Test
    void aSearchForAWholePassageIsAnsweredInWords() {
        assertTrue(search("a".repeat(16_000)).text().contains("Only the first 200 characters were looked for."));
    }

    @Test
    void aMisspeltNameIsAskedBackAbout() {
        String name = Records.unique("Xaveria " + mark);
        Published.claim().by(name).publish();
        String typed = mark.substring(0, mark.length() - 1) + (mark.endsWith("7") ? '8' : '7');
        Document page = search(typed);
        assertEquals(0, page.select(".entries").size());
        assertEquals(mark, page.selectFirst("a[href^=/search?q=]").text());
        assertEquals(typed, page.selectFirst("main input").val());
    }

    @Test
    void everyNameOfASpeakerFindsWhatTheySaid() {
        String name = Records.unique("Volodymyr " + mark);
        String other = word("Зеленський").toLowerCase();
        Published claim = Published.claim().by(name).publish();
        Records.as(claim.editor, actor -> {
            Speaker speaker = Speaker.byId(claim.speakerId());
            speaker.describe(name, SpeakerKind.PERSON, null, null, List.of(other), List.of(), List.of());
            speaker.edited(actor);
            return speaker.id();
        });
        for (String q : List.of(mark, other, other.toUpperCase(), "speaker:" + other, "boats " + other)) {
            assertTrue(found(q).contains(claim.text()), q);
        }
    }

    @Test
    void suggestionsAreOfWhatIsPublished() {
        String name = Records.unique("Xaveria " + mark);
        Long topic = Records.topic(People.editor(), Records.unique("Harbours " + mark));
        Published claim = Published.claim()
                .saying("Boats in " + mark)
                .by(name)
                .about(topic)
                .publish();
        Published draft = Published.claim()
                .saying("Drafts in " + mark)
                .by(Records.unique("Zoe " + mark))
                .draft();
        String begun = mark.substring(0, mark.length() - 2);
        Document list = suggested(begun);
        assertNotNull(list.selectFirst("a[href=/speakers/" + claim.speakerSlug() + "]"));
        assertNotNull(list.selectFirst("a[href=/topics/" + Published.topicSlug(topic) + "]"));
        assertNotNull(list.selectFirst("a[href=" + claim.path() + "]"));
        assertFalse(list.text().contains(draft.text()));
        assertFalse(list.text().contains("Zoe"));
        assertTrue(Statements.of(() -> get("/search/suggest", begun)) <= 4);

        claim.withdraw("An error of ours.");
        assertFalse(Jsoup.parse(get("/search/suggest", begun).asString()).text().contains(claim.text()), "at once");
        assertEquals(0, suggested(begun).select("a").size());
        assertEquals(List.of(), found(mark));
    }

    @Test
    void whatIsBrokenOffIsKeptForNobody() {
        BrokenOff search = new BrokenOff();
        QuarkusMock.installMockForType(search, Search.class);
        for (String path : List.of("/search", "/search/suggest")) {
            int before = search.asked();
            for (int time = 1; time <= 2; time++) {
                Response answer = get(path, mark);
                assertEquals(200, answer.statusCode());
                assertEquals("no-store", answer.header("Cache-Control"), path);
                assertNull(answer.header("ETag"), path);
                assertEquals(before + time, search.asked(), path);
            }
        }
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceWhateverTheIndexHas() {
        Published claim = Published.claim().saying("Boats in " + mark).publish();
        assertEquals(List.of(claim.text()), found(mark));
        claim.withdraw("An error of ours.");
        assertEquals(
                0,
                Jsoup.parse(get("/search", mark).asString())
                        .select(".entries li")
                        .size());
    }

    @Test
    void aPageCostsNoMoreStatementsHoweverMuchItFinds() {
        Published.claim()
                .saying("One of " + mark)
                .about(Records.topic(People.editor(), Records.unique("T")))
                .publish();
        long one = Statements.of(() -> get("/search", mark));
        for (int i = 0; i < 4; i++) {
            Published.claim()
                    .saying("More of " + mark + " " + i)
                    .reported(2)
                    .about(Records.topic(People.editor(), Records.unique("T")))
                    .publish();
        }
        assertEquals(one, Statements.of(() -> get("/search", mark)));
        assertTrue(one <= 7, one + " statements");
    }

    @Test
    void deepPagesAreBoundedAndEmptyOnesSaySo() {
        Published.claim().saying("Boats in " + mark).publish();
        CaughtUp.await();
        Document page = at("/search?q=" + mark + "&page=400");
        assertEquals(0, page.select(".entries, .empty").size());
        assertNotNull(page.selectFirst("a[rel=prev]"));
        assertNull(search(mark).selectFirst("nav.pager"));
        assertTrue(search("qqqq" + mark).text().contains("Try fewer words"));
    }

    @Test
    void anyTextIsAnswered() {
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            String q = Hostile.text(random);
            for (String path : List.of("/search", "/search/suggest")) {
                int status = given().queryParam("q", q).get(path).statusCode();
                boolean tooLongForHttp = q.length() > 1_000 && (status == 414 || status == 400);
                assertTrue(status == 200 || tooLongForHttp, status + " " + path + " " + q);
            }
        }
    }

    @Test
    void whatIsNoCharacterIsASpace() {
        Published claim = Published.claim().saying("Boats in " + mark).publish();
        CaughtUp.await();
        for (String none : List.of("%00", "%1B", "%7F", "%C2%85", "%EF%BF%BE", "%FF%FE", "%ED%A0%BD")) {
            Document page = at("/search?q=boats" + none + mark + none);
            assertEquals(List.of(claim.text()), page.select(".entries h3").eachText(), none);
            assertEquals("boats " + mark, page.selectFirst("#q").val().replaceAll(" +", " "), none);
            assertEquals(0, at("/search?q=" + none).select(".entries, .empty").size());
        }
    }

    @Test
    void ofALongTextTheBeginningIsLookedForAndThePageSaysSo() {
        Published claim = Published.claim().saying("Boats in " + mark).publish();
        String typed = "boats " + mark + " ".repeat(200) + "nowhere";
        Document page = search(typed);
        assertEquals(List.of(claim.text()), page.select(".entries h3").eachText());
        assertTrue(page.text().contains("Only the first 200 characters were looked for."), page.text());
        assertEquals(typed, page.selectFirst("#q").val(), "nothing that was typed is lost");
        assertTrue(search("x".repeat(199) + "🚀").text().contains("Only the first 200 characters were looked for."));
    }

    private static List<String> found(String q) {
        return search(q).select(".entries h3").eachText();
    }

    private static Document search(String q) {
        CaughtUp.await();
        return Jsoup.parse(get("/search", q).asString());
    }

    private static Document suggested(String q) {
        CaughtUp.await();
        return Jsoup.parse(get("/search/suggest", q).asString());
    }

    private static Response get(String path, String q) {
        Response answer = given().queryParam("q", q).get(path);
        assertEquals(200, answer.statusCode(), q);
        return answer;
    }

    private static Document at(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertEquals(200, answer.statusCode(), address);
        return Jsoup.parse(answer.asString());
    }
}
