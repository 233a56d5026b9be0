package org.onrecord.speaker;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Where editors enter who speaks, relays and publishes. */
@QuarkusTest
class SpeakerPagesTest {

    private final Browser browser = People.browserOf(People.editor());

    @Test
    void aSpeakerIsEnteredWithNamesAndRolesAndShownAsEntered() {
        String name = Records.unique("Ana Sousa");
        Response answer = send(Map.of(
                "name",
                name,
                "otherNames",
                "Anna Soussa\r\n\r\nА. Соуза",
                "description",
                "A harbour master.",
                "wikidata",
                "Q42",
                "roles.title",
                List.of("harbour master", ""),
                "roles.body",
                List.of("Port of Faro", ""),
                "roles.since",
                List.of("May 2019", ""),
                "roles.until",
                List.of("2021-03", "")));

        answer.then().statusCode(303);
        Document page = Browser.page(browser.open(path(answer)));
        assertEquals(name, page.selectFirst("h1").text());
        assertEquals("Anna Soussa\nА. Соуза", page.selectFirst("#otherNames").wholeText());
        assertEquals(
                "harbour master, Port of Faro, from May 2019, until March 2021",
                page.select(".facts li").text());
        assertEquals("2019-05", page.select(".facts li time").first().attr("datetime"));
        assertEquals("2019-05", page.selectFirst("#roles-0-since").val());
        assertEquals("Q42", page.select(".facts a").text());
    }

    @Test
    void anEditKeepsWhatIsNotChanged() {
        String path = path(send(Map.of("roles.title", "mayor", "roles.since", "2020", "otherNames", "X")));
        Map<String, Object> form = Browser.form(browser.open(path), "#name");
        form.put("name", Records.unique("Another"));

        browser.send(path, form).then().statusCode(303).header("Location", endsWith(path));

        Document page = Browser.page(browser.open(path));
        assertEquals(form.get("name"), page.selectFirst("h1").text());
        assertEquals("mayor", page.selectFirst("#roles-0-title").val());
        assertEquals("X", page.selectFirst("#otherNames").wholeText());
    }

    @Test
    void aSecondOfOneNameIsEnteredOnlyByWhoSaysSo() {
        String name = Records.unique("Ana Sousa");
        String first = path(send(Map.of("name", name, "roles.title", "mayor", "roles.since", "2020")));

        Response again = send(Map.of("name", name.toUpperCase(Locale.ROOT)));

        again.then().statusCode(422);
        Document page = Browser.page(again);
        assertEquals(first, page.select(".notice a").attr("href"));
        assertTrue(
                page.select(".notice li").text().contains("mayor (2020–)"),
                page.select(".notice").text());
        assertEquals(1, page.select("input[name=another]").size());
        send(Map.of("name", name, "another", "yes"))
                .then()
                .statusCode(422)
                .body(containsString("Say who this is, or give a role"));
        String second = path(send(Map.of("name", name, "another", "yes", "description", "A clerk.")));
        Map<String, Object> kept = Browser.form(browser.open(second), "#name");
        browser.send(second, kept).then().statusCode(303);
        String other = path(send(Map.of()));
        Map<String, Object> renamed = Browser.form(browser.open(other), "#name");
        renamed.put("name", name);
        browser.send(other, renamed).then().statusCode(422).body(containsString("on record already"));
    }

    @Test
    void namesakesAreToldApartByRoleAndDatesAndOthersStandByTheirName() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        send(Map.of(
                "name", "Jiří Novák " + mark, "roles.title", "mayor", "roles.since", "2010", "roles.until", "2014"));
        send(Map.of("name", "Jiří Novák " + mark, "roles.title", "mayor", "roles.since", "2018", "another", "yes"));
        send(Map.of("name", "Eva Nováková " + mark, "description", "A clerk."));

        Document options = Browser.page(browser.open("/desk/speakers/options?q=nova " + mark));

