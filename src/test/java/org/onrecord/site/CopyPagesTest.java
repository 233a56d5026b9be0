package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.extract.Doubt;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.source.Arrival;
import org.onrecord.source.Arrived;
import org.onrecord.source.Capture;
import org.onrecord.source.CopyAccess;
import org.onrecord.source.Derivation;
import org.onrecord.source.Original;
import org.onrecord.source.Quality;
import org.onrecord.source.Source;
import org.onrecord.source.WebAddress;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Kept;
import org.onrecord.warc.Origin;

/** Which copies readers may read, and what their pages tell. */
@QuarkusTest
class CopyPagesTest {

    private static final String BYTES = "ab".repeat(32);

    @Inject
    CaptureStore store;

    private static Response get(String path) {
        return given().redirects().follow(false).urlEncodingEnabled(false).get(path);
    }

    private static Document page(String path) {
        return Jsoup.parse(get(path).then().statusCode(200).extract().asString());
    }

    private static int status(String path) {
        return get(path).statusCode();
    }

    private static String source(Long copy) {
        return QuarkusTransaction.requiringNew()
                .call(() -> "/sources/" + Capture.byId(copy).source().slug());
    }

    private static String path(Long copy) {
        return source(copy) + "/copies/" + copy;
    }

    private static void change(User editor, Long copy, Consumer<Source> change) {
        Records.as(editor, actor -> {
            Source source = Source.locked(Capture.byId(copy).source().id());
            change.accept(source);
            source.edited(actor);
            return copy;
        });
    }

    private static void give(Published claim, CopyAccess access) {
        change(claim.editor, claim.capture, source -> source.openCopies(access));
    }

    private static Long kept(Published claim, String text, Doubt doubt, User by) {
        return kept(claim, text, doubt, by, BYTES);
    }

    private static Long kept(Published claim, String text, Doubt doubt, User by, String sha256) {
        return Records.as(claim.editor, actor -> {
            Source source = Capture.byId(claim.capture).source();
            Original original =
                    new Original(sha256, 1234L, "text/html", "secret-name.html", "https://a.example/x", 200);
            Capture copy = Capture.arrived(
                    source,
                    new Arrived(Arrival.FETCHED, original, text, List.of(), doubt),
                    Quality.OK,
                    by == null ? null : User.byId(by.id()),
                    Instant.parse("2024-07-01T10:00:00Z"));
            copy.persist();
            return copy.id();
        });
    }

