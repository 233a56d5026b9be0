package org.onrecord.feed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.People;
import org.onrecord.claim.Claim;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.site.Published;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Which pages search engines are told of. */
@QuarkusTest
class SitemapPagesTest {

    private static Document read(String path) {
        Response answer = given().get(path);
        assertEquals(200, answer.statusCode(), path);
        assertEquals("application/xml;charset=UTF-8", answer.contentType());
        return Jsoup.parse(answer.asString(), "", Parser.xmlParser());
    }

    /** All addresses in all parts, as paths. */
    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (String part : read("/sitemap.xml").select("sitemap > loc").eachText()) {
            paths.addAll(read(path(part)).select("url > loc").eachText());
        }
        return paths.stream().map(SitemapPagesTest::path).toList();
    }

    private static String path(String address) {
        return address.replaceFirst("^http://localhost:\\d+", "");
    }

    private static Element url(Published claim) {
        long part = (claim.id - 1) / Mapped.STRETCH + 1;
        return read("/sitemaps/claims-" + part + ".xml").select("url").stream()
                .filter(url -> url.selectFirst("loc").text().endsWith(claim.path()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPageForReadersIsNamedOnce() {
        Long topic = Records.topic(People.editor(), Records.unique("Fishing"));
        Published claim = Published.claim().about(topic).publish();
        List<String> paths = paths();
        for (String path : List.of(
                "/",
                claim.path(),
                "/speakers/" + claim.speakerSlug(),
                "/topics/" + Published.topicSlug(topic),
                "/sources/" + claim.sourceSlug(),
                "/api",
                "/about",
                "/about/methodology")) {
            assertEquals(1, paths.stream().filter(path::equals).count(), path);
        }
    }

    @Test
    void whatReadersMayNotSeeIsNotNamed() {
        Long topic = Records.topic(People.editor(), Records.unique("Secret"));
        Published draft = Published.claim().about(topic).inReview();
        Published withdrawn = Published.claim().publish().withdraw("It was never said.");
        List<String> paths = paths();
        for (String path : List.of(
                draft.path(),
                "/speakers/" + draft.speakerSlug(),
                "/topics/" + Published.topicSlug(topic),
                "/sources/" + draft.sourceSlug(),
                withdrawn.path(),
                "/speakers/" + withdrawn.speakerSlug())) {
            assertFalse(paths.contains(path), path);
        }
    }

    @Test
    void anAddressThatChangedIsNamedAsItIsNowAndPercentEncoded() {
        Published claim = Published.claim().publish();
        String before = claim.path();
        Records.as(claim.editor, actor -> {
            Claim.locked(claim.id).readdress(actor, "김정은-" + claim.id);
            return claim.id;
        });
        List<String> paths = paths();
        assertFalse(paths.contains(before));
        assertTrue(paths.contains("/claims/%EA%B9%80%EC%A0%95%EC%9D%80-" + claim.id));
    }

    @Test
    void aClaimLastChangedWhenReadersLastSawItChange() throws Exception {
        Published claim = Published.claim().publish();
        Instant published = QuarkusTransaction.requiringNew()
                .call(() -> Claim.byId(claim.id).publishedAt())
                .truncatedTo(ChronoUnit.SECONDS);
        assertEquals(published.toString(), url(claim).selectFirst("lastmod").text());
        Thread.sleep(1100);
        claim.judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Nobody counted.");
        Instant judged = Instant.parse(url(claim).selectFirst("lastmod").text());
        assertTrue(judged.isAfter(published));
        long part = (claim.id - 1) / Mapped.STRETCH + 1;
        Element listed = read("/sitemap.xml").select("sitemap").stream()
                .filter(one -> one.selectFirst("loc").text().endsWith("/sitemaps/claims-" + part + ".xml"))
                .findFirst()
                .orElseThrow();
        assertFalse(Instant.parse(listed.selectFirst("lastmod").text()).isBefore(judged));
    }

    @Test
    void anIndexTakesOneStatementForEachKindAndAPartOneForEachThousand() {
        Published claim = Published.claim().publish();
        long part = (claim.id - 1) / Mapped.STRETCH + 1;
        assertEquals(5, Statements.of(() -> given().get("/sitemap.xml")));
        assertEquals(2, Statements.of(() -> given().get("/sitemaps/claims-" + part + ".xml")));
        assertEquals(0, Statements.of(() -> given().get("/sitemaps/pages.xml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims-0",
                "claims-99999",
                "claims-999999999",
                "claims-99999999999999999999",
                "claims--1",
                "claims-1e3",
                "users-1",
                "claims-",
                "claims-%00"
            })
    void aPartThatIsNoneIsNotThere(String part) {
        assertEquals(
                404,
                given().urlEncodingEnabled(false)
                        .get("/sitemaps/" + part + ".xml")
                        .statusCode());
    }

    @Test
    void robotsMayLookAtAllButTheDeskAndAreToldOfTheMap() {
        Response answer = given().get("/robots.txt");
        assertEquals("text/plain;charset=UTF-8", answer.contentType());
        List<String> lines = answer.asString().lines().toList();
        assertTrue(lines.contains("User-agent: *"));
        assertTrue(lines.contains("Disallow: /desk"));
        assertTrue(lines.contains("Disallow: /login"), answer.asString());
        assertFalse(lines.contains("Disallow: /"));
        assertTrue(
                lines.get(lines.size() - 1).matches("Sitemap: http://localhost:\\d+/sitemap\\.xml"), answer.asString());
    }
}
