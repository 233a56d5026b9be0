package org.onrecord.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.UserRole;
import org.onrecord.testing.Statements;

/** What other sites and phones send, with and without a session. */
@QuarkusTest
class SharePagesTest {

    private static final String HOSTILE = "\"><script>alert(1)</script></textarea>'&amp;{x}";

    private static final Map<String, String> SENT =
            Map.of("title", "Boats leave", "text", "“We left,” she said.", "url", "https://vik.example/a?b=1&c");

    private static RequestSpecification stranger() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** From elsewhere, though with the cookies of somebody who is signed in: no token comes along. */
    private static Response sent(Browser browser, String path, Map<String, String> fields) {
        Object[] all = fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray();
        return browser.sendWith(null, path, all);
    }

    private static Document page(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        return Browser.page(answer);
    }

    private static void assertHolds(Map<String, String> sent, Document page) {
        sent.forEach((name, value) -> {
            Element field = page.selectFirst("main form[action=/desk/articles] [name=" + name + "]");
            assertEquals(value, Browser.text(field));
        });
    }

    @Test
    void withoutASessionAPageOfOurOwnHoldsWhatWasSent() {
        Response answer = stranger()
                .header("Origin", "https://vik.example")
                .formParams(SENT)
                .post("/desk/articles");
        Document page = page(answer);
        assertHolds(SENT, page);
        assertEquals("Go on", page.select("main form button").text());
        assertEquals(1, page.select("script[src^=/assets/share.]").size());
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertFalse(answer.asString().contains("csrf-token"), "a page for strangers holds no token");
        assertTrue(answer.getCookies().isEmpty());
    }

    @Test
    void aPhoneSendsItInParts() {
        RequestSpecification request = given().redirects().follow(false);
        SENT.forEach((name, value) -> request.multiPart(name, value, "text/plain; charset=UTF-8"));
        assertHolds(
                SENT,
                page(request.multiPart("file", "x.txt", new byte[100], "text/plain")
                        .post("/desk/articles")));
    }

    @Test
    void whoIsNotSignedInThenIsToldAndLosesNothing() {
        Document page =
                page(stranger().formParams(SENT).formParam("again", "yes").post("/desk/articles"));
        assertHolds(SENT, page);
        assertEquals(0, page.select("script[src^=/assets/share.]").size(), "it isn't sent round and round");
        assertEquals("_blank", page.select("main a[href=/login]").attr("target"));
    }

    @Test
    void withASessionTheFormIsFilledAndNothingIsKept() {
        Browser browser = People.browserOf(People.editor());
        Response answer = sent(browser, "/desk/articles", SENT);
        Document page = page(answer);
        Element form = page.selectFirst("form[action=/desk/articles/new]");
        assertEquals("Boats leave", form.selectFirst("[name=title]").val());
        assertEquals("“We left,” she said.", Browser.text(form.selectFirst("[name=text]")));
        assertEquals(
                "https://vik.example/a?b=1&c",
                form.selectFirst("[name=address]").val());
        assertFalse(form.selectFirst("[name=csrf-token]").val().isEmpty(), "it is sent like any form");
        assertEquals(
                Browser.page(browser.open("/desk/articles/new"))
                        .select("[name=csrf-token]")
                        .first()
                        .val(),
                form.selectFirst("[name=csrf-token]").val());
    }

    @Test
    void itChangesNothing() {
        long before = count();
        long statements = Statements.of(() -> stranger().formParams(SENT).post("/desk/articles"));
        assertEquals(0, statements);
        assertEquals(before, count());
    }

    private static long count() {
        return QuarkusTransaction.requiringNew().call(() -> Article.count());
    }

    @Test
    void whatIsHostileIsEscaped() {
        Map<String, String> hostile = Map.of("title", HOSTILE, "text", HOSTILE, "markup", HOSTILE);
        Response answer = stranger()
                .formParams(hostile)
                .formParam("url", "https://a.example/\"onclick=")
                .post("/desk/articles");
        Document page = page(answer);
        assertHolds(hostile, page);
        assertEquals(1, page.select("script").size());
        assertFalse(answer.asString().contains("<script>alert"));
        Browser browser = People.browserOf(People.editor());
        Response form = sent(browser, "/desk/articles", hostile);
        assertFalse(form.asString().contains("<script>alert"));
        assertEquals(
                HOSTILE,
                page(form)
                        .selectFirst("form[action=/desk/articles/new] [name=title]")
                        .val());
    }

