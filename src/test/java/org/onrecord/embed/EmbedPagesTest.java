package org.onrecord.embed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.site.Published;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** What other sites show of a claim, and what they learn of how to. */
@QuarkusTest
class EmbedPagesTest {

    private static final String HOSTILE = "</textarea></script><b>\" onload='x'> & ]]>";

    private static String site() {
        return ConfigProvider.getConfig().getValue("test.url", String.class).replaceFirst("/$", "");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    private static Response oEmbed(String address) {
        return given().queryParam("url", address).get("/oembed");
    }

    /** The frame in markup that others paste into their pages. */
    private static Element frame(String markup) {
        Document pasted = Jsoup.parseBodyFragment(markup);
        assertEquals(
                List.of("iframe", "script"),
                pasted.body().children().stream().map(Element::tagName).toList());
        return pasted.selectFirst("iframe");
    }

    private static Published judged() {
        return Published.claim()
                .publish()
                .judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "It is on tape.")
                .judge(ContentVerdict.MOSTLY_REFUTED, Knowledge.AT_THE_TIME, "They were counted.");
    }

    @Test
    void theCardTellsWhatWasSaidByWhomAndBothVerdictsAndLeadsToThePage() {
        Published claim = judged();
        Document card = page(claim.path() + "/embed");
        assertEquals("The sea is calm", card.select("h1 q").text());
        assertEquals("en", card.select("h1").attr("lang"));
        String text = card.text();
        assertTrue(text.contains("Ana Sousa"), text);
        assertTrue(text.contains("harbour master"), text);
        assertTrue(text.contains(claim.text()), text);
        assertTrue(text.contains("Did they say it? " + AttributionVerdict.CONFIRMED.label()), text);
        assertTrue(text.contains("Is it so? " + ContentVerdict.MOSTLY_REFUTED.label()), text);
        Element link = card.selectFirst(".from a");
        assertEquals(site() + claim.path(), link.attr("href"));
        assertEquals("_blank", link.attr("target"));
        assertEquals("noopener", link.attr("rel"));
        assertFalse(text.contains("for the desk alone"));
    }

    @Test
    void theCardAsksNothingOfAnybodyElseAndKeepsNothing() {
        Response answer = given().get(judged().path() + "/embed");
        assertTrue(answer.getCookies().isEmpty());
        assertTrue(answer.header("Cache-Control").startsWith("public, "), answer.header("Cache-Control"));
        Document card = Jsoup.parse(answer.asString());
        card.select("[src], link[rel=stylesheet]")
                .forEach(part -> assertTrue(
                        (part.attr("src") + part.attr("href")).startsWith("/assets/embed"), part.outerHtml()));
        assertEquals("noindex", card.select("meta[name=robots]").attr("content"));
    }

