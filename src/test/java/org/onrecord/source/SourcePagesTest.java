package org.onrecord.source;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.RelativeDate;
import org.onrecord.web.Slug;

/** Where editors enter publications and paste their texts. */
@QuarkusTest
class SourcePagesTest {

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);

    @Test
    void aSourceIsEnteredWithItsPublisherAndItsText() {
        String publisher = Records.unique("Harbour Times");
        String address = "https://harbour.example/" + UUID.randomUUID();

        Response answer = send(
                "/desk/sources",
                typed(Map.of(
                        "publisher",
                        publisher,
                        "publisherKind",
                        "OUTLET",
                        "address",
                        address,
                        "text",
                        "One.\r\nTwo.")));

        answer.then().statusCode(303).header("Location", containsString("/desk/captures/"));
        Document copy = Browser.page(browser.open(path(answer)));
        assertEquals("One.\nTwo.", copy.selectFirst(".source").wholeText());
        assertEquals("auto", copy.selectFirst(".source").attr("dir"));
        assertTrue(copy.select("a.button").attr("href").matches("/desk/claims/new\\?capture=\\d+"));
        Document source = Browser.page(browser.open(copy.select(".facts a").attr("href")));
        assertEquals(publisher, source.selectFirst("#publisher").val());
        assertEquals(address, source.selectFirst("#address").val());
        assertEquals("2024-06-03", source.selectFirst("#published").val());
        browser.open(copy.select("a.button").attr("href")).then().statusCode(200);
    }

    @Test
    void anAddressThatIsOnRecordIsShownAndNotEnteredAgain() {
        String unique = UUID.randomUUID().toString();
        String first = path(send("/desk/sources", typed(Map.of("address", "https://harbour.example/" + unique))));

        Response again = send("/desk/sources", typed(Map.of("address", "HTTPS://Harbour.Example:443/" + unique)));

        again.then().statusCode(422);
        assertEquals(first, Browser.page(again).select(".notice a").attr("href"));
        assertEquals(
                "HTTPS://Harbour.Example:443/" + unique,
                Browser.page(again).selectFirst("#address").val());
    }

    @Test
    void aFormWithoutAddressThatIsSentTwiceMakesOneSource() {
        Long outlet = Records.speaker(editor, SpeakerKind.OUTLET, Records.unique("Coast"));
        String publisher = QuarkusTransaction.requiringNew()
                .call(() -> Speaker.byId(outlet).name());
        Map<String, Object> form = typed(Map.of("publisher", publisher, "publisherKind", ""));
        String first = path(send("/desk/sources", form));

        Response again = send("/desk/sources", form);

        again.then().statusCode(422);
        assertEquals(first, Browser.page(again).select(".notice a").attr("href"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title     |                          | Write the title",
                "publisher |                          | Say who published it",
                "kind      | PAMPHLET                 | Choose one of the values",
                "kind      |                          | Choose what kind",
                "publisherKind |                      | Nobody of this name is on record",
                "address   | javascript:alert(1)      | Write the whole address",
                "address   | https://a:b@example.org/ | Take the name and password out",
                "address   | http://                  | There is no host",
                "published | 2024-13-40               | ",
                "published | 31 February 2024         | ",
                "language  | no_tag!                  | Write the language as a tag",
                "language  | klingon                  | No language has the code “klingon”",
                "language  |                          | Write the language as a tag",
                "derivation | WIRE_COPY               | ",
                "original  | 2024 report              | No such source is on record",
                "original  | 999999999999999999       | No such source is on record",
                "original  | https://nowhere.example/ | No such source is on record"
            })
    void whatCannotBeReadIsSaidBesideItsFieldAndNothingTypedIsLost(String field, String text, String message) {
        String value = text == null ? "" : text;

        Response answer = send("/desk/sources", typed(Map.of(field, value, "text", " kept as typed ")));

        answer.then().statusCode(422);
        Document page = Browser.page(answer);
        String beside = field.equals("derivation") ? "original" : field;
        if (field.equals("publisherKind")) {
            beside = "publisher";
        }
        String error = page.select("#" + beside + "-error").text();
        assertFalse(error.isEmpty(), page.select(".summary").text());
        assertTrue(message == null || error.contains(message), error);
        assertEquals(value.equals("PAMPHLET") ? "" : value, Browser.text(page.selectFirst("#" + field)));
        assertEquals(" kept as typed ", page.selectFirst("#text").wholeText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "publisher", "address", "language", "published", "original", "text"})
    void noFieldTakesControlCharacters(String field) {
        Response answer = send("/desk/sources", typed(Map.of(field, "a\0b\u0007")));

        answer.then().statusCode(422);
        assertTrue(Browser.page(answer).select("#" + field + "-error").text().length() > 10);
    }

    @Test
    void noTitleTakesControlCharactersBesideAPublisherOnRecord() {
        String publisher = Records.unique("Coast");
        send("/desk/sources", typed(Map.of("publisher", publisher))).then().statusCode(303);

        send("/desk/sources", typed(Map.of("publisher", publisher, "publisherKind", "", "title", "a\0b")))
                .then()
                .statusCode(422);
    }

    @Test
    void halfACharacterIsRefused() {
        browser.open("/desk/sources/new");

        browser.sendRaw("/desk/sources", "title=%ED%A0%80x&kind=ARTICLE&publisher=a&language=en")
                .then()
                .statusCode(422)
                .body(containsString("broken character"));
    }

    @ParameterizedTest
    @CsvSource({"title,500", "publisher,300"})
    void fieldsTakeAsMuchAsTheySayAndNoMore(String field, int most) {
        String start = UUID.randomUUID().toString();
        String longest = start + "x".repeat(most - start.length());

        send("/desk/sources", typed(Map.of(field, longest))).then().statusCode(303);
        Response answer = send("/desk/sources", typed(Map.of(field, longest + "x")));

        answer.then().statusCode(422);
        assertEquals(
                longest + "x", Browser.page(answer).selectFirst("#" + field).val());
    }

    @Test
    void anAddressTakesFourThousandBytesAndNoMore() {
        String start = "https://harbour.example/" + UUID.randomUUID() + "/";
        String longest = start + "a".repeat(4000 - start.length());

        send("/desk/sources", typed(Map.of("address", longest))).then().statusCode(303);
        send("/desk/sources", typed(Map.of("address", longest + "a"))).then().statusCode(422);
        send("/desk/sources", typed(Map.of("address", start + "ф".repeat(2400))))
                .then()
                .statusCode(422)
                .body(containsString("bytes long; at most 4,000"));
        send("/desk/sources", typed(Map.of("address", start + "a".repeat(5000))))
                .then()
                .statusCode(422);
    }

    @Test
    void aCopyTakesTwoMillionBytesAndNoMore() {
        String source = sourcePath();
        String longest = "é".repeat(999_998) + "abcd";
        assertEquals(Capture.MAX_BYTES, longest.getBytes(StandardCharsets.UTF_8).length);

        Response kept = send(source + "/captures", Map.of("text", longest));
        kept.then().statusCode(303);
        Response refused = send(source + "/captures", Map.of("text", longest + "e"));

        refused.then().statusCode(422).body(containsString("This text is 2,000,001 bytes long; at most 2,000,000"));
        assertEquals(longest + "e", Browser.page(refused).selectFirst("#text").wholeText());
        assertEquals(
                longest,
                Browser.page(browser.open(path(kept))).selectFirst(".source").wholeText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "a\0b"})
    void aCopyIsTextAndSomeOfIt(String text) {
        send(sourcePath() + "/captures", Map.of("text", text)).then().statusCode(422);
    }

    @Test
    void oneTextIsKeptOnceHoweverOftenItIsSent() {
        String source = sourcePath();

        String first = path(send(source + "/captures", Map.of("text", "One.\r\nTwo.")));
        String second = path(send(source + "/captures", Map.of("text", "One.\nTwo.")));
        browser.open(second).then().body(containsString("We have this very text already"));
        String other = path(send(source + "/captures", Map.of("text", "One.\nThree.")));

        assertEquals(first, second);
        assertEquals(
                List.of(other, first),
                Browser.page(browser.open(source))
                        .select(".queue li > a:first-child")
                        .eachAttr("href"));
    }

    @Test
    void theSecondOfTwoEditorsSeesBothTextsAndLosesNothing() {
        String source = sourcePath();
        Map<String, Object> mine = form(browser.open(source));
        Browser another = People.browserOf(People.editor());
        Map<String, Object> theirs = form(another.open(source));
        theirs.put("title", "Theirs <i>x</i>");
        another.send(source, theirs).then().statusCode(303);
        mine.put("title", "Mine <b>y</b>");

        Response answer = browser.send(source, mine);

        answer.then().statusCode(409);
        Document page = Browser.page(answer);
        assertEquals(
                List.of("Theirs <i>x</i>", "Mine <b>y</b>"),
                page.select(".conflict td").eachText());
        assertEquals("Mine <b>y</b>", page.selectFirst("#title").val());
        browser.send(source, form(answer)).then().statusCode(303);
        assertEquals(
                "Mine <b>y</b>", Browser.page(browser.open(source)).select("h1").text());
    }

    @Test
    void ofTwoWhoEnterOneAddressAtOnceOneMakesTheSource() {
        Map<String, Object> form = typed(Map.of(
                "address",
                "https://harbour.example/" + UUID.randomUUID(),
                "text",
                "One text.",
                "publisherKind",
                "OUTLET"));
        List<Browser> browsers =
                Stream.generate(() -> People.browserOf(editor)).limit(4).toList();
        browsers.forEach(each -> each.open("/desk/sources/new"));

        List<Integer> codes = browsers.stream()
                .map(each -> CompletableFuture.supplyAsync(
                        () -> each.send("/desk/sources", form).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(303, 422, 422, 422), codes);
    }

    @Test
    void ofOneTextSentTwiceAtOnceOneCopyIsKept() {
        String source = sourcePath();
        List<Browser> browsers =
                Stream.generate(() -> People.browserOf(editor)).limit(4).toList();
        browsers.forEach(each -> each.open(source));

        List<String> copies = browsers.stream()
                .map(each ->
                        CompletableFuture.supplyAsync(() -> path(each.send(source + "/captures", "text", "One text."))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertEquals(1, copies.size());
    }

    @Test
    void aSourceOfANamesakeIsSavedAsItStands() {
        String publisher = Records.unique("Coast");
        String source = path(send("/desk/sources", typed(Map.of("publisher", publisher))));
        Records.speaker(editor, SpeakerKind.OUTLET, publisher);

        Map<String, Object> form = form(browser.open(source));

        assertEquals(publisher + " (Outlet or news agency, " + Slug.of(publisher) + ")", form.get("publisher"));
        browser.send(source, form).then().statusCode(303);
        send("/desk/sources", typed(Map.of("publisher", publisher, "publisherKind", "")))
                .then()
                .statusCode(422)
                .body(containsString("Who is meant?"));
    }

    @Test
    void savingTwiceInARowAloneIsNoConflict() {
        String source = sourcePath();
        Map<String, Object> form = form(browser.open(source));

        browser.send(source, form).then().statusCode(303);
        form.put("title", "Another title");
        browser.send(source, form).then().statusCode(303).header("Location", endsWith(source));
    }

    @Test
    void aSourceComesFromAnotherAndNeverFromItself() {
        String first = sourcePath();
        String second = sourcePath();
        Map<String, Object> form = form(browser.open(second));
        form.put("original", id(first) + " · whatever its title was (Somebody)");
        form.put("derivation", "TRANSLATION");
        browser.send(second, form).then().statusCode(303);
        assertEquals(
                "Translation",
                Browser.page(browser.open(second))
                        .selectFirst("#derivation option[selected]")
                        .text());

        Map<String, Object> back = form(browser.open(first));
        back.put("original", id(second));
        back.put("derivation", "QUOTES");
        browser.send(first, back).then().statusCode(422).body(containsString("or comes from it"));
        back.put("original", id(first));
        browser.send(first, back).then().statusCode(422);
    }

    @Test
    void aCorrectedDateReadsTheDatesAgainThatHangOnIt() {
        Long claim = Records.draft(editor, Records.unique("Boats left."));
        Long source = Records.as(editor, actor -> {
            Claim draft = Claim.byId(claim);
            Attribution report = draft.attributions().get(0);
            Source rests = report.source();
            draft.correct(
                    report,
                    new Attribution.Entry(
                            report.speaker(),
                            null,
                            report.passage(),
                            report.voice(),
                            report.form(),
                            report.act(),
                            null,
                            RelativeDate.readings("yesterday", rests.published())
                                    .get(0)
                                    .anchoredAt(rests.id()),
                            rests.published(),
                            null,
                            List.of(),
                            List.of()));
            return rests.id();
        });
        String path = "/desk/sources/" + source;
        Map<String, Object> form = form(browser.open(path));
        form.put("published", "5 June 2024");

        browser.send(path, form).then().statusCode(303);

        Attribution report = Records.claim(claim).attributions().get(0);
        assertEquals("2024-06-04", report.said().edtf());
        assertEquals("2024-06-05", report.reported().edtf());
    }

    @Test
    void whatIsTypedIsShownAsItIs() {
        String hostile = Records.unique("<script>alert('1')</script>\"'>{x}&amp;");
        Response answer = send("/desk/sources", typed(Map.of("title", hostile, "publisher", hostile, "text", hostile)));

        Document copy = Browser.page(browser.open(path(answer)));
        assertEquals(hostile, copy.selectFirst(".source").text());
        assertEquals(hostile, copy.selectFirst("h1").text());
        Document source = Browser.page(browser.open(copy.select(".facts a").attr("href")));
        assertEquals(hostile, source.selectFirst("#title").val());
        assertEquals(
                0,
                source.select("main script").size() + copy.select("main script").size());
    }

    @Test
    void theListIsSearchedAndAsksAtMostFourTimes() {
        String word = "Zürich" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 26; i++) {
            send("/desk/sources", typed(Map.of("title", word + " " + i))).then().statusCode(303);
        }
        String list = "/desk/sources?q=" + word.replace("ü", "u");

        long asked = Statements.of(() -> browser.open(list).then().statusCode(200));

        assertTrue(asked <= 4, asked + " statements");
        Document page = Browser.page(browser.open(list));
        assertEquals(25, page.select(".queue li").size());
        assertEquals(
                1,
                Browser.page(browser.open(page.select("a[rel=next]").attr("href")))
                        .select(".queue li")
                        .size());
        browser.open("/desk/sources?q=zz" + UUID.randomUUID()).then().body(containsString("No source matches"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ED%A0%80", "%25%5F!'", "a%00b"})
    void noSearchFails(String q) {
        browser.openExactly("/desk/sources?q=" + q + "&page=-1").then().statusCode(200);
        browser.openExactly("/desk/sources/options?q=" + q).then().statusCode(200);
    }

    @Test
    void aSourceIsCompletedByItsTitleAndNumber() {
        String title = Records.unique("Čas & řeka");
        String source = path(send("/desk/sources", typed(Map.of("title", title))));

        Document options =
                Browser.page(browser.open("/desk/sources/options?q=cas reka " + title.substring(title.length() - 8)));

        assertEquals(1, options.select("option").size());
        assertTrue(options.select("option").val().startsWith(id(source) + " · " + title));
        long asked = Statements.of(
                () -> browser.open("/desk/sources/options?q=reka").then().statusCode(200));
        assertTrue(asked <= 2, asked + " statements");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk/sources/999999999", "/desk/captures/999999999", "/desk/sources/x", "/desk/captures/x1"})
    void whatIsNotThereIsNotFound(String path) {
        browser.open(path).then().statusCode(404);
        browser.open("/desk/sources/new");
        browser.send("/desk/sources/999999999", typed(Map.of())).then().statusCode(404);
        browser.send("/desk/sources/999999999/captures", "text", "a").then().statusCode(404);
    }

    @Test
    void aReviewerEntersSourcesAndCopiesToRestAVerdictOnAndChangesNone() {
        String source = sourcePath();
        Browser reviewer = People.browserOf(People.reviewer());
        Document page = Browser.page(reviewer.open(source));

        assertEquals(
                List.of("/desk/deliveries", source + "/captures", "/desk/uploads"),
                page.select("main form").eachAttr("action"));
        reviewer.send(source, typed(Map.of())).then().statusCode(403);
        reviewer.send(source + "/captures", "text", "Another text").then().statusCode(303);
        reviewer.open("/desk/sources/new").then().statusCode(200);
        reviewer.send("/desk/sources", typed(Map.of())).then().statusCode(303);
    }

    private String sourcePath() {
        return path(send("/desk/sources", typed(Map.of())));
    }

    private Response send(String path, Map<String, ?> form) {
        browser.open("/desk/sources/new");
        return browser.send(path, form);
    }

    /** A form as a person fills it in, with a title and a publisher that no other test has. */
    private static Map<String, Object> typed(Map<String, ?> other) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of(
                "revision", "0",
                "title", Records.unique("Boats leave"),
                "kind", "ARTICLE",
                "publisher", Records.unique("Harbour Times"),
                "publisherKind", "OUTLET",
                "address", "",
                "language", "en",
                "published", "3 June 2024",
                "text", ""));
        form.putAll(other);
        return form;
    }

    private static Map<String, Object> form(Response response) {
        return Browser.form(response, "#title");
    }

    private static String path(Response answer) {
        answer.then().statusCode(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
