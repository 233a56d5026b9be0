package org.onrecord.source;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.extract.Doubt;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Where the desk reads and compares its copies. */
@QuarkusTest
class CapturePagesTest {

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);

    private Long beside(Long copy, Arrived what) {
        return Records.as(editor, actor -> {
            Capture other = Capture.arrived(
                    Capture.byId(copy).source(), what, Quality.PARTIAL, null, Instant.parse("2024-07-01T10:00:00Z"));
            other.persist();
            return other.id();
        });
    }

    private Long beside(Long copy, String text) {
        return beside(copy, fetched(text, null));
    }

    private static Arrived fetched(String text, Doubt doubt) {
        return new Arrived(
                Arrival.FETCHED,
                new Original("cd".repeat(32), 4321L, "text/html", null, "https://a.example/<x>", 404),
                text,
                List.of(),
                doubt);
    }

    private Document page(String path) {
        return Browser.page(browser.open(path).then().statusCode(200).extract().response());
    }

    private String source(Long copy) {
        return "/desk/sources/"
                + Records.as(editor, actor -> Capture.byId(copy).source().id());
    }

    @Test
    void aCopyTellsWhatItIsAndWhatRestsOnItDraftsToo() {
        Long draft = Records.draft(editor, Records.unique("Boats left."));
        Long copy =
                Records.claim(draft).attributions().get(0).passage().capture().id();

        Document page = page("/desk/captures/" + copy);

        assertEquals(
                "/desk/claims/" + draft, page.select("#grounds ~ ul li > a").attr("href"));
        assertTrue(page.select("#grounds ~ ul").text().contains("Draft"), page.text());
        assertTrue(page.select(".source mark").text().startsWith("A harbour official"));
        assertEquals(Records.TEXT, page.selectFirst(".source").wholeText());
        Document source = page(source(copy));
        assertEquals(
                "/desk/claims/" + draft, source.select("#grounds ~ ul li > a").attr("href"));
    }

    @Test
    void whatCameAndFromWhereIsTold() {
        Long copy = Records.capture(editor, Records.TEXT);
        Long wall = beside(copy, fetched("Not found", Doubt.NOT_FOUND));

        Document page = page("/desk/captures/" + wall);

        for (String fact :
                List.of("404", "text/html", "4,321", "cd".repeat(32), "https://a.example/<x>", "Something else came")) {
            assertTrue(page.select(".facts").text().contains(fact), fact);
        }
        assertTrue(page.select(".notice").text().contains(Doubt.NOT_FOUND.sentence()));
        String list = page(source(copy)).select("#copies ~ ul").text();
        assertTrue(list.contains(Doubt.NOT_FOUND.sentence()) && list.contains("the desk, looking again"), list);
    }

    @Test
    void twoCopiesAreComparedWhicheverIsNamedFirst() {
        Long copy = Records.capture(editor, Records.TEXT);
        Long other = beside(copy, Records.TEXT.replace("calm", "rough"));

        for (String path : List.of(copy + "?against=" + other, other + "?against=" + copy)) {
            Document page = page("/desk/captures/" + path);
            assertEquals("removed: calm", page.select(".source del").text());
            assertEquals("added: rough", page.select(".source ins").text());
        }
        assertEquals(
                List.of(other.toString()),
                page("/desk/captures/" + copy).select("#against option").eachAttr("value"));
        Document list = page(source(copy));
        assertEquals(
                "/desk/captures/" + other + "?against=" + copy,
                list.select("a:contains(compare)").attr("href"));
        assertTrue(list.text().contains("1 passage changed"), list.text());
        assertTrue(page("/desk/captures/" + copy + "?against=" + copy).text().contains("the same, to the letter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "0", "99999999999999999999"})
    void nothingIsComparedWithWhatIsNoCopy(String against) {
        Long copy = Records.capture(editor, Records.TEXT);

        browser.open("/desk/captures/" + copy + "?against=" + against).then().statusCode(404);
    }

    @Test
    void copiesOfTwoSourcesAreNotCompared() {
        Long one = Records.capture(editor, Records.TEXT);
        Long other = Records.capture(editor, Records.TEXT);

        browser.open("/desk/captures/" + one + "?against=" + other).then().statusCode(404);
    }

    @Test
    void manyCopiesArePagedAndEachIsComparedWithTheOneBefore() {
        String text = Records.unique("Text");
        Long first = Records.capture(editor, text + " 0.");
        Stream.iterate(1, i -> i + 1).limit(30).forEach(i -> beside(first, text + " " + i + "."));
        String source = source(first);

        Document page = page(source);
        Document next = page(page.select("a[rel=next]").attr("href"));

        assertEquals(25, page.select("#copies ~ ul li").size());
        assertEquals(
                10, page.select("#copies ~ ul li:contains(1 passage changed)").size());
        assertEquals(
                15,
                page.select("#copies ~ ul li:contains(other words than before)").size());
        assertEquals(
                20,
                page(source)
                        .select("#copies ~ ul li:contains(1 passage changed)")
                        .size());
        assertEquals(6, next.select("#copies ~ ul li").size());
        assertEquals(5, next.select("a:contains(compare)").size());
        browser.open(source + "?page=9").then().statusCode(200).body(containsString("No copy stands on this page"));
    }

    @Test
    void thePagesCostTheDatabaseLittle() {
        Long draft = Records.draft(editor, Records.unique("Boats left."));
        Long copy =
                Records.claim(draft).attributions().get(0).passage().capture().id();
        beside(copy, "Other words.");
        String source = source(copy);

        long read = Statements.of(() -> page("/desk/captures/" + copy));
        assertTrue(read <= 8, read + " statements");
        long few = Statements.of(() -> page(source));
        for (int i = 0; i < 6; i++) {
            beside(copy, "More words " + i);
        }

        assertEquals(few, Statements.of(() -> page(source)));
        assertTrue(few <= 14, few + " statements");
    }

    @Test
    void whatReadersGetIsChosenOnTheSourcesForm() {
        Long copy = Records.capture(editor, Records.TEXT);
        String source = source(copy);
        assertEquals("TEXT", page(source).select("#copyAccess option[selected]").val());
        var form = Browser.form(browser.open(source), "#title");

        form.put("copyAccess", "FINGERPRINT");
        browser.send(source, form).then().statusCode(303);

        assertEquals(
                "FINGERPRINT",
                page(source).select("#copyAccess option[selected]").val());
        form = Browser.form(browser.open(source), "#title");
        form.remove("copyAccess");
        browser.send(source, form).then().statusCode(303);
        assertEquals(
                "FINGERPRINT",
                page(source).select("#copyAccess option[selected]").val());
        form.put("copyAccess", "EVERYTHING");
        browser.send(source, form).then().statusCode(422);
    }
}
