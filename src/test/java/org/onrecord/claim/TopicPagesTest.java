package org.onrecord.claim;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Where editors keep the order of topics. */
@QuarkusTest
class TopicPagesTest {

    @Inject
    SearchableTopics searchable;

    private final Browser browser = People.browserOf(People.editor());

    @Test
    void aTopicIsMadePartOfAnother() {
        String harbours = Records.unique("Harbours");
        String boats = Records.unique("Boats");
        String above = path(make(harbours));
        String below =
                path(browser.send("/desk/topics", "name", boats, "otherLabels", "ships, vessels", "broader", harbours));

        Document page = Browser.page(browser.open(below));

        assertEquals(boats, page.selectFirst("h1").text());
        assertEquals(above, page.select(".facts a").attr("href"));
        assertEquals("ships, vessels", page.selectFirst("#otherLabels").val());
        assertEquals(
                below, Browser.page(browser.open(above)).select(".facts li a").attr("href"));
        assertEquals(
                List.of(boats),
                Browser.page(browser.open("/desk/topics?q=vessels " + boats))
                        .select(".queue a")
                        .eachText());
    }

    @Test
    void aTopicStandsAboveNeitherItselfNorWhatItIsPartOf() {
        String first = Records.unique("Harbours");
        String second = Records.unique("Boats");
        String third = Records.unique("Oars");
        String top = path(make(first));
        browser.send("/desk/topics", "name", second, "broader", first).then().statusCode(303);
        browser.send("/desk/topics", "name", third, "broader", second).then().statusCode(303);

        for (String broader : List.of(first, second, third)) {
            Map<String, Object> form = Browser.form(browser.open(top), "#name");
            form.put("broader", broader);
            Response answer = browser.send(top, form);
            answer.then().statusCode(422);
            assertEquals(
                    "That topic is this one, or part of it.",
                    Browser.page(answer).select("#broader-error").text());
        }
    }

    @Test
    void topicsGoFourStepsDownAndNoFurther() {
        List<String> names = chain(5);

        browser.send("/desk/topics", "name", Records.unique("Oars"), "broader", names.get(3))
                .then()
                .statusCode(303);
        Response sixth = browser.send("/desk/topics", "name", Records.unique("Oars"), "broader", names.get(4));

        sixth.then().statusCode(422);
        assertTrue(Browser.page(sixth)
                .select("#broader-error")
                .text()
                .startsWith("No topic stands more than 4 steps below the topmost"));
    }

    @Test
    void aTopicIsMovedOnlyWhereThereIsRoomForWhatIsPartOfIt() {
        List<String> names = chain(3);
        String moved = Records.unique("Oars");
        String path = path(make(moved));
        browser.send("/desk/topics", "name", Records.unique("Blades"), "broader", moved)
                .then()
                .statusCode(303);

        put(path, names.get(2)).then().statusCode(303);
        String deeper = Records.unique("Rowing");
        browser.send("/desk/topics", "name", deeper, "broader", names.get(2))
                .then()
                .statusCode(303);
        put(path, deeper).then().statusCode(422);
        put(path, names.get(2)).then().statusCode(303);
    }

    /** Whose change is not committed yet is waited for. */
    @Test
    void twoEditorsPutNoTwoTopicsBelowEachOther() throws Exception {
        User editor = People.editor();
        Long one = Records.topic(editor, Records.unique("Harbours"));
        String name =
                QuarkusTransaction.requiringNew().call(() -> Topic.byId(one).name());
        String other = path(make(Records.unique("Boats")));
        Long otherId = Long.valueOf(other.replaceFirst(".*/", ""));
        ExecutorService second = Executors.newSingleThreadExecutor();
        Future<Response> answer = Records.as(editor, actor -> {
            Topic.holdOrder();
            Topic.locked(one).below(Topic.byId(otherId), actor);
            Future<Response> asked = second.submit(() -> put(other, name));
            assertThrows(TimeoutException.class, () -> asked.get(1, TimeUnit.SECONDS));
            return asked;
        });

        answer.get().then().statusCode(422);
        second.shutdown();
    }

