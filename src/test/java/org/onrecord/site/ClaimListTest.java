package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.ClaimKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.search.CaughtUp;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.NameSearches;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;

/** The list of published claims: what it shows, what it is narrowed to, and what it costs. */
@QuarkusTest
class ClaimListTest {

    @Test
    void aClaimStandsWithSpeakerRoleDateAndBothVerdicts() {
        Published claim = Published.claim()
                .publish()
                .judge(AttributionVerdict.REPORTED_ONLY, Knowledge.AT_THE_TIME, "Agency.")
                .judge(ContentVerdict.CONTESTED, Knowledge.AT_THE_TIME, "Two counts.");
        for (String path : new String[] {"/", "/claims", "/claims?speaker=" + claim.speakerSlug()}) {
            String entry = page(path).select("ol.entries > li").first().text();
            assertTrue(entry.startsWith(claim.text() + " Ana Sousa"), entry);
            assertTrue(entry.contains("harbour master · between 27 May and 2 June 2024"), entry);
            assertTrue(entry.endsWith("Did they say it? So it is reported Is it so? Contested"), entry);
        }
    }

    @Test
    void theListSaysThatAVerdictJudgedAnotherText() {
        Published claim = Published.claim().publish().judge(ContentVerdict.CONTESTED, Knowledge.AT_THE_TIME, "Two.");
        claim.edit(claim.text() + " again", null, null);
        assertTrue(page("/claims?speaker=" + claim.speakerSlug()).text().contains("Contested (changed since)"));
    }

    @Test
    void onlyPublishedClaimsAreListed() {
        Published draft = Published.claim().draft();
        Published waiting = Published.claim().inReview();
        Published withdrawn = Published.claim().publish().withdraw("An error of ours.");
        CaughtUp.await();
        for (Published claim : List.of(draft, waiting, withdrawn)) {
            assertEquals(List.of(), titles("/claims?speaker=" + claim.speakerSlug()));
            for (String path : List.of("/", "/claims", "/search?q=" + claim.text())) {
                assertFalse(titles(path).contains(claim.text()), path);
            }
            assertFalse(page("/claims")
                    .select("select#speaker option")
                    .eachAttr("value")
                    .contains(claim.speakerSlug()));
        }
        assertEquals(404, get("/speakers/" + draft.speakerSlug()).statusCode());
        assertEquals(404, get("/sources/" + draft.sourceSlug()).statusCode());
    }

    @Test
    void claimsAreNarrowedByTopicAndKind() {
        Long topic = Records.topic(People.editor(), Records.unique("Harbours"));
        Published event = Published.claim().about(topic).of(ClaimKind.EVENT).publish();
        Published figure = Published.claim().about(topic).publish();
        String path = "/claims?topic=" + Published.topicSlug(topic);
        assertEquals(List.of(figure.text(), event.text()), titles(path));
        assertEquals(List.of(event.text()), titles(path + "&kind=EVENT"));
        assertEquals(List.of(), titles(path + "&kind=PLEDGE"));
    }

    @Test
    void claimsAreNarrowedByEitherVerdictAndWhatNobodyJudgedIsUncheckedAndUnrated() {
        Long topic = Records.topic(People.editor(), Records.unique("Harbours"));
        Published bare = Published.claim().about(topic).publish();
        Published judged = Published.claim()
                .about(topic)
                .publish()
                .judge(AttributionVerdict.DISPUTED, Knowledge.AT_THE_TIME, "x")
                .judge(ContentVerdict.REFUTED, Knowledge.IN_HINDSIGHT, "x");
        Published waiting = Published.claim().about(topic).publish();
        waiting.proposed(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "x");
        Published unrated = Published.claim()
                .about(topic)
                .publish()
                .judge(AttributionVerdict.UNCHECKED, Knowledge.AT_THE_TIME, "x")
                .judge(ContentVerdict.NOT_RATED, Knowledge.AT_THE_TIME, "x");
        String path = "/claims?topic=" + Published.topicSlug(topic);
        Published twice = Published.claim()
                .about(topic)
                .publish()
                .judge(ContentVerdict.NOT_RATED, Knowledge.AT_THE_TIME, "x")
                .judge(ContentVerdict.SUPPORTED, Knowledge.IN_HINDSIGHT, "x");
        List<String> unjudged = List.of(unrated.text(), waiting.text(), bare.text());
        assertEquals(List.of(judged.text()), titles(path + "&attribution=DISPUTED"));
        assertEquals(List.of(judged.text()), titles(path + "&content=REFUTED"));
        assertEquals(List.of(twice.text()), titles(path + "&content=SUPPORTED"));
        assertEquals(with(twice, unjudged), titles(path + "&attribution=UNCHECKED"));
        assertEquals(with(twice, unjudged), titles(path + "&content=NOT_RATED"));
    }