        assertEquals(
                List.of(
                        "Eva Nováková " + mark,
                        "Jiří Novák " + mark + " (mayor (2010–2014))",
                        "Jiří Novák " + mark + " (mayor (2018–))"),
                options.select("option").eachAttr("value"));
        assertTrue(options.select("option").first().attr("label").contains("(A clerk.)"));
        assertTrue(options.select("option").first().attr("label").contains("eva novakova"));
        // What a list offers, the form that it belongs to can read.
        String collective = path(send(Map.of(
                "kind",
                "COLLECTIVE",
                "members",
                String.join("\n", options.select("option").eachAttr("value")))));
        assertEquals(
                3, Browser.page(browser.open(collective)).select(".facts li").size());
    }

    @Test
    void atMostTwentyAreOffered() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 21; i++) {
            send(Map.of("name", "Vojta " + i + " " + mark)).then().statusCode(303);
        }

        assertEquals(
                20,
                Browser.page(browser.open("/desk/speakers/options?q=" + mark))
                        .select("option")
                        .size());
        long asked = Statements.of(() -> browser.open("/desk/speakers/options?q=" + mark));
        assertTrue(asked <= 4, asked + " statements");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name        |               | name | Write the name",
                "kind        |               | kind | Choose what kind",
                "kind        | EMPEROR       | kind | Choose one of the values",
                "wikidata    | 42            | wikidata | Q42",
                "wikidata    | Q0            | wikidata | Q42",
                "roles.since | 2024-13-40    | roles-0-since |",
                "roles.until | 31 February 2024 | roles-0-until |",
                "roles.until | 2009          | roles-0-until | ends before it begins",
                "members     | Nobody at all | members | Only several together"
            })
    void whatCannotBeReadIsSaidBesideItsField(String field, String text, String beside, String message) {
        String value = text == null ? "" : text;
        Map<String, Object> form = typed(Map.of("roles.title", "mayor", "roles.since", "2010"));
        form.put(field, value);
        form.put("description", "Kept as typed");

        browser.open("/desk/speakers/new");
        Response answer = browser.send("/desk/speakers", form);

        answer.then().statusCode(422);
        Document page = Browser.page(answer);
        String error = page.select("#" + beside + "-error").text();
        assertFalse(error.isEmpty(), page.select(".summary").text());
        assertTrue(message == null || error.contains(message), error);
        assertEquals(value.equals("EMPEROR") ? "" : value, Browser.text(page.selectFirst("#" + beside)));
        assertEquals("Kept as typed", page.selectFirst("#description").wholeText());
    }

    @ParameterizedTest
    @CsvSource({
        "name,name",
        "description,description",
        "otherNames,otherNames",
        "members,members",
        "wikidata,wikidata",
        "roles.title,roles-0-title",
        "roles.body,roles-0-body",
        "roles.since,roles-0-since",
        "roles.until,roles-0-until"
    })
    void noFieldTakesControlCharacters(String field, String beside) {
        Map<String, Object> form = typed(Map.of("kind", "COLLECTIVE", "roles.title", "mayor"));
        form.put(field, "a\0b\u0007");
        browser.open("/desk/speakers/new");

        Response answer = browser.send("/desk/speakers", form);

        answer.then().statusCode(422);
        assertFalse(Browser.page(answer).select("#" + beside + "-error").isEmpty());
    }

    @Test
    void halfACharacterIsRefused() {
        browser.open("/desk/speakers/new");

        browser.sendRaw("/desk/speakers", "name=%ED%A0%80x&kind=PERSON").then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({"name,300", "description,1000", "roles.title,300", "roles.body,300"})
    void fieldsTakeAsMuchAsTheySayAndNoMore(String field, int most) {
        String start = UUID.randomUUID().toString();
        String longest = start + "ﷺ".repeat(most - start.length());

        Map<String, Object> form = typed(Map.of("roles.title", "mayor"));
        form.put(field, longest);

        browser.open("/desk/speakers/new");
        browser.send("/desk/speakers", form).then().statusCode(303);
        form.put(field, longest + "x");
        browser.send("/desk/speakers", form)
                .then()
                .statusCode(422)
                .body(containsString("at most %,d fit here".formatted(most)));
    }

    @Test
    void aSpeakerHasThirtyRolesAndFiftyOtherNamesAtMost() {
        send(Map.of("roles.title", Collections.nCopies(30, "mayor"))).then().statusCode(303);
        send(Map.of("roles.title", Collections.nCopies(31, "mayor")))
                .then()
                .statusCode(422)
                .body(containsString("at most 30 roles"));
        send(Map.of("otherNames", names(50))).then().statusCode(303);
        send(Map.of("otherNames", names(51))).then().statusCode(422).body(containsString("at most 50 other names"));
        send(Map.of("otherNames", "x".repeat(300))).then().statusCode(303);
        send(Map.of("otherNames", "x".repeat(301))).then().statusCode(422);
    }

    @Test
    void oneMoreRowIsGivenAndNothingTypedIsLost() {
        Map<String, Object> form = typed(Map.of("roles.title", "mayor", "do", "add-role", "description", "Kept."));
        browser.open("/desk/speakers/new");

        Response answer = browser.send("/desk/speakers", form);

        answer.then().statusCode(200);
        Document page = Browser.page(answer);
        assertEquals(List.of("mayor", ""), page.select("[name=roles.title]").eachAttr("value"));
        assertEquals("Kept.", page.selectFirst("#description").wholeText());
    }

    @Test
    void theSecondOfTwoEditorsSeesBothTextsAndLosesNothing() {
        String path = path(send(Map.of("roles.title", "mayor", "roles.since", "2010")));
        Map<String, Object> mine = Browser.form(browser.open(path), "#name");
        Browser another = People.browserOf(People.editor());
        Map<String, Object> theirs = Browser.form(another.open(path), "#name");
        theirs.put("roles.title", "major");
        another.send(path, theirs).then().statusCode(303);
        mine.put("description", "Mine <b>y</b>");

        Response answer = browser.send(path, mine);

        answer.then().statusCode(409);
        Document page = Browser.page(answer);
        assertEquals(
                List.of("", "Mine <b>y</b>", "major; ; 2010;", "mayor; ; 2010;"),
                page.select(".conflict td").stream().map(cell -> cell.text()).toList());
        browser.send(path, Browser.form(answer, "#name")).then().statusCode(303);
        browser.send(path, mine).then().statusCode(303);
        assertEquals(
                "Mine <b>y</b>",
                Browser.page(browser.open(path)).select(".lede").text());
    }

    @Test
    void aRenamedPublisherIsFoundUnderTheNewName() {
        String old = Records.unique("Old Times");
        String path = path(send(Map.of("name", old, "kind", "OUTLET")));
        browser.open("/desk/sources/new");
        browser.send("/desk/sources", "title", "Boats", "kind", "ARTICLE", "publisher", old, "language", "en")
                .then()
                .statusCode(303);
        Map<String, Object> form = Browser.form(browser.open(path), "#name");
        String renamed = Records.unique("New Times");
        form.put("name", renamed);

        browser.send(path, form).then().statusCode(303);

        assertEquals(
                1,
                Browser.page(browser.open("/desk/sources?q=boats " + renamed))
                        .select(".queue li")
                        .size());
    }

    @Test
    void whatIsTypedIsShownAsItIs() {
        String hostile = Records.unique("<script>alert('1')</script>\"'>{x}&amp;");
        Response answer = send(Map.of("name", hostile, "description", hostile, "roles.title", hostile));

        Document page = Browser.page(browser.open(path(answer)));
        assertEquals(hostile, page.selectFirst("h1").text());
        assertEquals(hostile, page.selectFirst("#roles-0-title").val());
        assertEquals(0, page.select("main script").size());
        Document options =
                Browser.page(browser.open("/desk/speakers/options?q=" + hostile.substring(hostile.length() - 8)));
        assertEquals(hostile, options.select("option").val());
    }

    @Test
    void theListIsSearchedAndAsksAtMostFourTimes() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 26; i++) {
            send(Map.of("name", "Žofie " + i + " " + mark, "roles.title", "mayor", "otherNames", "x"))
                    .then()
                    .statusCode(303);
        }
        String list = "/desk/speakers?q=zofie " + mark;

        long asked = Statements.of(() -> browser.open(list).then().statusCode(200));

        assertTrue(asked <= 4, asked + " statements");
        Document page = Browser.page(browser.open(list));
        assertEquals(25, page.select(".queue li").size());
        assertEquals(
                1,
                Browser.page(browser.openExactly(page.select("a[rel=next]").attr("href")))
                        .select(".queue li")
                        .size());
        assertEquals(
                List.of("Speakers"), page.select(".bar [aria-current=page]").eachText());
        browser.open("/desk/speakers?q=zz" + UUID.randomUUID()).then().body(containsString("Nobody of this name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ED%A0%80", "%25%5F!'", "a%00b", "("})
    void noSearchFails(String q) {
        browser.openExactly("/desk/speakers?q=" + q + "&page=-1").then().statusCode(200);
        browser.openExactly("/desk/speakers/options?q=" + q).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/speakers/999999999", "/desk/speakers/x", "/desk/speakers/99999999999999999999"})
    void whoIsNotThereIsNotFound(String path) {
        browser.open("/desk/speakers/new");

        browser.open(path).then().statusCode(404);
        browser.send(path, typed(Map.of())).then().statusCode(404);
        browser.send(path, typed(Map.of("do", "add-role"))).then().statusCode(404);
    }

    @Test
    void whoMayNotEditReadsAndChangesNothing() {
        String path = path(send(Map.of()));
        Browser reviewer = People.browserOf(People.reviewer());

        assertEquals(0, Browser.page(reviewer.open(path)).select("main form").size());
        reviewer.open("/desk/speakers").then().statusCode(200);
        reviewer.open("/desk/speakers/new").then().statusCode(403);
        reviewer.send("/desk/speakers", typed(Map.of())).then().statusCode(403);
        reviewer.send(path, typed(Map.of())).then().statusCode(403);
    }

    private Response send(Map<String, ?> other) {
        browser.open("/desk/speakers/new");
        return browser.send("/desk/speakers", typed(other));
    }

    private static Map<String, Object> typed(Map<String, ?> other) {
        Map<String, Object> form =
                new LinkedHashMap<>(Map.of("revision", "0", "name", Records.unique("Ana Sousa"), "kind", "PERSON"));
        form.putAll(other);
        return form;
    }

    private static String names(int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append("Name ").append(i).append('\n');
        }
        return names.toString();
    }

    private static String path(Response answer) {
        answer.then().statusCode(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