    /** So many topics, each below the one before. */
    private List<String> chain(int length) {
        List<String> names = new ArrayList<>();
        browser.open("/desk/topics");
        for (int i = 0; i < length; i++) {
            String name = Records.unique("Harbours");
            browser.send("/desk/topics", "name", name, "broader", i == 0 ? "" : names.get(i - 1))
                    .then()
                    .statusCode(303);
            names.add(name);
        }
        return names;
    }

    private Response put(String path, String broader) {
        Map<String, Object> form = Browser.form(browser.open(path), "#name");
        form.put("broader", broader);
        return browser.send(path, form);
    }

    @Test
    void aNameIsGivenOnceWhateverItsMarksAndCapitals() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String first = path(make("Řeky " + mark));

        Response again = make("reky " + mark.toUpperCase(Locale.ROOT));

        again.then().statusCode(422);
        assertEquals(first, Browser.page(again).select(".notice a").attr("href"));
    }

    @ParameterizedTest
    @CsvSource({"Münster, munster", "Münster, MÜNSTER", "Straßen, strassen", "Łódź, lodz"})
    void aTopicIsFoundByOtherLabelsWhateverTheirMarks(String label, String sought) {
        String boats = Records.unique("Boats");
        browser.open("/desk/topics");
        browser.send("/desk/topics", "name", boats, "otherLabels", "ships, " + label)
                .then()
                .statusCode(303);

        assertEquals(List.of(boats), found(sought + " " + boats));
    }

    @Test
    void aTopicOfOldIsFoundByItsLabelsAfterTheNextStart() {
        String boats = Records.unique("Boats");
        browser.open("/desk/topics");
        browser.send("/desk/topics", "name", boats, "otherLabels", "Münster")
                .then()
                .statusCode(303);
        QuarkusTransaction.requiringNew().run(() -> Topic.update("searchable = null where name = ?1", boats));
        assertEquals(List.of(), found(boats));

        while (searchable.makeSome()) {
            // as at the start
        }

        assertEquals(List.of(boats), found("munster " + boats));
    }

    private List<String> found(String q) {
        return Browser.page(browser.open("/desk/topics?q=" + q))
                .select(".queue a")
                .eachText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name    |              | Write what the topic is called",
                "name    | a, b         | holds no comma",
                "name    | a;b          | holds no comma",
                "broader | Nothing here | No topic of this name"
            })
    void whatCannotBeReadIsSaidBesideItsField(String field, String text, String message) {
        String value = text == null ? "" : text;
        browser.open("/desk/topics");

        Map<String, Object> form = new HashMap<>(Map.of("name", Records.unique("Boats"), "otherLabels", "Kept"));
        form.put(field, value);

        Response answer = browser.send("/desk/topics", form);

        answer.then().statusCode(422);
        Document page = Browser.page(answer);
        assertTrue(
                page.select("#" + field + "-error").text().contains(message),
                page.select(".summary").text());
        assertEquals(value, page.selectFirst("#" + field).val());
        assertEquals("Kept", page.selectFirst("#otherLabels").val());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "otherLabels", "broader"})
    void noFieldTakesControlCharacters(String field) {
        browser.open("/desk/topics");

        Response answer = field.equals("name")
                ? browser.send("/desk/topics", "name", "a\0b\u0007")
                : browser.send("/desk/topics", "name", Records.unique("Boats"), field, "a\0b\u0007");

        answer.then().statusCode(422);
        assertFalse(Browser.page(answer).select("#" + field + "-error").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ﷺ"})
    void aNameTakesTwoHundredCharactersAndNoMore(String letter) {
        String start = UUID.randomUUID().toString();
        String longest = start + letter.repeat(200 - start.length());

        make(longest).then().statusCode(303);
        make(longest + "x").then().statusCode(422).body(containsString("at most 200 fit here"));
        make(longest).then().statusCode(422);
    }

    @Test
    void otherLabelsTakeAThousandCharactersAndNoMore() {
        browser.open("/desk/topics");

        browser.send("/desk/topics", "name", Records.unique("Boats"), "otherLabels", "é".repeat(1000))
                .then()
                .statusCode(303);
        browser.send("/desk/topics", "name", Records.unique("Boats"), "otherLabels", "é".repeat(1001))
                .then()
                .statusCode(422);
    }

    @Test
    void theSecondOfTwoEditorsSeesBothTextsAndLosesNothing() {
        String path = path(make(Records.unique("Boats")));
        Map<String, Object> mine = Browser.form(browser.open(path), "#name");
        Browser another = People.browserOf(People.editor());
        Map<String, Object> theirs = Browser.form(another.open(path), "#name");
        theirs.put("otherLabels", "ships");
        another.send(path, theirs).then().statusCode(303);
        mine.put("otherLabels", "<b>vessels</b>");

        Response answer = browser.send(path, mine);

        answer.then().statusCode(409);
        assertEquals(
                List.of("ships", "<b>vessels</b>"),
                Browser.page(answer).select(".conflict td").eachText());
        browser.send(path, Browser.form(answer, "#name")).then().statusCode(303);
        browser.send(path, mine).then().statusCode(303);
    }

    @Test
    void topicsAreCompletedBehindTheLastComma() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        make("Řeky " + mark).then().statusCode(303);

        assertEquals(
                "Boats, Řeky " + mark,
                Browser.page(browser.open("/desk/topics/options?q=Boats,reky " + mark))
                        .select("option")
                        .val());
        assertEquals(
                "Řeky " + mark,
                Browser.page(browser.open("/desk/topics/options?q=reky " + mark))
                        .select("option")
                        .val());
    }

    @Test
    void completingATopicCountsNone() {
        make(Records.unique("Boats")).then().statusCode(303);

        long asked = Statements.of(
                () -> browser.open("/desk/topics/options?q=boats").then().statusCode(200));

        assertTrue(asked <= 2, asked + " statements");
    }

    @Test
    void theListIsSearchedAndAsksAtMostFourTimes() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String broader = "Rivers " + mark;
        make(broader).then().statusCode(303);
        for (int i = 0; i < 25; i++) {
            browser.send("/desk/topics", "name", "Boats " + i + " " + mark, "broader", broader)
                    .then()
                    .statusCode(303);
        }

        long asked = Statements.of(
                () -> browser.open("/desk/topics?q=" + mark).then().statusCode(200));

        assertTrue(asked <= 4, asked + " statements");
        assertEquals(
                25,
                Browser.page(browser.open("/desk/topics?q=" + mark))
                        .select(".queue li")
                        .size());
        assertEquals(
                1,
                Browser.page(browser.open("/desk/topics?page=2&q=" + mark))
                        .select(".queue li")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ED%A0%80", "%25%5F!'", ",,;,", "a%00b"})
    void noSearchFails(String q) {
        browser.openExactly("/desk/topics?q=" + q + "&page=x").then().statusCode(200);
        browser.openExactly("/desk/topics/options?q=" + q).then().statusCode(200);
    }

    @Test
    void whatIsTypedIsShownAsItIs() {
        String hostile =
                Records.unique("<script>alert('1')</script>\"'>{x}&amp").replace(";", "");
        String path = path(make(hostile));

        Document page = Browser.page(browser.open(path));
        assertEquals(hostile, page.selectFirst("h1").text());
        assertEquals(0, page.select("main script").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/topics/999999999", "/desk/topics/x", "/desk/topics/99999999999999999999"})
    void whatIsNotThereIsNotFound(String path) {
        browser.open("/desk/topics");

        browser.open(path).then().statusCode(404);
        browser.send(path, "name", "x").then().statusCode(404);
    }

    @Test
    void whoMayNotEditReadsAndChangesNothing() {
        String path = path(make(Records.unique("Boats")));
        Browser reviewer = People.browserOf(People.reviewer());

        assertEquals(0, Browser.page(reviewer.open(path)).select("main form").size());
        assertEquals(
                0,
                Browser.page(reviewer.open("/desk/topics"))
                        .select("main form[method=post]")
                        .size());
        reviewer.send("/desk/topics", "name", "x").then().statusCode(403);
        reviewer.send(path, "name", "x").then().statusCode(403);
    }

    private Response make(String name) {
        browser.open("/desk/topics");
        return browser.send("/desk/topics", "name", name);
    }

    private static String path(Response answer) {
        answer.then().statusCode(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