    @Test
    void readersReadTheCopyThatAPublishedClaimRestsOn() {
        Published claim = Published.claim().publish();

        Response answer = get(path(claim.capture));

        answer.then()
                .statusCode(200)
                .header("X-Robots-Tag", "noindex")
                .header("Cache-Control", "public, max-age=0, stale-while-revalidate=4");
        Document page = Jsoup.parse(answer.asString());
        assertEquals(Records.TEXT, page.selectFirst(".source").wholeText());
        assertEquals(
                "A harbour official said last week that around 300 boats had left. “The sea is calm,”",
                page.select(".source mark a[href=" + claim.path() + "]").text());
        assertEquals(
                claim.text(),
                page.select("#quoted ~ ul a[href=" + claim.path() + "]").text());
        assertTrue(page.select("code").text().matches("[0-9a-f]{64}"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        Published claim = Published.claim().publish();
        String tag = get(path(claim.capture)).getHeader("ETag");

        given().header("If-None-Match", tag).get(path(claim.capture)).then().statusCode(304);
        claim.judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");

        given().header("If-None-Match", tag).get(path(claim.capture)).then().statusCode(200);
    }

    @Test
    void aCopyThatNothingPublishedRestsOnIsNotThere() {
        Published draft = Published.claim().draft();
        Published waiting = Published.claim().inReview();
        Published withdrawn = Published.claim().publish();
        assertEquals(200, status(path(withdrawn.capture)));
        withdrawn.withdraw("Wrong.");
        Long scheduled = Records.scheduled(
                waiting.editor,
                waiting.reviewer,
                Records.unique("Boats leave."),
                Instant.now().plusSeconds(86_400));
        Long copy = Records.claim(scheduled)
                .attributions()
                .get(0)
                .passage()
                .capture()
                .id();

        for (Long hidden : List.of(draft.capture, waiting.capture, withdrawn.capture, copy)) {
            assertEquals(404, status(path(hidden)));
            assertEquals(404, status(source(hidden)));
        }
    }

    @Test
    void ofAPublicSourceACopyForDraftsAloneIsNeitherListedNorReadNorCompared() {
        Published claim = Published.claim().publish();
        Long other = kept(claim, "Words for a draft alone.", null, claim.editor);

        Document list = page(source(claim.capture));

        assertEquals(1, list.select("code").size());
        assertFalse(list.text().contains("1 July 2024"), list.text());
        assertEquals(0, page(path(claim.capture)).select("#against").size());
        assertEquals(404, status(path(other)));
        assertEquals(404, status(path(claim.capture) + "?against=" + other));
        assertEquals(404, status(path(other) + "?against=" + claim.capture));
    }

    @Test
    void whereReadersGetTheFingerprintAloneNoTextIsReadOrCompared() {
        Published claim = Published.claim().publish();
        Long again = kept(claim, Records.TEXT + " And more.", null, null);
        assertEquals(200, status(path(claim.capture)));
        assertEquals(200, status(path(claim.capture) + "?against=" + again));
        assertEquals(
                1,
                page(claim.path()).select("a[href=" + path(claim.capture) + "]").size());

        give(claim, CopyAccess.FINGERPRINT);

        assertEquals(404, status(path(claim.capture)));
        assertEquals(404, status(path(claim.capture) + "?against=" + again));
        Document source = page(source(claim.capture));
        assertEquals(2, source.select("code").size());
        assertEquals(0, source.select("a[href*=/copies/]").size());
        assertTrue(source.text().contains("do not publish it"), source.text());
        Document page = page(claim.path());
        assertEquals(0, page.select("a[href*=/copies/]").size());
        assertTrue(page.text().contains("our copy of"), page.text());
    }

    @Test
    void whatTheDeskFoundWhenItLookedAgainIsListedWithWhatChanged() {
        Published claim = Published.claim().publish();
        Long same = kept(claim, Records.TEXT, null, null);
        Long wall = kept(claim, "We value your privacy. <b>", Doubt.COOKIE_WALL, null);
        Long changed = kept(claim, Records.TEXT.replace("300", "200"), null, null);

        Document source = page(source(claim.capture));

        List<String> copies = source.select("#copies ~ ul li").eachText();
        assertEquals(4, copies.size());
        assertTrue(copies.get(0).contains("1 passage changed (compare)"), copies.get(0));
        assertTrue(copies.get(1).contains("A page that asks for consent came, not the page itself."), copies.get(1));
        assertFalse(copies.get(1).contains("changed"), copies.get(1));
        assertTrue(copies.get(2).contains("the same words as before"), copies.get(2));
        assertFalse(copies.get(3).contains("before"), copies.get(3));
        String compare = source.select("a:contains(compare)").attr("href");
        assertEquals(path(changed) + "?against=" + same, compare);
        Document difference = page(compare);
        assertEquals("removed: 300", difference.select(".source del").text());
        assertEquals("added: 200", difference.select(".source ins").text());
        assertEquals(0, difference.select(".source mark").size());
        assertEquals(
                List.of(changed, wall, same),
                page(path(claim.capture)).select("#against option").eachAttr("value").stream()
                        .map(Long::valueOf)
                        .toList());
        assertEquals(
                path(claim.capture),
                page(path(claim.capture)).select("form:has(#against)").attr("action"));
        Document other = page(path(wall));
        assertTrue(other.text().contains("A page that asks for consent came"), other.text());
        assertEquals("We value your privacy. <b>", other.selectFirst(".source").wholeText());
        assertTrue(other.text().contains("https://a.example/x") && other.text().contains("text/html"), other.text());
        assertTrue(other.text().contains(BYTES) && other.text().contains("1,234"), other.text());
        assertFalse(other.text().contains("secret-name"), "what an editor's file was called is the desk's affair");
        assertEquals(0, other.select("a[href^=https://a.example]").size());
    }

    @Test
    void aSourceThatNothingPublishedRestsOnAnyMoreShowsNothingThatTheDeskFound() {
        Published claim = Published.claim().publish();
        Long again = kept(claim, "More words.", null, null);
        assertEquals(200, status(path(again)));

        claim.withdraw("Wrong.");

        assertEquals(404, status(source(claim.capture)));
        assertEquals(404, status(path(again)));
        assertEquals(404, status(path(again) + "?against=" + again));
    }

    @ParameterizedTest
    @EnumSource(CopyAccess.class)
    void theVeryBytesAreTakenAlongOnlyWhereTheSourceAllowsIt(CopyAccess access) throws IOException {
        Published claim = Published.claim().publish();
        byte[] bytes =
                ("<!DOCTYPE html><title>x</title><h1 onclick='x()'>Boats 100%</h1><script>alert(1)</script><img src=/x>"
                                + UUID.randomUUID())
                        .getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(Files.createTempFile("copy", ".html"), bytes);
        Kept stored = store.keep(file, new Origin.Uploaded("a.html", "text/html", Instant.now()));
        Files.delete(file);
        Long copy = kept(claim, "The words.", null, null, stored.sha256());
        give(claim, access);
        String path = path(copy) + "/original";

        if (access != CopyAccess.WHOLE) {
            assertEquals(404, status(path));
            assertEquals(404, status(path(copy) + "/page"));
            return;
        }
        Response answer = get(path);
        assertArrayEquals(bytes, answer.then().statusCode(200).extract().asByteArray());
        answer.then()
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"copy-" + copy + "\"")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex");
        assertEquals(
                1, page(path(copy)).select("a[href=" + path + "][download]").size());
        assertEquals(404, status(path(claim.capture) + "/original"), "a text that was pasted has no file");
        assertEquals(503, status(path(kept(claim, "More words.", null, null)) + "/original"));
        Response shown = get(path(copy) + "/page");
        shown.then().statusCode(200).header("X-Content-Type-Options", "nosniff").header("X-Robots-Tag", "noindex");
        assertTrue(shown.getHeader("Content-Type").toLowerCase(Locale.ROOT).startsWith("text/html;charset=utf-8"));
        assertTrue(
                shown.getHeaders().getValues("Content-Security-Policy").stream()
                        .anyMatch("sandbox; default-src 'none'; style-src 'none'; frame-ancestors 'none'"::equals),
                shown.getHeaders().toString());
        Document document = Jsoup.parse(shown.asString());
        assertEquals("Boats 100%", document.select("h1").text());
        assertEquals(0, document.select("script, img, [onclick]").size());
        assertEquals(
                1, page(path(copy)).select("a[href=" + path(copy) + "/page]").size());
        assertEquals(404, status(path(claim.capture) + "/page"));
        claim.withdraw("Wrong.");
        assertEquals(404, status(path));
        assertEquals(404, status(path(copy) + "/page"));
    }

    @Test
    void anErasedCopyIsNotThere() {
        Published claim = Published.claim().publish();
        Long again = kept(claim, "More words.", null, null);
        QuarkusTransaction.requiringNew()
                .run(() -> Capture.getEntityManager()
                        .createNativeQuery("update capture set body = '' where id = ?1")
                        .setParameter(1, again)
                        .executeUpdate());

        assertEquals(404, status(path(again)));
        assertEquals(404, status(path(claim.capture) + "?against=" + again));
        assertEquals(1, page(source(claim.capture)).select("#copies ~ ul li").size());
        assertEquals(0, page(path(claim.capture)).select("#against").size());
    }

    @Test
    void theWordsOfAVerdictAreMarkedOnceItIsInForce() {
        Published claim = Published.claim().publish();
        Long review = claim.proposed(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        Long evidence = Records.as(
                claim.editor,
                actor -> Review.byId(review)
                        .evidence()
                        .get(1)
                        .passage()
                        .capture()
                        .id());
        assertEquals(404, status(path(evidence)));
        assertEquals(1, page(path(claim.capture)).select("#quoted ~ ul li").size());

        claim.approved(review, null);

        assertEquals(
                "around 300 boats", page(path(evidence)).select(".source mark").text());
        Document page = page(path(claim.capture));
        assertEquals(2, page.select("#quoted ~ ul li").size());
        for (String target : page.select("#quoted ~ ul a[href^=#]").eachAttr("href")) {
            assertEquals(1, page.select(target).size(), target);
        }
    }

    @Test
    void aPassageIsLinkedToItsWordsInTheOriginalThenToOurCopy() {
        Published claim = Published.claim().publish();
        String address = "https://harbour.example/" + UUID.randomUUID() + "#sec";
        change(
                claim.editor,
                claim.capture,
                source -> source.describe(
                        source.kind(),
                        source.title(),
                        source.publisher(),
                        WebAddress.of(address),
                        "en",
                        source.published()));

        List<String> links = page(claim.path())
                .select(".chain blockquote + p a:not([href^=/sources]), .chain blockquote + p a[href*=/copies/]")
                .eachAttr("href");

        assertEquals(
                List.of(
                        address
                                + ":~:text=A%20harbour%20official%20said%20last,left.%20%E2%80%9CThe%20sea%20is%20calm%2C%E2%80%9D",
                        path(claim.capture)),
                links);
        assertTrue(page(path(claim.capture))
                .select("#quoted ~ ul a:contains(in the page)")
                .attr("href")
                .startsWith(address + ":~:text=A%20harbour"));
    }

    @Test
    void thePagesOfAPdfAreTold() {
        Published claim = Published.claim().publish();
        String address = "https://harbour.example/" + UUID.randomUUID() + ".pdf";
        Long pdf = Records.as(claim.editor, actor -> {
            Source source = Source.locked(Capture.byId(claim.capture).source().id());
            source.describe(
                    source.kind(),
                    source.title(),
                    source.publisher(),
                    WebAddress.of(address + "#toolbar=0"),
                    "en",
                    source.published());
            Capture copy = Capture.arrived(
                    Capture.byId(claim.capture).source(),
                    new Arrived(
                            Arrival.UPLOADED,
                            new Original(BYTES, 9L, "application/pdf", null, null, null),
                            "First page.\nSecond page says it.",
                            List.of(0, 12),
                            null),
                    Quality.OK,
                    actor.user(),
                    actor.at());
            copy.persist();
            Claim published = Claim.locked(claim.id);
            Attribution first = published.attributions().get(0);
            published.attribute(new Attribution.Entry(
                    first.speaker(),
                    null,
                    Records.passage(copy, "says it"),
                    first.voice(),
                    first.form(),
                    first.act(),
                    null,
                    first.said(),
                    first.reported(),
                    null,
                    List.of(),
                    List.of()));
            published.revise(actor, null);
            return copy.id();
        });

        Document page = page(path(pdf));

        assertTrue(page.select("#quoted ~ ul").text().contains("the words on page 2"), page.text());
        assertEquals(
                address + "#page=2",
                page.select("#quoted ~ ul a:contains(in the page)").attr("href"));
        Element beside = page(claim.path()).selectFirst("blockquote:contains(says it) + p");
        assertTrue(beside.text().contains(", page 2 · original"), beside.text());
        assertEquals(address + "#page=2", beside.select("a:contains(original)").attr("href"));
        Document review = Browser.page(People.browserOf(claim.reviewer).open("/desk/claims/" + claim.id + "/review"));
        assertEquals(1, review.select(".kicker:contains(, page 2)").size());
        assertTrue(page.select(".facts").text().contains("Pages 2"), page.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/copies/0",
                "/copies/x",
                "/copies/-1",
                "/copies/9999999999999999999",
                "/copies/",
                "/copies/999999999999999999"
            })
    void whatIsNoCopyIsNotThere(String rest) {
        Published claim = Published.claim().publish();

        assertEquals(404, status(source(claim.capture) + rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "99999999999999999999", "0", "%00", "1%20or%201"})
    void nothingIsComparedWithWhatIsNoCopy(String against) {
        Published claim = Published.claim().publish();

        assertEquals(404, status(path(claim.capture) + "?against=" + against));
    }

    @Test
    void aCopyStandsUnderItsOwnSourceAlone() {
        Published one = Published.claim().publish();
        Published other = Published.claim().publish();

        assertEquals(404, status(source(one.capture) + "/copies/" + other.capture));
        assertEquals(404, status(path(one.capture) + "?against=" + other.capture));
        assertEquals(404, status("/sources/nothing-here/copies/" + one.capture));
    }

    @Test
    void theAddressUnderAnEarlierNameOfTheSourceLeadsOn() {
        Published claim = Published.claim().publish();
        String before = path(claim.capture);
        Records.as(claim.editor, actor -> {
            Source.locked(Capture.byId(claim.capture).source().id()).readdress(actor, "renamed-" + UUID.randomUUID());
            return claim.id;
        });

        get(before).then().statusCode(301).header("Location", endsWith(path(claim.capture)));
    }

    @ParameterizedTest
    @EnumSource(CopyAccess.class)
    void whatReadersGetIsInTheSourcesHistory(CopyAccess access) {
        Published claim = Published.claim().publish();

        give(claim, access);

        String content = QuarkusTransaction.requiringNew().call(() -> (String) Capture.getEntityManager()
                .createNativeQuery("""
                        select content from revision where subject_kind = 'SOURCE' and subject_id = ?1
                        order by number desc fetch first row only""")
                .setParameter(1, Capture.byId(claim.capture).source().id())
                .getSingleResult());
        assertTrue(content.contains("\"readers’ copies\":\"" + access + "\""), content);
    }

    @Test
    void aSourcesPageTellsWhereItCameFromAndWhatCameFromIt() {
        Published wire = Published.claim().publish();
        Published paper = Published.claim().publish();
        Published blog = Published.claim().publish();
        Published draft = Published.claim().draft();
        for (Published from : List.of(paper, draft)) {
            derive(from, wire, Derivation.WIRE_COPY);
        }
        derive(blog, paper, Derivation.QUOTES);

        Document root = page(source(wire.capture));
        Document leaf = page(source(blog.capture));

        assertTrue(root.text().contains("1 source came from it: Wire copy:"), root.text());
        assertEquals(
                List.of(source(paper.capture)), root.select("#origins ~ ul a").eachAttr("href"));
        assertEquals(
                List.of(source(paper.capture), source(wire.capture)),
                leaf.select(".chain a").eachAttr("href"));
        assertTrue(leaf.select(".chain li").eachText().get(1).startsWith("Wire copy: "), leaf.text());
        wire.withdraw("Wrong.");
        assertEquals(
                List.of(source(paper.capture)),
                page(source(blog.capture)).select(".chain a").eachAttr("href"));
    }

    private static void derive(Published from, Published original, Derivation how) {
        change(
                from.editor,
                from.capture,
                source -> source.comesFrom(Capture.byId(original.capture).source(), how));
    }

    @Test
    void thePagesCostTheDatabaseLittleHoweverManyCopiesThereAre() {
        Published claim = Published.claim().publish();
        claim.judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        String source = source(claim.capture);
        String copy = path(claim.capture);
        kept(claim, "Words of copy one.", null, null);
        long few = Statements.of(() -> page(source));
        for (int i = 2; i < 9; i++) {
            kept(claim, "Words of copy " + i + ".", null, null);
        }

        assertEquals(few, Statements.of(() -> page(source)));
        assertTrue(few <= 10, few + " statements");
        long read = Statements.of(() -> page(copy));
        assertTrue(read <= 9, read + " statements");
    }

    @Test
    void aHostileTextIsShownAsItIs() {
        Published claim = Published.claim().publish();
        String hostile = "</div><script>alert(1)</script><b onclick='x()'>\"{x}{inject:site.name}";
        Long first = kept(claim, hostile, null, null);
        Long second = kept(claim, "x" + hostile + hostile, null, null);

        Document page = page(path(first));
        assertEquals(hostile, page.selectFirst(".source").wholeText());
        assertEquals(0, page.select("main script, main [onclick]").size());
        Document difference = page(path(second) + "?against=" + first);
        assertEquals(0, difference.select("main script, main [onclick]").size());
        assertTrue(difference.select(".source").text().contains("alert(1)"));
        get(path(first)).then().body(containsString("&lt;script&gt;"));
        assertEquals(
                200,
                People.browserOf(People.editor())
                        .open("/desk/captures/" + second + "?against=" + first)
                        .statusCode());
    }
}
