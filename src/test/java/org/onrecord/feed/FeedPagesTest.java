package org.onrecord.feed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.People;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.site.Published;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** What programs that follow the record are told, and what they are not. */
@QuarkusTest
class FeedPagesTest {

    private static SyndFeed atom(String path) throws Exception {
        Response answer = given().get(path);
        assertEquals(200, answer.statusCode(), path);
        assertEquals("application/atom+xml;charset=UTF-8", answer.contentType());
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }

    private static JsonPath json(String path) {
        Response answer = given().get(path);
        assertEquals(200, answer.statusCode(), path);
        assertEquals("application/feed+json;charset=UTF-8", answer.contentType());
        return answer.jsonPath();
    }

    private static Optional<SyndEntry> entry(SyndFeed feed, Published claim) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getLink().endsWith(claim.path()))
                .findFirst();
    }

    private static SyndEntry entry(Published claim) throws Exception {
        return entry(atom("/feed.atom"), claim).orElseThrow();
    }

    private static void notice(Published claim, NoticeKind kind, String was, String now, String why) {
        Records.as(claim.editor, actor -> {
            Claim.locked(claim.id).tell(actor, new Notice.Entry(kind, was, now, why));
            return claim.id;
        });
    }

    @Test
    void anEntryTellsTheClaimWhoSaidItAndBothVerdictsInWords() throws Exception {
        Published claim = Published.claim()
                .publish()
                .judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "It is on tape.")
                .judge(ContentVerdict.MOSTLY_REFUTED, Knowledge.AT_THE_TIME, "They were counted.");
        SyndEntry entry = entry(claim);
        String told = Jsoup.parse(entry.getContents().get(0).getValue()).text();
        assertEquals("html", entry.getContents().get(0).getType());
        assertTrue(told.startsWith(claim.text()), told);
        assertTrue(told.contains("Ana Sousa"), told);
        assertTrue(told.contains("harbour master"), told);
        assertTrue(told.contains("Did they say it? " + AttributionVerdict.CONFIRMED.label()), told);
        assertTrue(told.contains("Is it so? " + ContentVerdict.MOSTLY_REFUTED.label()), told);
        assertFalse(told.contains("for the desk alone"));
    }

    @Test
    void anEntryStaysTheSameOneWhileAVerdictAndACorrectionMoveItsUpdate() throws Exception {
        Published claim = Published.claim().publish();
        SyndEntry first = entry(claim);
        assertEquals(first.getPublishedDate(), first.getUpdatedDate());
        Thread.sleep(1100);
        claim.judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Nobody counted.");
        SyndEntry judged = entry(claim);
        assertTrue(judged.getUpdatedDate().after(first.getUpdatedDate()));
        Thread.sleep(1100);
        notice(claim, NoticeKind.CORRECTION, "300", "310", "A sum was wrong.");
        SyndEntry corrected = entry(claim);
        assertTrue(corrected.getUpdatedDate().after(judged.getUpdatedDate()));
        assertEquals(first.getPublishedDate(), corrected.getPublishedDate());
        assertEquals(first.getUri(), corrected.getUri());
        assertTrue(first.getUri().matches("urn:uuid:[0-9a-f-]{36}"), first.getUri());
    }

    @Test
    void theDesksOwnNotesAreNoNews() throws Exception {
        Published claim = Published.claim().publish();
        SyndEntry first = entry(claim);
        Thread.sleep(1100);
        claim.edit(claim.text(), "another note for the desk", "a note");
        assertEquals(first.getUpdatedDate(), entry(claim).getUpdatedDate());
    }

    @Test
    void anAddressThatChangesKeepsTheEntryThatItWas() throws Exception {
        Published claim = Published.claim().publish();
        String id = entry(claim).getUri();
        Records.as(claim.editor, actor -> {
            Claim.locked(claim.id).readdress(actor, "moved-" + claim.id);
            return claim.id;
        });
        assertEquals(id, entry(claim).getUri());
    }

    @Test
    void whatIsDraftInReviewOrWithdrawnIsInNoFeed() throws Exception {
        Published published = Published.claim().publish();
        Published withdrawn = Published.claim().publish().withdraw("It was never said.");
        Published inReview = Published.claim().inReview();
        SyndFeed feed = atom("/feed.atom");
        assertTrue(entry(feed, published).isPresent());
        assertTrue(entry(feed, withdrawn).isEmpty());
        assertTrue(entry(feed, inReview).isEmpty());
        String all = given().get("/feed.json").asString();
        assertTrue(all.contains(published.path()));
        assertFalse(all.contains(withdrawn.path()));
        assertFalse(all.contains(inReview.text()));
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        String words = Records.unique("</script><b>\"]]>&amp; 'x' \uD83D\uDE00");
        Published claim = Published.claim().saying(words).publish();
        SyndEntry entry = entry(claim);
        assertEquals(words, entry.getTitle());
        assertEquals(
                words,
                Jsoup.parse(entry.getContents().get(0).getValue())
                        .selectFirst("p")
                        .text());
        assertTrue(json("/feed.json").getList("items.title").contains(words));
    }

    @Test
    void theFeedOfASpeakerHoldsWhatTheySaidAndOfOneWhoOnlyRelayedThat() throws Exception {
        Published claim = Published.claim().publish();
        Published other = Published.claim().publish();
        SyndFeed feed = atom("/speakers/" + claim.speakerSlug() + "/feed.atom");
        assertEquals(1, feed.getEntries().size());
        assertTrue(entry(feed, claim).isPresent());
        assertTrue(entry(feed, other).isEmpty());
        String agency = given().get(claim.path()).asString();
        String relay = Jsoup.parse(agency)
                .select("ol.chain > li a[href^=/speakers/]")
                .get(1)
                .attr("href");
        assertTrue(entry(atom(relay + "/feed.atom"), claim).isPresent());
    }

    @Test
    void theFeedOfATopicHoldsWhatIsAboutIt() throws Exception {
        Long topic = Records.topic(People.editor(), Records.unique("Fishing"));
        Published claim = Published.claim().about(topic).publish();
        Published.claim().publish();
        String path = "/topics/" + Published.topicSlug(topic) + "/feed";
        assertEquals(1, atom(path + ".atom").getEntries().size());
        assertEquals(List.of(claim.text()), json(path + ".json").getList("items.title"));
    }

    @Test
    void theFeedOfCorrectionsTellsWhatWasPutRightAndThatAClaimWasWithdrawnWithoutItsWords() throws Exception {
        Published claim = Published.claim().publish();
        notice(claim, NoticeKind.CORRECTION, "300 boats", "310 boats", "A sum was wrong, \u202Eturned.");
        Published withdrawn = Published.claim().publish();
        notice(withdrawn, NoticeKind.CORRECTION, "the first words", "the second words", "A name was wrong.");
        withdrawn.withdraw("We mixed two people up.");
        SyndFeed feed = atom("/corrections/feed.atom");
        assertFalse(given().get("/corrections/feed.atom").asString().contains("the second words"));
        assertFalse(given().get("/corrections").asString().contains("the second words"));
        SyndEntry gone = entry(feed, withdrawn).orElseThrow();
        assertEquals("Retraction: a claim that was withdrawn", gone.getTitle());
        assertTrue(gone.getContents().get(0).getValue().contains("We mixed two people up."));
        assertFalse(gone.getContents().get(0).getValue().contains(withdrawn.text()));
        String told = Jsoup.parse(
                        entry(feed, claim).orElseThrow().getContents().get(0).getValue())
                .text();
        assertTrue(told.contains("It said: 300 boats"), told);
        assertTrue(told.contains("It says now: 310 boats"), told);
        assertEquals(
                feed.getEntries().size(),
                json("/corrections/feed.json").getList("items").size());
    }

    @Test
    void theJsonFeedHasAllThatItMustHave() {
        Published claim = Published.claim().publish();
        JsonPath feed = json("/feed.json");
        assertEquals("https://jsonfeed.org/version/1.1", feed.getString("version"));
        assertEquals("Onrecord", feed.getString("title"));
        assertTrue(feed.getString("feed_url").matches("http://localhost:\\d+/feed\\.json"));
        assertTrue(feed.getString("home_page_url").matches("http://localhost:\\d+/"));
        String item = "items.find { it.url.endsWith('" + claim.path() + "') }";
        assertTrue(feed.getString(item + ".id").startsWith("urn:uuid:"));
        assertTrue(feed.getString(item + ".content_html").contains(claim.text()));
        assertTrue(feed.getString(item + ".date_published").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        assertEquals("en", feed.getString(item + ".language"));
    }

    @Test
    void aFeedHoldsTheFiftyThatWerePublishedOrJudgedLastTheNewestFirst() throws Exception {
        Long speaker = Records.speaker(People.editor(), org.onrecord.speaker.SpeakerKind.PERSON, Records.unique("Ed"));
        Published first = Published.claim().by(speaker).publish();
        Published last = first;
        for (int i = 0; i < 50; i++) {
            last = Published.claim().by(speaker).publish();
        }
        SyndFeed feed = atom("/speakers/" + first.speakerSlug() + "/feed.atom");
        assertEquals(50, feed.getEntries().size());
        assertTrue(feed.getEntries().get(0).getLink().endsWith(last.path()));
        assertTrue(entry(feed, first).isEmpty());
        assertEquals(feed.getPublishedDate(), feed.getEntries().get(0).getUpdatedDate());
        String path = "/speakers/" + first.speakerSlug();
        assertEquals(7, Statements.of(() -> given().get(path + "/feed.atom")));
        assertEquals(7, Statements.of(() -> given().get(path + "/feed.json")));
        assertEquals(6, Statements.of(() -> given().get("/feed.atom")));
        assertEquals(1, Statements.of(() -> given().get("/corrections/feed.json")));

        first.judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Nobody counted.");
        feed = atom("/speakers/" + first.speakerSlug() + "/feed.atom");
        assertEquals(50, feed.getEntries().size());
        assertTrue(feed.getEntries().get(0).getLink().endsWith(first.path()));
        assertTrue(feed.getEntries().get(1).getLink().endsWith(last.path()));
    }

    @Test
    void pagesNameTheirFeeds() {
        Published claim = Published.claim().publish();
        String alternate = "link[rel=alternate][type=application/atom+xml]";
        assertEquals(
                List.of("/feed.atom"),
                Jsoup.parse(given().get("/").asString()).select(alternate).eachAttr("href"));
        String speaker = "/speakers/" + claim.speakerSlug();
        assertTrue(Jsoup.parse(given().get(speaker).asString())
                .select(alternate)
                .eachAttr("href")
                .contains(speaker + "/feed.atom"));
        assertTrue(Jsoup.parse(given().get("/corrections").asString())
                .select(alternate)
                .eachAttr("href")
                .contains("/corrections/feed.atom"));
    }

    @Test
    void aFeedIsSentOnceUntilItChanges() {
        Published claim = Published.claim().publish();
        String path = "/speakers/" + claim.speakerSlug() + "/feed.atom";
        String tag = given().get(path).header("ETag");
        assertEquals(304, given().header("If-None-Match", tag).get(path).statusCode());
        claim.judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Nobody counted.");
        Response changed = given().header("If-None-Match", tag).get(path);
        assertEquals(200, changed.statusCode());
        assertNotEquals(tag, changed.header("ETag"));
    }

    @Test
    void aSpeakerWhoWasRenamedIsFollowedOnAtTheNewAddress() {
        Published claim = Published.claim().publish();
        String before = claim.speakerSlug();
        Records.as(claim.editor, actor -> {
            org.onrecord.speaker.Speaker.locked(claim.speakerId()).readdress(actor, before + "-anew");
            return claim.id;
        });
        Response moved = given().redirects().follow(false).get("/speakers/" + before + "/feed.json");
        assertEquals(301, moved.statusCode());
        assertTrue(moved.header("Location").endsWith("/speakers/" + before + "-anew/feed.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.rss",
                "/feed.atomx",
                "/speakers/nobody-at-all/feed.atom",
                "/speakers/a%00b/feed.json",
                "/topics/%F0%9F%98%80/feed.atom",
                "/corrections/feed.xml"
            })
    void whatIsNoFeedIsNotThere(String path) {
        assertEquals(404, given().urlEncodingEnabled(false).get(path).statusCode());
    }

    @Test
    void aSpeakerOfWhomNothingIsPublishedHasNoFeed() {
        Published draft = Published.claim().inReview();
        assertEquals(
                404,
                given().get("/speakers/" + draft.speakerSlug() + "/feed.atom").statusCode());
    }
}