    private static List<String> with(Published first, List<String> others) {
        return Stream.concat(Stream.of(first.text()), others.stream()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-28      | from=28 May 2024 | true",
                "2024-05-28      | from=29 May 2024 | false",
                "2024-05-28      | to=2024-05-28    | true",
                "2024-05-28      | to=2024-05-27    | false",
                "2024-05         | from=28 May 2024&to=28 May 2024 | true",
                "2024-05-28/..   | from=2030        | true",
                "../2024-05-28   | to=1066          | true",
                "2024            | from=May 2024    | true",
                "2024            | from=May 2024&to=May 2024 | true",
                "2024-05-28/..   | from=May 2030&to=May 2030 | true",
                "2024-05-28/..   | from=April 2024&to=April 2024 | false",
                "../2024-05-28   | from=1066&to=1066 | true",
                "../2024-05-28   | from=June 2024&to=July 2024 | false",
                "2024-05-28      | from=28 May 2024&to=28 May 2025 | true",
                "2024-05-28      | from=28 May 2023&to=29 May 2024 | true",
                "2024-05-28      | from=May 2020&to=27 May 2024 | false",
                "''              | from=May 2024&to=May 2024 | false",
                "1899-12-31      | from=1899&to=1899 | true",
                "1899-12-31      | from=1900        | false",
                "1847-03-01      | from=1 March 1847&to=1 March 1847 | true",
                "1847-03-01      | to=28 February 1847 | false",
                "1969-12-31      | from=1970        | false",
                "1969-12-31      | to=31 December 1969 | true",
                "1500-02-28      | from=1500-02-28&to=1500-02-28 | true",
                "2011-12-30      | from=2011-12-30&to=2011-12-30 | true",
                "2011-12-30      | from=2011-12-31  | false",
                "2011-12-30      | to=2011-12-29    | false",
                "''              | from=1000        | false"
            })
    void claimsAreNarrowedByWhenTheyWereSaidTheSameInEveryZone(String said, String asked, boolean found) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone :
                    List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia", "Europe/Paris")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                Published claim = Published.claim().said(FuzzyDate.of(said)).publish();
                List<String> titles = titles("/claims?speaker=" + claim.speakerSlug() + "&" + asked);
                assertEquals(found ? List.of(claim.text()) : List.of(), titles, zone);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2024-13-40                | from | ",
                "from=31 February 2024          | from | ",
                "to=sometime                    | to   | ",
                "to=date unknown                | to   | Write a day",
                "from=../2020                   | from | no first day",
                "to=2020/..                     | to   | no last day",
                "from=2024&to=2023              | to   | before the beginning",
                "from=%00                       | from | control character",
                "speaker=%00                    | speaker | control character",
                "topic=%07                      | topic | control character"
            })
    void aFilterThatCannotBeReadIsNamedBesideItsFieldAndLeftOut(String asked, String field, String message) {
        Published claim = Published.claim().publish();
        Response answer = given().urlEncodingEnabled(false).get("/claims?" + asked.replace(" ", "%20"));
        assertEquals(422, answer.statusCode());
        Document page = Jsoup.parse(answer.asString());
        String error = page.select("#" + field + "-error").text();
        assertTrue(!error.isEmpty() && (message == null || error.contains(message)), error);
        assertTrue(page.select(".entries h3").eachText().contains(claim.text()));
        assertEquals("no-cache", answer.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speaker=nobody-of-this-name",
                "topic=deleted-long-ago",
                "kind=NONSENSE",
                "attribution=SUPPORTED",
                "content=CONFIRMED",
                "content=1"
            })
    void whatNoClaimCanHaveLeavesNone(String asked) {
        Response answer = get("/claims?" + asked);
        assertEquals(200, answer.statusCode());
        assertTrue(Jsoup.parse(answer.asString())
                .select(".empty")
                .text()
                .contains("No published claim fits all of this."));
    }

    @Test
    void pagesHoldTwentyFiveAndKeepTheFilter() {
        Long topic = Records.topic(People.editor(), Records.unique("Harbours"));
        for (int i = 0; i < 31; i++) {
            Published.claim().about(topic).reported(1 + i % 3).publish();
        }
        String slug = Published.topicSlug(topic);
        String path = "/claims?topic=" + slug + "&from=2024";
        Document first = page(path);
        assertEquals(25, first.select(".entries > li").size());
        assertEquals("1–25 of 31", first.select(".pager p").text());
        String next = first.select("a[rel=next]").attr("href");
        assertEquals("/claims?topic=" + slug + "&from=2024&page=2", next);
        Document second = page(next);
        assertEquals(6, second.select(".entries > li").size());
        assertEquals(
                "/claims?topic=" + slug + "&from=2024&page=1",
                second.select("a[rel=prev]").attr("href"));
        Document beyond = page(path + "&page=9");
        assertEquals(
                "/claims?topic=" + slug + "&from=2024&page=2",
                beyond.select("a[rel=prev]").attr("href"));
        assertEquals(200, get(path + "&page=-1").statusCode());
        for (String each :
                List.of(path, path + "&attribution=UNCHECKED&content=NOT_RATED", path + "&page=9", "/claims", "/")) {
            long statements = Statements.of(() -> get(each).then().statusCode(200));
            assertTrue(statements <= 5, each + ": " + statements + " statements");
            long searches = NameSearches.of(() -> get(each).then().statusCode(200));
            assertTrue(searches <= 75, each + ": " + searches + " searches for names");
        }
    }

    @Test
    void aSpeakersPageHasWhatTheySaidAndWhatTheyRelayed() {
        User editor = People.editor();
        Long outlet = Records.speaker(editor, SpeakerKind.OUTLET, Records.unique("Harbour Radio"));
        Published said = Published.claim().by(outlet).publish();
        Document page = page("/speakers/" + said.speakerSlug());
        assertEquals(
                List.of(said.text()),
                page.select("section[aria-labelledby=said] h3").eachText());
        assertEquals("Outlet or news agency", page.select(".kicker").text());
        String relay = Jsoup.parse(get(said.path()).asString())
                .select(".chain .elided a")
                .attr("href");
        assertEquals(
                List.of(said.text()),
                page(relay).select("section[aria-labelledby=relayed] h3").eachText());
    }

    static Document page(String path) {
        Response answer = get(path);
        assertEquals(200, answer.statusCode(), path + "\n" + answer.asString());
        return Jsoup.parse(answer.asString());
    }

    private static List<String> titles(String path) {
        return page(path).select(".entries h3").eachText();
    }

    private static Response get(String path) {
        return given().get(path);
    }
}
