package org.onrecord.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.speaker.Speaker;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.web.Formats;

/** The desk finds what it has on record, in whatever state; nobody else does. */
@QuarkusTest
class DeskSearchTest {

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);
    private final String mark = Records.unique("zubr").replace(" ", "");

    @Test
    void draftsAreFoundWithTheirState() {
        Long draft = Records.draft(editor, "Boats sank near " + mark);
        Long published = Records.published(editor, People.reviewer(), "Boats sailed to " + mark);
        Document page = search("boats " + mark);
        assertEquals(2, page.select(".queue > li").size());
        assertEquals(
                "Draft",
                page.selectFirst("a[href=/desk/claims/" + draft + "] ~ .meta .state")
                        .text());
        assertEquals(
                List.of("Boats", mark),
                page.select("a[href=/desk/claims/" + draft + "] mark").eachText());
        page = search("state:published " + mark);
        assertEquals(1, page.select(".queue > li").size());
        assertNotNull(page.selectFirst("a[href=/desk/claims/" + published + "]"));
        assertTrue(page.text().contains("in the state “Published”"));
        assertEquals(
                0,
                given().queryParam("q", mark + " sank")
                                .get("/search")
                                .asString()
                                .split("/claims/\\w")
                                .length
                        - 1);
    }

    @Test
    void whatIsSoughtLeadsToTheSameInOtherWords() {
        String path = "/desk/matches?text=boats+%26+" + mark;
        assertEquals(
                path,
                search("boats & " + mark).select("main a[href^=/desk/matches]").attr("href"));
        assertEquals(200, browser.open(path).statusCode());
        assertEquals(
                1,
                Browser.page(browser.open("/desk/claims"))
                        .select("main a[href=/desk/matches]")
                        .size());
    }

    @Test
    void aSpeakerAndATopicLeadToTheirClaimsAndToReadersOnceTheyMeetThem() {
        Long draft = Records.draft(editor, "Boats sank near " + mark);
        Speaker speaker = Records.claim(draft).attributions().get(0).speaker();
        String path = "/desk/speakers/" + speaker.id();
        String said = "/desk/search?q=speaker:" + speaker.slug();
        assertEquals(List.of(said), links(path));
        CaughtUp.await();
        assertEquals(
                1,
                Browser.page(browser.open(said))
                        .select("a[href=/desk/claims/" + draft + "]")
                        .size());

        Long published = Records.published(editor, People.reviewer(), "Boats sailed to " + mark);
        Speaker met = Records.claim(published).attributions().get(0).speaker();
        assertTrue(links("/desk/speakers/" + met.id()).contains("/speakers/" + met.slug()));

        Long topic = Records.topic(editor, mark);
        assertEquals(List.of("/desk/search?q=topic:" + mark), links("/desk/topics/" + topic));
    }

    private List<String> links(String path) {
        return Browser.page(browser.open(path)).select("article > h1 ~ .meta a").eachAttr("href");
    }

    @Test
    void facetsAreOfTheDesksOwn() {
        Records.draft(editor, "Boats sank near " + mark);
        Records.published(editor, People.reviewer(), "Boats sailed to " + mark);
        Document page = search(mark);
        String narrower = page.select("details.facts a").stream()
                .filter(link -> link.text().equals("Draft"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        assertEquals("/desk/search?q=" + mark + "+state%3Adraft", narrower);
        assertTrue(Statements.of(() -> answer(mark)) <= 4);
    }

    @Test
    void whatIsBrokenOffDoesNotSayThatNothingIsOnRecord() {
        Document nothing = search("qqqq" + mark);
        assertTrue(nothing.text().contains("Nothing on record"));
        QuarkusMock.installMockForType(new BrokenOff(), Search.class);
        String desk = answer("qqqq" + mark).text();
        String readers = given().queryParam("q", "qqqq" + mark).get("/search").asString();
        for (String page : List.of(desk, readers)) {
            assertTrue(page.contains("not everything was looked at"));
            assertFalse(page.contains("Nothing on record"));
        }
    }

    @Test
    void theListsOfTheDeskFindByTheSameWords() {
        Long draft = Records.draft(editor, "Boats sank near " + mark);
        Long other = Records.draft(editor, "The harbour is closed");
        CaughtUp.await();
        for (String path : List.of("/desk/claims?q=", "/desk/claims/" + other + "/links?q=")) {
            assertTrue(browser.openExactly(path + mark + "+boat").asString().contains("Boats sank near " + mark), path);
            assertEquals(
                    200,
                    browser.openExactly(path + Formats.urlEncoded("state:nowhere -x \""))
                            .statusCode(),
                    path);
        }
        assertTrue(browser.open("/desk/claims.csv?q=" + mark).asString().contains("/" + draft));
        assertEquals(
                1,
                browser.open("/desk/claims.csv?q=nothing" + mark)
                        .asString()
                        .lines()
                        .count());
    }

    @Test
    void whatIsTooLongOrNoCharacterIsNoError() {
        for (String q : List.of("%00", "boats%1B" + mark, "%FF%FE", "x".repeat(201))) {
            assertEquals(200, browser.openExactly("/desk/search?q=" + q).statusCode(), q);
        }
        assertTrue(answer("x".repeat(201)).text().contains("Only the first 200 characters were looked for."));
    }

    @Test
    void nobodyElseSearchesIt() {
        assertEquals(
                303, given().redirects().follow(false).get("/desk/search?q=a").statusCode());
    }

    @Test
    void anyTextIsAnswered() {
        Random random = new Random(9);
        for (int i = 0; i < 25; i++) {
            String q = Hostile.text(random).replaceAll("[\\p{Cs}]", "");
            for (String path : List.of("/desk/search?q=", "/desk/claims?q=")) {
                int status = browser.openExactly(path + Formats.urlEncoded(q)).statusCode();
                boolean taken = status == 200 || status == 422 && path.startsWith("/desk/claims");
                assertTrue(taken || q.length() > 1_000 && status == 414, status + " " + path + q);
            }
        }
    }

    private Document search(String q) {
        CaughtUp.await();
        return answer(q);
    }

    /** What the index finds by now: waiting for it asks the database, too. */
    private Document answer(String q) {
        return Browser.page(browser.openExactly("/desk/search?q=" + Formats.urlEncoded(q)));
    }
}
