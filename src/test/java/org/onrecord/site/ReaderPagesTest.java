package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.Topic;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Evidence;
import org.onrecord.review.Flag;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Stance;
import org.onrecord.search.CaughtUp;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.source.WebAddress;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Choice;

/** The pages around the claims: speakers, topics, sources, searching, how the desk works, and what caches may keep. */
@QuarkusTest
class ReaderPagesTest {

    @Test
    void theMethodologyDefinesEveryValueThatPagesUse() {
        String text = ClaimListTest.page("/about/methodology").text();
        for (AttributionVerdict verdict : AttributionVerdict.values()) {
            assertTrue(text.contains(verdict.label() + " " + verdict.definition()), verdict.name());
        }
        for (ContentVerdict verdict : ContentVerdict.values()) {
            assertTrue(text.contains(verdict.label() + " " + verdict.definition()), verdict.name());
        }
        for (Flag flag : Flag.values()) {
            assertTrue(text.contains(flag.label() + " " + flag.definition()), flag.name());
        }
        for (Knowledge basis : Knowledge.values()) {
            assertTrue(text.contains(basis.label() + " " + basis.definition()), basis.name());
        }
        for (Fidelity fidelity : Fidelity.values()) {
            assertTrue(text.contains(fidelity.label() + " " + fidelity.definition()), fidelity.name());
        }
        for (ClaimKind kind : ClaimKind.values()) {
            assertTrue(text.contains(kind.label() + " " + kind.definition()), kind.name());
        }
        assertTrue(Stream.of(Obstacle.values()).map(Choice::label).allMatch(text::contains));
    }

    @Test
    void robotsMayReadEverythingButTheDesk() {
        String robots =
                given().get("/robots.txt").then().statusCode(200).extract().asString();
        assertTrue(robots.contains("User-agent: *\nDisallow: /desk\n"));
    }

    @Test
    void aClaimIsFoundByItsWordsInAnyOrderWithoutTheirMarks() {
        String mark = Records.unique("Żółw").substring(5);
        Published claim = Published.claim()
                .saying("Český “premiér” řekl 100% _" + mark + "_ pravdu")
                .publish();
        for (String q : List.of(
                "premier cesky " + mark,
                "PRAVDU CESKY " + mark,
                "100% " + mark,
                "_" + mark + "_",
                "“premiér” " + mark,
                "sea calm " + mark,
                "!_ " + mark,
                "\\ " + mark,
                "\" " + mark)) {
            assertEquals(List.of(claim.text()), found(q), q);
        }
        for (String q : List.of("' or 1=1 -- " + mark, "%%% " + mark, "<script> " + mark)) {
            assertEquals(List.of(), found(q), q);
        }
    }

    @Test
    void aSpeakersNameFindsTheSpeakerAndWhatTheySaid() {
        String name = Records.unique("Łucja Đorđević");
        Published claim = Published.claim().by(name).publish();
        String mark = name.substring(name.length() - 8);
        Document page = search("lucja " + mark + " boats");
        assertEquals(claim.text(), page.select(".entries h3").text());
        page = search("dordevic " + mark);
        assertEquals(claim.text(), page.select(".entries h3").text());
        assertNotNull(page.selectFirst("ul a[href=/speakers/" + claim.speakerSlug() + "]"));
        long statements = Statements.of(() -> answer("dordevic " + mark));
        assertTrue(statements <= 6, statements + " statements");
    }

    @Test
    void searchingFindsNothingThatIsNotPublished() {
        Published draft = Published.claim().draft();
        assertFalse(found(draft.text()).contains(draft.text()));
        String mark = draft.text().substring(draft.text().length() - 8);
        Document page = search(mark);
        assertTrue(page.select(".empty").text().startsWith("Nothing on record for “" + mark + "”."));
        assertEquals(0, page.select("main ul a").size());
    }

