package org.onrecord.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.SpeechAct;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Where articles are pasted, and read for claims. */
@QuarkusTest
class ArticlePagesTest {

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);

    private Response paste(Map<String, Object> other) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "title",
                Records.unique("Boats leave"),
                "publisher",
                Records.unique("Harbour Times"),
                "publisherKind",
                "OUTLET",
                "published",
                "2024-06-03",
                "language",
                "en",
                "text",
                Records.unique(Records.TEXT)));
        form.putAll(other);
        browser.open("/desk/articles/new");
        return browser.send("/desk/articles/new", form);
    }

    private static String path(Response answer) {
        answer.then().statusCode(303);
        return URI.create(answer.header("Location")).getPath();
    }

    private Document page(String path) {
        return Browser.page(browser.open(path).then().statusCode(200).extract().response());
    }

    private static Long number(String path) {
        return Long.valueOf(path.replaceAll("\\D+", ""));
    }

    private List<Act> acts(Long article) {
        return Records.as(
                editor,
                actor ->
                        Event.<Event>list(
                                        "subjectKind = ?1 and subjectId = ?2 order by id", SubjectKind.ARTICLE, article)
                                .stream()
                                .map(Event::act)
                                .toList());
    }

    @Test
    void aPastedArticleIsReadWhenItIsOpenedAndStandsInTheList() {
        String title = Records.unique("Boats leave");
        String article = path(paste(Map.of("title", title, "dateline", "PORTO, June 3", "zone", "Europe/Lisbon")));
        assertTrue(page("/desk/articles")
                .select("li:contains(" + title + ")")
                .text()
                .contains("not read yet"));

        Document page = page(article);

        assertTrue(page.select("ol.entries > li").size() > 0, page.text());
        assertTrue(page.select(".source").text().contains("300 boats"));
        assertTrue(page.select(".kicker").text().contains("PORTO, June 3"));
        assertTrue(page("/desk/articles")
                .select("li:contains(" + title + ")")
                .text()
                .contains("to decide"));
        assertEquals(List.of(Act.CREATED), acts(number(article)));
    }

    @Test
    void theMarksAreTheTextAndLeadToTheProposalsAndBack() {
        String text = Records.unique("😀 Ana said that boats left") + ".";
        Long id = Articles.of(editor, text, Articles.saying(text, "boats left", "Ana", 90));
        Long proposal = Articles.proposals(editor, id).get(0);

        Document page = page("/desk/articles/" + id);

        assertEquals(text, page.selectFirst(".source").wholeText());
        assertEquals("boats left", page.select(".source mark.content").text());
        assertEquals("Ana", page.select(".source .speaker").text());
        assertEquals("#p" + proposal, page.select("#words-" + proposal).attr("href"));
        assertEquals(
                1,
                page.select("#p" + proposal + " a[href='#words-" + proposal + "']")
                        .size());
        assertTrue(page.select("#p" + proposal).text().contains("sure (90)"));
        assertTrue(page.select("#p" + proposal).text().contains("It is reported."));
    }

    @Test
    void aDenialIsNotShownAsWhatItDenies() {
        String text = Records.unique("Ana denied that boats left") + ".";
        Long id = Articles.of(editor, text, Articles.saying(text, "boats left", "Ana", 90, SpeechAct.DENIES));
        Long proposal = Articles.proposals(editor, id).get(0);

        String row = page("/desk/articles/" + id).select("#p" + proposal).text();

        assertTrue(row.contains("Ana · Denies it"), row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title     |                     | Write the title",
                "publisher |                     | Say who published it",
                "publisherKind |                 | Nobody of this name is on record",
                "address   | javascript:alert(1) | Write the whole address",
                "published | 31 February 2024    |",
                "zone      | Europe/Atlantis     | Choose a time zone such as",
                "language  | no_tag!             | Write the language as a tag",
                "language  | jp                  | No language has the code “jp”",
                "text      |                     | Paste the text of the article"
            })
    void whatCannotBeReadIsSaidBesideItsFieldAndNothingTypedIsLost(String field, String text, String message) {
        String value = text == null ? "" : text;

        Response answer = paste(Map.of("dateline", "PORTO", field, value));

        answer.then().statusCode(422);
        Document page = Browser.page(answer);
        String beside = field.equals("publisherKind") ? "publisher" : field;
        String error = page.select("#" + beside + "-error").text();
        assertFalse(error.isEmpty(), page.select(".summary").text());
        assertTrue(message == null || error.contains(message), error);
        assertEquals(value, Browser.text(page.selectFirst("#" + field)));
        assertEquals("PORTO", page.selectFirst("#dateline").val());
    }

    @Test
    void aTextOfFourHundredThousandCharactersIsReadAndNoLongerOne() {
        String longest = Records.unique("x ").repeat(50_000).substring(0, org.onrecord.intake.Article.LONGEST_TEXT);

        Response refused = paste(Map.of("text", longest + "x"));

        refused.then()
                .statusCode(422)
                .body(containsString("This is 400,001 characters long; at most 400,000 fit here."))
                .body(containsString("at most 400,000 characters are read"));
        assertEquals(longest + "x", Browser.page(refused).selectFirst("#text").wholeText());
        page(path(paste(Map.of("text", longest))));
    }

    @Test
    void twoMillionCharactersAreRefusedWithTheLimitAndShownAgain() {
        Response refused = paste(Map.of("text", "x".repeat(2_000_001)));

        refused.then().statusCode(422).body(containsString("at most 400,000 fit here"));
        assertEquals(
                2_000_001,
                Browser.page(refused).selectFirst("#text").wholeText().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><b onclick='x()'>“x” said Ana</b>",
                "\u202e\u2066“evil” said Ana\u2069\u202c",
                "““““““““““““““““““““““““““““““““",
                "😀😀😀😀 said 😀: “😀”",
                "يقول “كلام” قال",
                "a\u0301\u200b\u2028b said “c”",
                "&lt;b&gt; {x:1} {inject:csrf.token} said “x”"
            })
    void hostileTextIsReadAndShownAsText(String hostile) {
        String text = hostile + " " + UUID.randomUUID();

        Document page = page(path(paste(Map.of("text", text))));

        assertEquals(text.strip(), page.selectFirst(".source").wholeText().strip());
        assertEquals(0, page.select("main script, [onclick], main b[onclick]").size());
    }

    @Test
    void halfACharacterAndControlCharactersAreRefused() {
        paste(Map.of("text", "a\u0000b")).then().statusCode(422);
        paste(Map.of("dateline", "a\u0007b")).then().statusCode(422);
    }

    @Test
    void whatCameAlongAsMarkupIsReadByItsBlocks() {
        String words = Records.unique("Boats left");

        String article = path(
                paste(Map.of("text", words + " Nets tore.", "markup", "<p>" + words + "</p><p><b>Nets</b> tore.</p>")));

        assertEquals(
                words + "\n\nNets tore.", page(article).selectFirst(".source").wholeText());
    }

    @Test
    void markupThatCannotBeReadIsLeftAside() {
        String words = Records.unique("Boats left");

        String article = path(paste(Map.of("text", words, "markup", "<p> </p>")));

        assertEquals(words, page(article).selectFirst(".source").wholeText());
    }

    // ---------------------------------------------------------------- what is on record already

    @Test
    void anAddressThatIsOnRecordIsProposedAndItsSourceTaken() {
        String address = "https://harbour.example/" + UUID.randomUUID();
        String first = path(paste(Map.of("address", address)));
        String source = page(first).select(".kicker a[href^=/desk/sources]").attr("href");
        String text = Records.unique("The text has changed");

        Response again = paste(Map.of("address", address, "text", text));

        again.then().statusCode(422);
        Document page = Browser.page(again);
        assertEquals(source, page.select(".notice a").attr("href"));
        String number = page.select("button[name=source]").val();
        String second = path(paste(Map.of("address", address, "text", text, "source", number)));
        assertFalse(second.equals(first));
        assertEquals(
                source, page(second).select(".kicker a[href^=/desk/sources]").attr("href"));
    }

    @Test
    void aTextThatIsOnRecordIsProposedAndItsArticleOpenedAgain() {
        String text = Records.unique(Records.TEXT);
        String first = path(paste(Map.of("text", text)));

        Response again = paste(Map.of("text", text));

        again.then().statusCode(422).body(containsString("This very text is on record already"));
        String number = Browser.page(again).select("button[name=source]").val();
        assertEquals(first, path(paste(Map.of("text", text, "source", number))));
        assertFalse(first.equals(path(paste(Map.of("text", text, "anew", "yes")))), "another outlet printed it, too");
    }

    @Test
    void aCopyIsTakenUpOnceHoweverOftenItIsAskedFor() {
        Long copy = Records.capture(editor, Records.TEXT);
        Document page = page("/desk/captures/" + copy);
        assertEquals(
                1,
                page.select("form[action='/desk/articles/from-copy'] input[name=capture]")
                        .size());

        String first = path(browser.send("/desk/articles/from-copy", "capture", copy.toString()));

        assertEquals(first, path(browser.send("/desk/articles/from-copy", "capture", copy.toString())));
        page(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "999999999999999999", "1e3", "9999999999999999999"})
    void whatIsNoCopyIsNotFound(String copy) {
        browser.open("/desk/articles");
        browser.send("/desk/articles/from-copy", "capture", copy).then().statusCode(404);
    }

    @Test
    void aCopyThatIsTooLongIsNotReadAndThePageSaysWhy() {
        Long copy = Records.capture(editor, "x".repeat(400_001));
        browser.open("/desk/articles");

        browser.send("/desk/articles/from-copy", "capture", copy.toString())
                .then()
                .statusCode(409)
                .body(containsString("400,001 characters long; at most 400,000 are read"));
    }

    // ---------------------------------------------------------------- again

    @Test
    void whatAnEditorTouchedStaysWhenItIsAnalysedAgain() {
        String text = Articles.boats(4);
        Long id = Articles.of(editor, text, Articles.many(text, 4, "Ana"));
        List<Long> before = Articles.proposals(editor, id);
        browser.open("/desk/articles/" + id);
        String act = "/desk/articles/" + id + "/proposals/";
        browser.send(act + before.get(0) + "/acceptance").then().statusCode(303);
        browser.send(act + before.get(1) + "/rejection").then().statusCode(303);

        browser.send("/desk/articles/" + id + "/analysis").then().statusCode(303);

        List<Long> after = Articles.proposals(editor, id);
        assertTrue(after.containsAll(before.subList(0, 2)));
        assertFalse(after.contains(before.get(2)));
        Articles.analysedAgain(editor, id, Articles.many(text, 4, "Ana"));
        Articles.analysedAgain(editor, id, Articles.many(text, 4, "Ana"));
        assertEquals(4, Articles.proposals(editor, id).size());
        assertTrue(acts(id).contains(Act.ANALYSED_AGAIN));
    }

    // ---------------------------------------------------------------- lists

    @Test
    void proposalsAreShownByWhatBecameOfThemAndInPages() {
        String text = Articles.boats(30);
        Long id = Articles.of(editor, text, Articles.many(text, 30, "Ana"));
        List<Long> all = Articles.proposals(editor, id);
        browser.open("/desk/articles/" + id);
        browser.send("/desk/articles/" + id + "/proposals/" + all.get(3) + "/rejection")
                .then()
                .statusCode(303);

        assertEquals(25, page("/desk/articles/" + id).select("ol.entries > li").size());
        assertEquals(
                4,
                page("/desk/articles/" + id + "?page=2")
                        .select("ol.entries > li")
                        .size());
        assertEquals(
                1,
                page("/desk/articles/" + id + "?show=REJECTED")
                        .select("ol.entries > li")
                        .size());
        assertEquals(
                0,
                page("/desk/articles/" + id + "?show=ACCEPTED")
                        .select("ol.entries > li")
                        .size());
        assertEquals(
                5,
                page("/desk/articles/" + id + "?show=all&page=2")
                        .select("ol.entries > li")
                        .size());
        assertEquals(
                1,
                page("/desk/articles/" + id + "?at=" + all.get(29))
                        .select("#p" + all.get(29))
                        .size());
        assertEquals(
                25,
                page("/desk/articles/" + id + "?show=x&page=-1&at=y")
                        .select("ol.entries > li")
                        .size());
    }

    @Test
    void anArticlesPageAsksAsOftenForThirtyProposalsAsForOne() {
        String few = Articles.boats(1);
        String text = Articles.boats(30);
        Long one = Articles.of(editor, few, Articles.many(few, 1, Records.unique("Ana")));
        Long many = Articles.of(editor, text, Articles.many(text, 30, Records.unique("Rui")));
        page("/desk/articles/" + one);

        long forOne = Statements.of(() -> page("/desk/articles/" + one));
        long forMany = Statements.of(() -> page("/desk/articles/" + many));

        assertEquals(forOne, forMany);
        assertTrue(forMany <= 8, forMany + " statements");
    }

    @Test
    void theListAsksForNoMoreThanFourThings() {
        String text = Articles.boats(2);
        Articles.of(editor, text, Articles.many(text, 2, "Ana"));
        page("/desk/articles");

        long statements = Statements.of(() -> page("/desk/articles"));

        assertTrue(statements <= 4, statements + " statements");
    }

    // ---------------------------------------------------------------- who may

    @Test
    void reviewersReadAndDoNotDecide() {
        String text = Articles.boats(1);
        Long id = Articles.of(editor, text, Articles.many(text, 1, "Ana"));
        Long proposal = Articles.proposals(editor, id).get(0);
        Browser reviewer = People.browserOf(People.reviewer());

        Response page = reviewer.open("/desk/articles/" + id);

        page.then().statusCode(200).body(not(containsString("acceptance")));
        for (String act : List.of(
                "/desk/articles/new",
                "/desk/articles/from-copy",
                "/desk/articles/" + id + "/analysis",
                "/desk/articles/" + id + "/acceptances",
                "/desk/articles/" + id + "/proposals",
                "/desk/articles/" + id + "/proposals/" + proposal,
                "/desk/articles/" + id + "/proposals/" + proposal + "/acceptance",
                "/desk/articles/" + id + "/proposals/" + proposal + "/report",
                "/desk/articles/" + id + "/proposals/" + proposal + "/rejection",
                "/desk/articles/" + id + "/proposals/" + proposal + "/reopening",
                "/desk/articles/" + id + "/proposals/" + proposal + "/split")) {
            assertEquals(403, reviewer.send(act, "x", "y").statusCode(), act);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String text = Articles.boats(1);
        Long id = Articles.of(editor, text, Articles.many(text, 1, "Ana"));
        Long other = Articles.of(editor, text, Articles.many(text, 1, "Ana"));
        Long proposal = Articles.proposals(editor, id).get(0);

        for (String path : List.of(
                "/desk/articles/999999999999",
                "/desk/articles/999999999999/acceptances",
                "/desk/articles/" + other + "/proposals/" + proposal,
                "/desk/articles/" + id + "/proposals/999999999999")) {
            assertEquals(404, browser.open(path).statusCode(), path);
        }
        browser.open("/desk/articles/" + id);
        browser.send("/desk/articles/" + other + "/proposals/" + proposal + "/acceptance")
                .then()
                .statusCode(404);
    }
}