    @Test
    void theCardAnswersForTheWordsThatItShowsAndNotForOtherReportsOfThem() {
        Published claim = Published.claim()
                .reported(2)
                .publish()
                .judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "Heard.")
                .judge(1, AttributionVerdict.SUBSTANCE_ONLY, Knowledge.AT_THE_TIME, "In other words.");
        Document card = Jsoup.parse(given().get(claim.path() + "/embed").asString());
        assertEquals(
                List.of(AttributionVerdict.CONFIRMED.label()),
                card.select("dt:contains(Did they say it) ~ dd").eachText());
    }

    @Test
    void theCardAloneMayBeFramedByOthers() {
        Published claim = Published.claim().publish();
        // As it is rendered, as it is kept, and as it is gone.
        for (int status : List.of(200, 200, 410)) {
            if (status == 410) {
                claim.withdraw("We mixed two people up.");
            }
            Response card = given().get(claim.path() + "/embed");
            assertEquals(status, card.statusCode());
            List<String> policies = card.headers().getValues("Content-Security-Policy");
            assertEquals(1, policies.size(), policies.toString());
            assertTrue(policies.get(0).contains("frame-ancestors *"), policies.toString());
        }
        for (String path : List.of(claim.path(), claim.path() + "/card.png", "/", "/oembed", "/embed.js")) {
            assertTrue(given().get(path).header("Content-Security-Policy").contains("frame-ancestors 'none'"), path);
        }
    }

    @Test
    void whatWasPutRightStandsOnTheCard() {
        Published claim = Published.claim().publish();
        Records.as(claim.editor, actor -> {
            Claim.locked(claim.id)
                    .tell(actor, new Notice.Entry(NoticeKind.CORRECTION, "300", "310", "A sum was wrong."));
            return claim.id;
        });
        assertTrue(page(claim.path() + "/embed").select(".notice").text().startsWith("Correction, "));
    }

    @Test
    void aWithdrawnClaimsCardSaysSoInTheFrameAndNoWordOfIt() {
        Published claim = judged().withdraw("We mixed <two> people up.");
        Response answer = given().get(claim.path() + "/embed");
        assertEquals(410, answer.statusCode());
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors *"));
        Document card = Jsoup.parse(answer.asString());
        assertEquals("We mixed <two> people up.", card.select("blockquote").text());
        assertFalse(answer.asString().contains("The sea is calm"));
        assertFalse(answer.asString().contains(claim.text()));
        assertEquals(410, given().get(claim.path() + "/card.png").statusCode());
        assertEquals(404, oEmbed(site() + claim.path()).statusCode());
    }

    @Test
    void whatIsNotPublishedIsNowhere() {
        Published draft = Published.claim().inReview();
        for (String path : List.of(draft.path() + "/embed", draft.path() + "/card.png")) {
            assertEquals(404, given().get(path).statusCode(), path);
        }
        assertEquals(404, oEmbed(site() + draft.path()).statusCode());
    }

    @Test
    void anAddressThatChangedLeadsOn() {
        Published claim = Published.claim().publish();
        String before = claim.path();
        Records.as(claim.editor, actor -> {
            Claim.locked(claim.id).readdress(actor, "김정은-" + claim.id);
            return claim.id;
        });
        String now = "/claims/%EA%B9%80%EC%A0%95%EC%9D%80-" + claim.id;
        for (String rest : List.of("/embed", "/card.png")) {
            Response moved = given().redirects().follow(false).get(before + rest);
            assertEquals(301, moved.statusCode());
            assertTrue(moved.header("Location").endsWith(now + rest), moved.header("Location"));
        }
        for (String address : List.of(before, now, "/claims/김정은-" + claim.id)) {
            Response told = oEmbed(site() + address);
            assertEquals(200, told.statusCode(), address);
            assertEquals(site() + now + "/embed", frame(told.path("html")).attr("src"));
        }
    }

    @Test
    void oEmbedTellsInJsonAndInXmlTheSame() {
        Published claim = judged();
        Response json = oEmbed(site() + claim.path());
        assertEquals("application/json;charset=UTF-8", json.contentType());
        assertEquals("rich", json.path("type"));
        assertEquals("1.0", json.path("version"));
        assertEquals("Onrecord", json.path("provider_name"));
        assertEquals(600, (int) json.path("width"));
        assertEquals(site() + claim.path() + "/card.png", json.path("thumbnail_url"));
        Response xml = given().queryParam("url", site() + claim.path())
                .queryParam("format", "xml")
                .get("/oembed");
        assertEquals("text/xml;charset=UTF-8", xml.contentType());
        Document told = Jsoup.parse(xml.asString(), "", Parser.xmlParser());
        for (String name : List.of("type", "version", "title", "html", "thumbnail_url", "provider_url")) {
            assertEquals(
                    (String) json.path(name),
                    told.selectFirst("oembed > " + name).wholeText(),
                    name);
        }
        assertEquals("600", told.selectFirst("width").text());
    }

    @Test
    void theCardIsNoLargerThanWasAskedForAndThePictureIsLeftOutWhereItWouldBe() {
        Published claim = Published.claim().publish();
        Response told = given().queryParam("url", site() + claim.path())
                .queryParam("maxwidth", "320")
                .queryParam("maxheight", "200")
                .get("/oembed");
        assertEquals(320, (int) told.path("width"));
        assertEquals(200, (int) told.path("height"));
        assertEquals("320", frame(told.path("html")).attr("width"));
        assertNull(told.path("thumbnail_url"));
    }

    @ParameterizedTest
    @CsvSource({
        "format, yaml, 501",
        "format, '', 200",
        "format, JSON, 501",
        "maxwidth, 0, 400",
        "maxwidth, -1, 400",
        "maxheight, 1e3, 400",
        "maxheight, 99999999999, 400",
        "callback, alert(1), 200"
    })
    void whatElseIsAskedIsOfferedOrRefused(String name, String value, int status) {
        Published claim = Published.claim().publish();
        Response answer = given().queryParam("url", site() + claim.path())
                .queryParam(name, value)
                .get("/oembed");
        assertEquals(status, answer.statusCode());
        assertTrue(answer.contentType().contains("json"), answer.contentType());
    }

    @ParameterizedTest
    @CsvSource({
        "/oembed, 400",
        "/oembed?url=, 400",
        "/oembed?url=javascript:alert(1), 400",
        "/oembed?url=%00, 400",
        "/oembed?url=%ED%A0%80, 400",
        "/oembed?url=https://elsewhere.example/claims/a, 404"
    })
    void rubbishIsRefusedAsWhatItIs(String path, int status) {
        Response answer = given().urlEncodingEnabled(false).get(path);
        assertEquals(status, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
    }

    @Test
    void anAddressOfThreeThousandCharactersIsRefused() {
        assertEquals(400, oEmbed(site() + "/claims/" + "a".repeat(3_000)).statusCode());
        assertEquals(404, oEmbed(site() + "/claims/" + "a".repeat(1_000)).statusCode());
    }

    @Test
    void hostileWordsStayWordsInTheSnippetTheCardAndTheHead() {
        String words = Records.unique(HOSTILE);
        Published claim = Published.claim().saying(words).publish();
        Document page = page(claim.path());
        Element pasted = frame(page.selectFirst("textarea#snippet").wholeText());
        assertTrue(pasted.attr("title").endsWith(": " + words), pasted.attr("title"));
        assertEquals(site() + claim.path() + "/embed", pasted.attr("src"));
        assertFalse(pasted.hasAttr("onload"));
        assertTrue(page(claim.path() + "/embed").select(".claim").text().endsWith(words));
        assertTrue(
                frame(oEmbed(site() + claim.path()).path("html")).attr("title").endsWith(words));
    }

    @Test
    void theHeadOfAClaimsPageNamesItsPictureAndHowItIsEmbedded() throws IOException {
        Published claim = judged();
        Document page = page(claim.path());
        String picture = page.select("meta[property=og:image]").attr("content");
        assertEquals(site() + claim.path() + "/card.png", picture);
        assertEquals(
                "“The sea is calm”", page.select("meta[property=og:image:alt]").attr("content"));
        assertEquals(
                "summary_large_image", page.select("meta[name=twitter:card]").attr("content"));
        String published = page.select("meta[property=article:published_time]").attr("content");
        String modified = page.select("meta[property=article:modified_time]").attr("content");
        assertTrue(modified.compareTo(published) > 0, published + " " + modified);
        String told = page.select("link[type=application/json+oembed]").attr("href");
        assertEquals(200, given().urlEncodingEnabled(false).get(told).statusCode(), told);
    }

    @Test
    void thePictureIsDrawnOnceAndSentOnceUntilAVerdictChangesIt() throws IOException {
        Published claim = Published.claim().publish();
        Response first = given().get(claim.path() + "/card.png");
        assertEquals("image/png", first.contentType());
        assertEquals(
                1200,
                ImageIO.read(new ByteArrayInputStream(first.asByteArray())).getWidth());
        assertArrayEquals(
                first.asByteArray(), given().get(claim.path() + "/card.png").asByteArray());
        String tag = first.header("ETag");
        Response unchanged = given().header("If-None-Match", tag).get(claim.path() + "/card.png");
        assertEquals(304, unchanged.statusCode());
        assertEquals(tag, unchanged.header("ETag"));
        claim.judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Nobody counted.");
        Response changed = given().header("If-None-Match", tag).get(claim.path() + "/card.png");
        assertEquals(200, changed.statusCode());
        assertNotEquals(tag, changed.header("ETag"));
        assertTrue(first.getCookies().isEmpty());
    }

    @Test
    void aCardTakesAsManyStatementsWhateverTheClaimHolds() {
        Published one = judged();
        Published many = Published.claim().reported(5).publish();
        long statements = Statements.of(() -> given().get(one.path() + "/embed"));
        assertTrue(statements <= 9, statements + " statements");
        assertEquals(statements, Statements.of(() -> given().get(many.path() + "/embed")));
        assertEquals(statements, Statements.of(() -> oEmbed(site() + many.path())));
        assertEquals(statements, Statements.of(() -> given().get(many.path() + "/card.png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/%00/embed", "/claims/%F0%9F%98%80/card.png", "/claims/nothing/card.jpg"})
    void whatIsNoClaimHasNoCard(String path) {
        assertEquals(404, given().urlEncodingEnabled(false).get(path).statusCode());
    }
}
