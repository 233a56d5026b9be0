package org.onrecord.source;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.testing.WebPage;

/** Giving an address, and what becomes of it. */
@QuarkusTest
class DeliveryPagesTest {

    @Inject
    Deliveries deliveries;

    private static final String FIRST =
            "The harbour office said on Monday that around 300 boats had left before the storm came in.";
    private static final String SECOND =
            "“The sea is calm again,” the harbour master Ana Sousa told reporters, “and the boats are on their way home.”";

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);
    private final String title = Records.unique("Boats leave");
    private final String outlet = Records.unique("Harbour Times");

    /** Every form that is sent here stands on a page. */
    @BeforeEach
    void openTheForm() {
        browser.open("/desk/sources/new").then().statusCode(200);
    }

    private WebPage article() {
        return WebPage.of(WebPage.article(title, outlet, FIRST, SECOND));
    }

    private String asked(String url) {
        return path(browser.send("/desk/deliveries", Map.of("url", url))
                .then()
                .statusCode(303)
                .extract()
                .response());
    }

    private static String path(Response answer) {
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** Waits, as a person does who looks at the page, until it is no longer on its way. */
    private String settled(String delivery) {
        for (int i = 0; i < 300; i++) {
            if (browser.open(delivery + "/progress").statusCode() == 204) {
                return delivery;
            }
            pause();
        }
        throw new AssertionError("Still on its way: " + browser.open(delivery).asString());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAddressBecomesASourceThatIsProposedFromItsPage() {
        WebPage page = article();

        Document form = Browser.page(browser.open(settled(asked(page.address()))));

        assertEquals(title, form.selectFirst("#title").val());
        assertEquals(outlet, form.selectFirst("#publisher").val());
        assertEquals(
                "OUTLET", form.selectFirst("#publisherKind option[selected]").val());
        assertEquals("Rui Melo", form.selectFirst("#author").val());
        assertEquals("2024-06-03", form.selectFirst("#published").val());
        assertEquals("en", form.selectFirst("#language").val());
        assertEquals("ARTICLE", form.selectFirst("#kind option[selected]").val());
        assertEquals(page.address(), form.selectFirst("#address").val());

        Response kept = browser.send("/desk/sources", filled(form));

        kept.then().statusCode(303).header("Location", containsString("/desk/captures/"));
        Document copy = Browser.page(browser.open(path(kept)));
        String text = copy.selectFirst(".source").wholeText();
        assertTrue(text.contains(FIRST) && text.contains(SECOND), text);
        assertTrue(!text.contains("Sport") && !text.contains("All rights reserved"), text);
        assertTrue(copy.selectFirst(".facts").text().contains("Fetched, Whole"));
    }

    /** The form as it stands on the page, ready to be sent. */
    private static Map<String, String> filled(Document form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("form[action=/desk/sources] input[name], form[action=/desk/sources] textarea")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("form[action=/desk/sources] select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        fields.remove("csrf-token");
        return fields;
    }

    @Test
    void whatArrivedIsKeptOnce() {
        Document form = Browser.page(browser.open(settled(asked(article().address()))));
        String copy = path(browser.send("/desk/sources", filled(form)));

        browser.open("/desk/deliveries/"
                        + form.selectFirst("input[name=delivery]").val())
                .then()
                .statusCode(303)
                .header("Location", endsWith(copy));
        Map<String, String> again = filled(form);
        again.put("title", Records.unique("Another"));
        again.put("address", "");
        browser.send("/desk/sources", again)
                .then()
                .statusCode(422)
                .body(containsString("What arrived is kept already, or was put aside."));
    }

    @Test
    void aPageThatIsOnRecordIsNotFetchedAsSomethingNew() {
        WebPage page = article();
        String copy =
                path(browser.send("/desk/sources", filled(Browser.page(browser.open(settled(asked(page.address())))))));
        Long source = sourceOf(copy);

        Response answer = browser.send("/desk/deliveries", Map.of("url", page.address() + "/?utm_source=mail"));

        answer.then().statusCode(303).header("Location", endsWith("/desk/sources/" + source));
    }

    private static Long sourceOf(String copy) {
        Long id = Long.valueOf(copy.replaceFirst(".*/", ""));
        return QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(id).source().id());
    }

    @Test
    void aSourceOnRecordGetsItsCopyAtOnceAndTheSameTextIsNotKeptTwice() {
        WebPage page = article();
        Long source = sourceOf("/desk/captures/" + Records.capture(editor, "Only this, which somebody pasted."));

        String first = fetchedFor(source, page);
        String second = fetchedFor(source, page);
        page.says(WebPage.article(
                title, outlet, FIRST, "The boats came home on Friday, the office said in the evening."));
        String third = fetchedFor(source, page);

        assertEquals(first, second);
        assertTrue(Long.parseLong(third.replaceFirst(".*/", "")) > Long.parseLong(first.replaceFirst(".*/", "")));
        Document list = Browser.page(browser.open("/desk/sources/" + source));
        assertEquals(3, list.select("a[href^=/desk/claims/new?capture=]").size());
    }

    private String fetchedFor(Long source, WebPage page) {
        Response answer = browser.send("/desk/deliveries", Map.of("url", page.address(), "source", source.toString()));
        Response kept = browser.open(settled(path(answer)));
        kept.then().statusCode(303).header("Location", matchesPattern(".*/desk/captures/\\d+"));
        return path(kept);
    }

    @Test
    void whatCannotBeFetchedSaysWhyAndCanBeTriedAgain() {
        String delivery = settled(asked("http://127.0.0.1:9/gone"));
        browser.open(delivery).then().statusCode(200).body(containsString("Only the ports 80 and 443 are asked."));

        browser.send(delivery + "/attempts", Map.of()).then().statusCode(303).header("Location", endsWith(delivery));

        browser.open(settled(delivery)).then().body(containsString("Nothing came."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://2130706434/"
            })
    void anAddressInsideIsRefused(String address) {
        Response answer = browser.send("/desk/deliveries", Map.of("url", address));

        // Some are not even addresses, others lead where nobody may go.
        if (answer.statusCode() == 303) {
            browser.open(settled(path(answer))).then().statusCode(200).body(containsString("Nothing came."));
        } else {
            answer.then().statusCode(422);
        }
    }

    @Test
    void aRedirectInsideIsRefused() {
        String delivery =
                settled(asked(WebPage.leadingTo("http://169.254.169.254/").address()));

        browser.open(delivery)
                .then()
                .body(containsString("The address leads on to a network that is not open to everyone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "ftp://harbour.example/",
                "file:///etc/passwd",
                "http://me:secret@harbour.example/"
            })
    void whatIsNoAddressIsSaidBesideTheField(String typed) {
        Response answer = browser.send("/desk/deliveries", Map.of("url", typed));

        answer.then().statusCode(422);
        Document page = Browser.page(answer);
        assertTrue(!page.selectFirst("#url-error").text().isEmpty());
        assertEquals(typed, page.selectFirst("#url").val());
    }

    @Test
    void anAddressOfFiveThousandBytesIsRefusedAndOneOfTwoThousandIsNot() {
        String longest = WebPage.of("<p>x").address() + "?q=" + "a".repeat(1950);
        browser.send("/desk/deliveries", Map.of("url", longest)).then().statusCode(303);

        browser.send("/desk/deliveries", Map.of("url", longest + "b".repeat(3000)))
                .then()
                .statusCode(422);
    }

    @Test
    void aPageThatIsNotThereCanBeKeptForWhatItIs() {
        WebPage page = article().answers(404);

        Document form = Browser.page(browser.open(settled(asked(page.address()))));

        assertTrue(form.selectFirst(".notice").text().contains("The server says that there is no such page."));
    }

    @Test
    void ofAServerThatHasTroubleItIsNotSaidThatThePageIsGone() {
        WebPage page = article().answers(503);

        Document form = Browser.page(browser.open(settled(asked(page.address()))));

        assertEquals(
                "The server has trouble of its own (503), and may show the page later.",
                form.selectFirst(".notice strong").text());
    }

    @Test
    void aPictureIsKeptWithWhatIsTypedOffIt() {
        WebPage picture = WebPage.of(PNG, "image/png");
        Document form = Browser.page(browser.open(settled(asked(picture.address()))));
        Map<String, String> fields = filled(form);
        fields.putAll(Map.of(
                "title", title, "kind", "POST", "publisher", outlet, "publisherKind", "OUTLET", "language", "en"));

        browser.send("/desk/sources", fields)
                .then()
                .statusCode(422)
                .body(containsString("Type what is said or written in it: a claim rests on words."));
        fields.put("text", "A sign that says: closed.");
        Response kept = browser.send("/desk/sources", fields);

        kept.then().statusCode(303);
        assertEquals(
                "A sign that says: closed.",
                Browser.page(browser.open(path(kept))).selectFirst(".source").wholeText());
    }

    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1a,
        '\n',
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        6,
        0,
        0,
        0,
        0x1f,
        0x15,
        (byte) 0xc4,
        (byte) 0x89
    };

    @Test
    void aPageIsShownWhileItIsOnItsWayAndItsMarkupIsOnlyText() {
        WebPage page = WebPage.slow(WebPage.article(title + " <b>x</b>", outlet, FIRST, SECOND), 700);

        String delivery = asked(page.address());
        Document waiting = Browser.page(browser.open(delivery));

        assertEquals(
                1,
                waiting.select("[role=status][hx-get=" + delivery + "/progress]")
                        .size());
        browser.open(delivery + "/progress").then().statusCode(200);
        Document form = Browser.page(browser.open(settled(delivery)));
        assertNull(form.selectFirst("h1 b"));
    }

    @Test
    void whatIsPutAsideIsGoneFromTheList() {
        String delivery = settled(asked("http://127.0.0.1:9/put-aside"));
        browser.open("/desk/deliveries").then().statusCode(200).body(containsString("127.0.0.1:9/put-aside"));

        browser.send(delivery + "/dismissal", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/deliveries"));

        Document list = Browser.page(browser.open("/desk/deliveries"));
        assertTrue(!list.text().contains("127.0.0.1:9/put-aside"));
        browser.open(delivery).then().statusCode(200).body(containsString("Nothing is kept of it."));
    }

    @Test
    void theListAsksTheDatabaseNoMoreForTenThanForOne() {
        settled(asked("http://127.0.0.1:9/one"));
        long one = Statements.of(() -> browser.open("/desk/deliveries").then().statusCode(200));
        for (int i = 0; i < 9; i++) {
            settled(asked("http://127.0.0.1:9/more-" + i));
        }

        assertEquals(
                one, Statements.of(() -> browser.open("/desk/deliveries").then().statusCode(200)));
    }

    @Test
    void whatWasPutAsideAMonthAgoIsForgottenAndWhatFailedIsNot() {
        Instant then = Instant.now().minus(Duration.ofDays(31)).truncatedTo(ChronoUnit.MICROS);
        Long aside = asked(then, delivery -> delivery.dismiss(then));
        Long failed = asked(then, delivery -> delivery.fail("The server took too long.", then));
        Long recent = asked(then, delivery -> delivery.dismiss(then.plus(Duration.ofDays(2))));

        deliveries.forget();

        browser.open("/desk/deliveries/" + aside).then().statusCode(404);
        browser.open("/desk/deliveries/" + failed).then().statusCode(200);
        browser.open("/desk/deliveries/" + recent).then().statusCode(200);
    }

    private Long asked(Instant at, Consumer<Delivery> fate) {
        return Records.as(editor, actor -> {
            Delivery delivery = Delivery.asked(null, WebAddress.of("https://harbour.example/boats"), actor.user(), at);
            fate.accept(delivery);
            delivery.persist();
            return delivery.id();
        });
    }

    @Test
    void nobodyElseThanTheDeskFetches() {
        new Browser().open("/desk/deliveries").then().statusCode(303).header("Location", containsString("/login"));
    }

    @Test
    void anArrivalIsBegunByNoMoreThanOneSource() {
        String delivery = settled(asked(article().address()));
        Long one = sourceOf("/desk/captures/" + Records.capture(editor, "One."));
        browser.send(delivery + "/copies", Map.of("source", one.toString()))
                .then()
                .statusCode(303);

        browser.send(delivery + "/copies", Map.of("source", one.toString()))
                .then()
                .statusCode(409);
        browser.send(delivery + "/copies", Map.of("source", "nonsense")).then().statusCode(404);
    }

    @Test
    void bytesThatNobodyCanReadFailWithTheirReason() {
        WebPage noise =
                WebPage.of("%PDF-1.7 and then nothing".getBytes(StandardCharsets.ISO_8859_1), "application/pdf");

        browser.open(settled(asked(noise.address())))
                .then()
                .statusCode(200)
                .body(containsString("The file is damaged"));
    }
}