    @Test
    void aLineEndAtTheBeginningStays() {
        Document page = page(stranger().formParam("text", "\n\nx").post("/desk/articles"));
        assertEquals("\n\nx", page.selectFirst("[name=text]").wholeText());
    }

    @Test
    void whoMayNotEditIsRefused() {
        Browser browser = People.browserOf(People.with(UserRole.REVIEWER));
        assertEquals(403, sent(browser, "/desk/articles", SENT).statusCode());
    }

    @Test
    void whatBringsNothingAlongLeadsToTheEmptyForm() {
        stranger()
                .formParam("title", " ")
                .post("/desk/articles")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/articles/new"));
        given().redirects()
                .follow(false)
                .contentType("application/json")
                .body("{\"title\":\"x\"}")
                .post("/desk/articles")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login"));
        given().redirects()
                .follow(false)
                .get("/desk/articles/shared?title=x")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/articles/new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/articles/new",
                "/desk/articles/from-copy",
                "/desk/articles/shared",
                "/desk/articles/",
                "/desk/topics",
                "/desk/sources"
            })
    void noOtherAddressTakesAFormWithoutToken(String path) {
        Browser browser = People.browserOf(People.editor());
        int status = sent(browser, path, SENT).statusCode();
        assertTrue(status == 400 || status == 405, path + ": " + status);
        assertTrue(stranger().formParams(SENT).post(path).statusCode() != 200);
    }

    @Test
    void theListStaysForThoseWhoAreSignedIn() {
        given().redirects()
                .follow(false)
                .get("/desk/articles")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login"));
        given().redirects().follow(false).put("/desk/articles").then().statusCode(303);
    }

    @Test
    void theLongestTextIsTakenAndWhatIsLargerIsRefused() {
        String longest = "ж".repeat(400_000);
        assertHolds(
                Map.of("text", longest),
                page(stranger().formParam("text", longest).post("/desk/articles")));
        Response answer =
                stranger().formParam("text", "x".repeat((int) Sharing.MOST)).post("/desk/articles");
        assertEquals(413, answer.statusCode());
        assertFalse(answer.asString().contains("xxxx"));
    }

    @Test
    void brokenFormsAreRefusedOrReadAsFarAsTheyGo() {
        for (String body :
                new String[] {"title=%", "title=%ZZ&text=a", "&&&=", "title", "=x", "text=%ff%fe", "text=a%00b"}) {
            int status = stranger().body(body).post("/desk/articles").statusCode();
            assertTrue(status == 200 || status == 303 || status == 400, body + ": " + status);
        }
    }

    @Test
    void theBookmarkNamesThisDesksOwnAddress() {
        Browser browser = People.browserOf(People.editor());
        Response answer = browser.open("/desk/articles/new");
        String address = Browser.page(answer).select("a[href^=javascript:]").attr("href");
        assertTrue(address.contains("f.action='http://localhost"), address);
        assertTrue(address.contains("/desk/articles'"), address);
        assertFalse(address.contains("\n") || address.contains("%"), address);
        Response forged = given().cookie("session", browser.cookie("session"))
                .header("X-Forwarded-Host", "a'+alert(1)+'")
                .get("/desk/articles/new");
        assertFalse(forged.asString().contains("alert(1)"));
    }

    @Test
    void phonesFindWhereToSendIn() {
        Browser browser = People.browserOf(People.editor());
        String manifest = Browser.page(browser.open("/desk/articles"))
                .select("link[rel=manifest]")
                .attr("href");
        Response answer = given().get(manifest);
        assertEquals(200, answer.statusCode());
        assertEquals("/desk/articles", answer.jsonPath().getString("share_target.action"));
        assertEquals("POST", answer.jsonPath().getString("share_target.method"));
        assertNull(answer.getCookies().get("session"));
    }
}