    @Test
    void anEmptyQueryGivesTheForm() {
        for (String path : List.of("/search", "/search?q=", "/search?q=%20%20")) {
            Document page = Jsoup.parse(given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertNotNull(page.selectFirst("main input[name=q]"));
            assertEquals(0, page.select(".empty, .entries").size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%07b", "%7f"})
    void controlCharactersInANameAreRefused(String q) {
        Response answer = given().urlEncodingEnabled(false).get("/speakers?q=" + q + "x");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.asString().contains("control character"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%zz",
                "/search?q=%ff%fe",
                "/search?q=%ED%A0%80",
                "/search?q=a&page=99999999999999999999",
                "/claims/%ff",
                "/claims/%zz",
                "/claims/a%2Fb",
                "/claims/a%0Ab/history",
                "/claims?page=%00",
                "/claims?from=%ED%A0%80",
                "/claims?speaker=%ED%A0%80",
                "/claims?attribution=%ED%A0%80",
                "/speakers/%00",
                "/speakers/x?relayed=-1",
                "/topics/%00",
                "/sources/%F0%9F%98%80",
                "/sources/;/x"
            })
    void noAddressMakesAPageFail(String address) throws IOException {
        String status = statusOf(address);
        assertTrue(status.matches("HTTP/1.1 [24]\\d\\d .*"), address + ": " + status);
    }

    /** Sent as it stands: no client library would send some of these. */
    private static String statusOf(String address) throws IOException {
        URI site = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(10_000);
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void theListOfSpeakersHoldsThoseWhoSpeakOrRelayInPublic() {
        String name = Records.unique("Ana Sousa");
        String agency = Records.unique("Coast Agency");
        Published.claim().by(name).through(agency).publish();
        String hidden = Records.unique("Nobody Yet");
        Published.claim().by(hidden).draft();
        assertEquals("Person · 1 claim", speakerFound(name));
        assertEquals("Outlet or news agency · relays only", speakerFound(agency));
        assertTrue(ClaimListTest.page("/speakers?q=" + hidden).text().contains("Nobody on record bears such a name."));
    }

    private static String speakerFound(String name) {
        Document page = ClaimListTest.page("/speakers?q=" + name);
        assertEquals(name, page.select(".entries h2").text());
        return page.select(".entries .meta").text();
    }

    @Test
    void aSpeakersPageTellsWhoTheyAre() {
        User editor = People.editor();
        Long member = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Silent Member"));
        Long known = Published.claim().publish().speakerId();
        Long group = Records.speaker(editor, SpeakerKind.COLLECTIVE, Records.unique("Three Services"));
        Records.as(editor, actor -> {
            Speaker speaker = Speaker.byId(group);
            speaker.describe(
                    speaker.name(),
                    SpeakerKind.COLLECTIVE,
                    "Three who speak as one",
                    "Q42",
                    List.of("Les Trois"),
                    List.of(new Role("partners", "the Pact", FuzzyDate.of("1898"), FuzzyDate.of("March 1902"))),
                    List.of(Speaker.byId(member), Speaker.byId(known)));
            speaker.edited(actor);
            return group;
        });
        Published claim = Published.claim().by(group).publish();
        Document page = ClaimListTest.page("/speakers/" + claim.speakerSlug());
        String text = page.text();
        assertTrue(text.contains("partners, the Pact · from 1898 · until March 1902"), text);
        assertTrue(text.contains("Three who speak as one"));
        assertTrue(text.contains("Les Trois"));
        assertTrue(text.contains("Silent Member"));
        assertEquals(1, page.select("section[aria-labelledby=members] a").size());
        assertFalse(ClaimListTest.page("/speakers?q=silent").text().contains("Silent Member"));
    }

    @Test
    void aTopicsPageLeadsUpAndDownAmongThosePublished() {
        User editor = People.editor();
        Long top = Records.topic(editor, Records.unique("Seas"));
        Long middle = topicBelow(editor, top, "Harbours");
        Long lower = topicBelow(editor, middle, "Boats");
        Long empty = topicBelow(editor, middle, "Hidden boats");
        Published claim = Published.claim().about(lower).publish();
        Published.claim().about(empty).draft();
        Document page = ClaimListTest.page("/topics/" + Published.topicSlug(middle));
        assertEquals(
                List.of("/topics", "/topics/" + Published.topicSlug(top)),
                page.select(".kicker a").eachAttr("href"));
        assertEquals(
                List.of("/topics/" + Published.topicSlug(lower)),
                page.select("main > p:not(.kicker) a").eachAttr("href"));
        assertEquals(
                claim.text(),
                ClaimListTest.page("/topics/" + Published.topicSlug(lower))
                        .select(".entries h3")
                        .text());
        assertEquals(404, given().get("/topics/" + Published.topicSlug(empty)).statusCode());
        assertEquals(200, given().get("/topics/" + Published.topicSlug(top)).statusCode());
        assertEquals(404, given().get("/topics/no-such-topic").statusCode());
    }

    @Test
    void theListOfTopicsHasThoseOfPublishedClaimsAndTheOnesAboveThem() {
        User editor = People.editor();
        Long above = Records.topic(editor, Records.unique("Seas"));
        Long between = topicBelow(editor, above, "Northern seas");
        Long below = topicBelow(editor, between, "Fisheries");
        Long drafted = topicBelow(editor, above, "Drafts");
        Published.claim().about(below).publish();
        Published.claim().about(drafted).draft();
        String page = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> given().get("/topics?page=" + number).asString())
                .takeWhile(one -> one.contains("class=\"entries\""))
                .collect(Collectors.joining());
        for (Long topic : List.of(above, between, below)) {
            assertTrue(page.contains("/topics/" + Published.topicSlug(topic)));
        }
        assertFalse(page.contains("/topics/" + Published.topicSlug(drafted)));
        assertTrue(Jsoup.parse(page)
                .selectFirst("li:has(h2 a[href=/topics/" + Published.topicSlug(below) + "]) .meta a")
                .attr("href")
                .endsWith(Published.topicSlug(between)));
        assertTrue(given().get("/topics?page=400").asString().contains("There is no page 400"));
        assertTrue(Statements.of(() -> given().get("/topics")) <= 3);
    }

    private static Long topicBelow(User editor, Long broader, String name) {
        Long id = Records.topic(editor, Records.unique(name));
        Records.as(editor, actor -> {
            Topic topic = Topic.byId(id);
            topic.describe(topic.name(), null, Topic.byId(broader));
            return id;
        });
        return id;
    }

    @Test
    void aSourcesPageTellsWhatItIsButNotWhatItSays() {
        Published claim = Published.claim().draft();
        Records.as(claim.editor, actor -> {
            Source source = Capture.byId(claim.capture).source();
            source.describe(
                    SourceKind.ARTICLE,
                    source.title(),
                    source.publisher(),
                    WebAddress.of("https://example.org/" + source.slug() + "?a=1&b=2"),
                    "pt",
                    FuzzyDate.of("3 June 1899"));
            return source.id();
        });
        assertEquals(404, given().get("/sources/" + claim.sourceSlug()).statusCode());
        Records.as(claim.editor, actor -> {
            Claim.locked(claim.id).submit(actor);
            return claim.id;
        });
        claim.approve(null);
        Document page = ClaimListTest.page("/sources/" + claim.sourceSlug());
        assertTrue(page.text().contains("published on 3 June 1899"), page.text());
        assertEquals(
                "nofollow noopener noreferrer",
                page.select("article a[href^=https]").attr("rel"));
        assertTrue(page.select("article a[href^=https]").attr("href").endsWith("?a=1&b=2"));
        assertEquals(64, page.select("code").text().length());
        assertTrue(page.text().contains("Portuguese"));
        assertEquals(claim.text(), page.select(".entries h3").text());
        assertFalse(page.text().contains("The sea is calm"));
    }

    @Test
    void whatOnlyAVerdictRestsOnIsASourceTooOnceTheVerdictIsInForce() {
        Published claim = Published.claim().publish();
        Long review = claim.proposed(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        String source = Records.as(
                claim.editor,
                actor ->
                        Review.byId(review).evidence().get(1).passage().source().slug());
        assertEquals(404, given().get("/sources/" + source).statusCode());
        claim.approved(review, null);
        assertEquals(
                claim.text(),
                ClaimListTest.page("/sources/" + source).select(".entries h3").text());
    }

    @Test
    void aClaimRestsOnASourceByAVerdictOnceThatIsInForce() {
        Published reported = Published.claim().publish();
        Published judged = Published.claim().publish();
        String path = "/sources/" + reported.sourceSlug();
        Long review = Records.as(judged.editor, actor -> {
            Review proposed = new Review(
                    Claim.whole(judged.id), ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.", Set.of());
            proposed.restsOn(List.of(new Evidence(
                    Records.passage(Capture.byId(reported.capture), "The sea is calm"),
                    Stance.SUPPORTS,
                    "The harbour office",
                    null)));
            proposed.propose(actor, Review.of(proposed.claim()));
            proposed.persist();
            return proposed.id();
        });
        assertEquals(
                List.of(reported.text()),
                ClaimListTest.page(path).select(".entries h3").eachText());
        judged.approved(review, null);
        assertEquals(
                Set.of(reported.text(), judged.text()),
                Set.copyOf(ClaimListTest.page(path).select(".entries h3").eachText()));
    }

    @Test
    void cachesMayKeepPagesAndBrowsersAskWhetherTheyChanged() {
        Published claim = Published.claim().publish();
        for (String path : pages(claim)) {
            Response answer = given().get(path);
            assertEquals(200, answer.statusCode(), path);
            assertEquals("public, max-age=0, stale-while-revalidate=4", answer.header("Cache-Control"), path);
            assertEquals(Map.of(), answer.cookies(), path);
            assertNull(answer.header("Set-Cookie"), path);
            assertTrue(answer.contentType().startsWith("text/html"), path);
            Response again =
                    given().header("If-None-Match", answer.header("ETag")).get(path);
            assertEquals(304, again.statusCode(), path);
            assertEquals("", again.asString());
            assertEquals(answer.header("ETag"), again.header("ETag"));
        }
        String tag = given().get(claim.path()).header("ETag");
        claim.edit(claim.text() + " indeed", null, null);
        assertNotEquals(
                tag, given().header("If-None-Match", tag).get(claim.path()).header("ETag"));
    }

    @Test
    void whoAcceptsNothingThatAPageCouldBeGetsItAllTheSame() {
        Published claim = Published.claim().publish();
        for (String path : pages(claim)) {
            for (String accepted : List.of("application/json", "image/*", "application/activity+json, text/plain")) {
                String fresh = path + (path.contains("?") ? "&" : "?") + "z=" + UUID.randomUUID();
                Response answer = given().header("Accept", accepted).get(fresh);
                assertEquals(200, answer.statusCode(), accepted + " " + path);
                assertEquals("text/html;charset=UTF-8", answer.contentType(), path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/png", "text/plain", "text/html", "*/*", "bogus"})
    void aPageThatSaysWhatIsAmissIsAPageWhateverIsAccepted(String accepted) {
        Published withdrawn = Published.claim().publish().withdraw("Two harbours were mixed up.");
        Map<String, Integer> amiss =
                Map.of(withdrawn.path(), 410, withdrawn.path() + "/history", 410, "/claims?from=2024-13-40", 422);
        amiss.forEach((path, status) -> {
            Response answer = given().header("Accept", accepted).get(path);
            assertEquals(status, answer.statusCode(), accepted + " " + path);
            assertEquals("text/html;charset=UTF-8", answer.contentType(), accepted + " " + path);
            assertTrue(answer.asString().startsWith("<!DOCTYPE html>"), path);
        });
        assertEquals(200, given().header("Accept", accepted).get("/speakers").statusCode());
    }

    @Test
    void whoIsSignedInSeesTheSamePageAndGetsNoCookieWithIt() {
        Published claim = Published.claim().publish();
        Browser editor = People.browserOf(claim.editor);
        CaughtUp.await();
        for (String path : pages(claim)) {
            Response theirs = editor.open(path);
            // The browser of the tests comes through a proxy; both have to be told the same address of the site.
            String others =
                    given().header("X-Forwarded-Proto", "http").get(path).asString();
            assertEquals(others, theirs.asString(), path);
            assertNull(theirs.header("Set-Cookie"), path);
        }
    }

    @Test
    void aPageThatStillHasASentenceToSayIsKeptByNobody() {
        Response answer = given().cookie("flash", "SIGNED_OUT").get("/claims");
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertNull(answer.header("ETag"));
    }

    @Test
    void refusalsAreNotKept() {
        Published withdrawn = Published.claim().publish().withdraw("An error.");
        for (String path : List.of(
                withdrawn.path(), "/claims/nothing-here", "/speakers/nobody", "/topics/none", "/sources/none")) {
            assertEquals("no-cache", given().get(path).header("Cache-Control"), path);
        }
    }

    private static List<String> pages(Published claim) {
        // What a search finds changes once the index has taken it up.
        CaughtUp.await();
        return Arrays.asList(
                "/",
                "/claims",
                claim.path(),
                claim.path() + "/history",
                "/speakers",
                "/speakers/" + claim.speakerSlug(),
                "/sources/" + claim.sourceSlug(),
                "/about/methodology",
                "/search?q=boats");
    }

    private static List<String> found(String q) {
        return search(q).select(".entries h3").eachText();
    }

    private static Document search(String q) {
        CaughtUp.await();
        return Jsoup.parse(answer(q));
    }

    /** What the index finds by now: waiting for it asks the database, too. */
    private static String answer(String q) {
        return given().queryParam("q", q)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
