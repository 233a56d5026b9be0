package org.onrecord.policy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.testing.Records;

/** Pages on which the desk says something of itself: written by administrators, read by everybody, and there only when written. */
@QuarkusTest
class PolicyPagesTest {

    @Inject
    Policies policies;

    private final User admin = People.with(UserRole.ADMIN);

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    private static String revision(Browser browser, String key) {
        return Browser.page(browser.open("/desk/policies/" + key))
                .select("main input[name=revision]")
                .val();
    }

    private Response write(Browser browser, String key, String text, String act) {
        return browser.send(
                "/desk/policies/" + key,
                Map.of("revision", List.of(revision(browser, key)), "text", List.of(text), "do", List.of(act)));
    }

    private void write(String key, String text) {
        assertEquals(303, write(People.browserOf(admin), key, text, "save").statusCode());
    }

    @AfterEach
    void takeDown() {
        for (PolicyKind kind : PolicyKind.values()) {
            if (policies.wrote(kind)) {
                write(kind.key(), "");
            }
        }
    }

    @Test
    void aPageThatIsNotWrittenIsNotThereAndNothingLeadsToIt() {
        for (String path : List.of(
                "/about/corrections", "/about/funding", "/about/non-partisanship", "/about/x", "/about/about")) {
            given().get(path).then().statusCode(404);
        }
        List<String> foot = page("/").select("footer a").eachAttr("href");
        assertTrue(foot.contains("/about") && foot.contains("/about/methodology"), foot.toString());
        assertFalse(foot.contains("/about/funding"), foot.toString());
        assertEquals("About us", page("/about").select("h1").text());
        assertFalse(page("/about").select("main a[href=/corrections]").isEmpty());
    }

    @Test
    void whatAnAdministratorWritesReadersSeeAtOnceWithItsDay() {
        String words = Records.unique("No party pays us");
        write("funding", "## Who pays\n\n" + words + " <b>at all</b>. [Ask](https://example.org/ask)");
        Document page = page("/about/funding");
        assertEquals("Funding and ownership", page.select("h1").text());
        assertEquals("Who pays", page.select(".prose h3").text());
        assertTrue(page.select(".prose").text().contains(words + " <b>at all</b>."));
        assertFalse(page.select(".prose a[href=https://example.org/ask]").isEmpty());
        assertTrue(
                page.select("main .meta").text().startsWith("Last changed "),
                page.select("main").text());
        assertTrue(page("/").select("footer a").eachAttr("href").contains("/about/funding"));
        assertFalse(page("/about").select("main a[href=/about/funding]").isEmpty());
        assertTrue(sitemap().contains("/about/funding</loc>"));
        given().get("/nothing/here").then().statusCode(404);
        write("funding", "");
        given().get("/about/funding").then().statusCode(404);
        assertFalse(page("/").select("footer a").eachAttr("href").contains("/about/funding"));
        assertFalse(sitemap().contains("/about/funding"));
    }

    private static String sitemap() {
        return given().get("/sitemaps/pages.xml").asString();
    }

    @Test
    void theDesksOwnMethodStandsAboveTheVocabulary() {
        String words = Records.unique("We choose by weight");
        write("methodology", words);
        Document page = page("/about/methodology");
        assertEquals(words, page.select(".prose").first().text());
        assertFalse(page.select("#REFUTED").isEmpty());
    }

    @Test
    void everyVersionIsKeptAndEveryActTold() {
        write("corrections", Records.unique("First"));
        write("corrections", Records.unique("Second"));
        Long id = Records.as(
                admin,
                actor -> Policy.ever(PolicyKind.CORRECTIONS).orElseThrow().id());
        List<Act> acts = Records.as(
                admin,
                actor -> Event.of(SubjectKind.POLICY, id).stream()
                        .map(Event::act)
                        .toList());
        assertTrue(acts.size() >= 2 && acts.contains(Act.EDITED), acts.toString());
        Long revisions = Records.as(
                admin, actor -> Revision.count("subjectKind = ?1 and subjectId = ?2", SubjectKind.POLICY, id));
        assertEquals(acts.size(), revisions.intValue());
        Number logged = Records.as(admin, actor -> (Number) Policy.getEntityManager()
                .createNativeQuery("select count(*) from log_leaf where subject_kind = 'POLICY' and subject_id = " + id)
                .getSingleResult());
        assertEquals(acts.size(), logged.intValue());
    }

    @Test
    void aPreviewSavesNothingAndLosesNothing() {
        Response seen = write(People.browserOf(admin), "non-partisanship", "We are **fair**.", "preview");
        assertEquals(200, seen.statusCode());
        assertEquals(
                "fair",
                Jsoup.parse(seen.asString()).select("main .prose strong").text());
        assertEquals(
                "We are **fair**.",
                Jsoup.parse(seen.asString()).select("textarea").val().strip());
        given().get("/about/non-partisanship").then().statusCode(404);
    }

    @Test
    void anotherAdministratorsTextIsNotOverwrittenUnseen() {
        Browser mine = People.browserOf(admin);
        String before = revision(mine, "funding");
        Browser theirs = People.browserOf(People.with(UserRole.ADMIN));
        assertEquals(303, write(theirs, "funding", "Theirs", "save").statusCode());
        Response clash = mine.send(
                "/desk/policies/funding",
                Map.of("revision", List.of(before), "text", List.of("Mine"), "do", List.of("save")));
        assertEquals(409, clash.statusCode());
        assertTrue(clash.asString().contains("Theirs") && clash.asString().contains("Mine"));
        assertEquals("Theirs", page("/about/funding").select(".prose").text());
    }

    @Test
    void whatIsTooLongTooDeepOrNoTextIsRefusedAndComesBack() {
        Browser browser = People.browserOf(admin);
        assertEquals(
                303, write(browser, "about", "x".repeat(Policy.MAX), "save").statusCode());
        assertEquals(
                422, write(browser, "about", "x".repeat(Policy.MAX + 1), "save").statusCode());
        assertEquals(422, write(browser, "about", "a\u0000b", "save").statusCode());
        Response deep = write(browser, "about", "> ".repeat(20_000) + "x", "preview");
        assertEquals(422, deep.statusCode());
        assertTrue(deep.asString().contains("too deep"), "says why");
    }

    @Test
    void onlyAdministratorsWrite() {
        Browser editor = People.browserOf(People.with(UserRole.EDITOR, UserRole.REVIEWER));
        assertEquals(403, editor.open("/desk/policies").statusCode());
        assertEquals(403, editor.open("/desk/policies/funding").statusCode());
        assertEquals(404, People.browserOf(admin).open("/desk/policies/nothing").statusCode());
        assertEquals(200, People.browserOf(admin).open("/desk/policies").statusCode());
    }

    @Test
    void programsThatMirrorTheRecordAreToldOfIt() {
        int since = changes("latest").jsonPath().getInt("cursor");
        write("funding", "Readers pay for us.");
        Map<String, Object> change = changes(String.valueOf(since)).jsonPath().getMap("items[0]");
        assertEquals("POLICY", change.get("kind"));
        assertTrue(given().get("/openapi.json")
                .jsonPath()
                .getList("components.schemas.SubjectKind.enum")
                .contains("POLICY"));
        assertEquals("PUBLIC", change.get("now"));
        assertTrue(change.get("page").toString().endsWith("/about/funding"));
        assertFalse(change.containsKey("json"));

        write("funding", "");
        change = changes(String.valueOf(since)).jsonPath().getMap("items[0]");
        assertEquals("HIDDEN", change.get("now"));
        assertFalse(change.containsKey("page"));
    }

    @Test
    void theDownloadedLogOpensWhatTheDeskSaysOfItselfAsLongAsItStands() {
        write("non-partisanship", "We take no side.");
        assertTrue(given().get("/log/archive").asString().contains("/about/non-partisanship"));
        write("non-partisanship", "");
        assertFalse(given().get("/log/archive").asString().contains("/about/non-partisanship"));
    }

    private static Response changes(String since) {
        return given().header("X-Forwarded-For", "10.8.1.1").get("/api/v1/changes?since=" + since);
    }

    @Test
    void whatTheDeskSeesIsKeptByNoCache() {
        Browser browser = People.browserOf(admin);
        for (String path : List.of("/desk", "/desk/policies", "/desk/claims", "/desk/account", "/login")) {
            assertEquals("private, no-cache", browser.open(path).header("Cache-Control"), path);
        }
        assertEquals("private, no-store", browser.open("/desk/claims.csv").header("Cache-Control"));
    }
}
