package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't the page that was asked for, and what only looks as if it weren't. */
class SoftFailuresTest {

    private static final String SENTENCE =
            "The council of Marrow Bay voted on Tuesday to keep the ferry running through the"
                    + " winter, the third time in as many years that it has done so against the advice of its own treasurer. ";

    private static final String ARTICLE = "<article><h1>Ferry stays</h1><p>" + SENTENCE.repeat(3) + "</p><p>"
            + SENTENCE.repeat(4) + "</p><p>" + SENTENCE.repeat(3) + "</p></article>";

    private static final String SHORT_ARTICLE =
            "<article><h1>Ferry stays</h1><p>" + SENTENCE + SENTENCE + "</p></article>";

    private static Doubt of(String html) throws Unreadable {
        return Pages.read("<!DOCTYPE html><html>" + html).doubt();
    }

    private static Doubt of(String html, int status) throws Unreadable {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return Extractor.extract(Pages.file(bytes), Pages.fetched("text/html", status))
                .doubt();
    }

    private static Doubt redirected(String html, String asked, String arrived) throws Unreadable {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return Extractor.extract(Pages.file(bytes), Pages.redirected(asked, arrived))
                .doubt();
    }

    static Stream<Arguments> walls() {
        return Stream.of(
                Arguments.of(
                        Doubt.CHALLENGE,
                        "<title>Just a moment...</title><body><h1>harbour.example</h1><p>Verifying you are"
                                + " human. This may take a few seconds.</p><div id=challenge-stage></div><script src=/cdn-cgi/challenge-platform/x.js></script>"),
                Arguments.of(
                        Doubt.CHALLENGE,
                        "<title>Access to this page has been denied</title><p>Press &amp; Hold to confirm you are a"
                                + " human (and not a bot).<div id=px-captcha></div>"),
                Arguments.of(
                        Doubt.CHALLENGE,
                        "<title>harbour.example</title><p>Please enable JS and disable any ad blocker</p>"
                                + "<script src=https://ct.captcha-delivery.com/c.js></script>"),
                Arguments.of(
                        Doubt.CHALLENGE,
                        "<title>One step</title><form><p>Tick the box to go on.</p><div class=h-captcha></div></form>"),
                Arguments.of(
                        Doubt.CHALLENGE,
                        "<title>Pardon Our Interruption</title><p>As you were browsing, something about your"
                                + " browser made us think you were a bot."),
                Arguments.of(
                        Doubt.CHALLENGE,
                        "<title>Перевірка безпеки</title><p>Підтвердьте, що ви не робот, і сторінка відкриється."),
                Arguments.of(
                        Doubt.CHALLENGE, "<title>확인</title><p>로봇이 아닙니다. 아래 상자를 눌러 주세요.<div class=g-recaptcha></div>"),
                Arguments.of(
                        Doubt.COOKIE_WALL,
                        "<title>Before you go on</title><h1>We value your privacy</h1><p>We and our 812 partners use"
                                + " cookies to store and access information on your device, and process personal data for advertising,"
                                + " measurement and the development of services.</p><button>Accept all</button><button>More</button>"),
                Arguments.of(
                        Doubt.COOKIE_WALL,
                        "<title>Zustimmung</title><div class=consent><p>Wir und unsere Partner verwenden Cookies und"
                                + " verarbeiten Ihre Daten. Mit einem Klick willigen Sie ein; Ihre Einwilligung können Sie widerrufen.</p>"
                                + "<button>Alle akzeptieren</button></div>"),
                Arguments.of(
                        Doubt.COOKIE_WALL,
                        "<title>Vos choix</title><p>Avec votre consentement, nos partenaires et nous utilisons des"
                                + " cookies pour stocker des informations.</p><button>Tout accepter</button>"),
                Arguments.of(
                        Doubt.COOKIE_WALL,
                        "<title>Згода</title><p>Ми використовуємо файли cookie й просимо вашої згоди на обробку"
                                + " даних, щоб показувати рекламу.</p><button>Погоджуюся</button>"),
                Arguments.of(
                        Doubt.COOKIE_WALL,
                        "<title>개인정보</title><p>쿠키와 개인정보 처리에 동의해 주시면 계속 이용하실 수 있습니다.</p>" + "<button>모두 동의</button>"),
                Arguments.of(
                        Doubt.SIGN_IN,
                        "<title>Sign in - The Ledger</title><h1>Sign in</h1><form><input type=email><input type=password>"
                                + "<button>Go</button></form><p>New here? Make an account in a minute."),
                Arguments.of(
                        Doubt.SIGN_IN,
                        "<title>Anmelden</title><form><label>Name</label><input><label>Kennwort</label>"
                                + "<input type=password></form>"),
                Arguments.of(
                        Doubt.SIGN_IN,
                        "<title>Ferry stays</title>" + SHORT_ARTICLE
                                + "<div class=offer><p>Subscribe to continue reading. Already a subscriber? Log in.</p></div>"),
                Arguments.of(
                        Doubt.SIGN_IN,
                        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stays\","
                                + "\"isAccessibleForFree\":\"False\"}</script>" + SHORT_ARTICLE),
                Arguments.of(
                        Doubt.SIGN_IN,
                        "<title>다리 공사</title><article><h1>다리 공사</h1><p>박 시장은 다리 공사가 내년 봄에 끝난다고 말했다.</p>"
                                + "<p>이 기사는 구독자 전용입니다. 로그인하세요.</p></article>"),
                Arguments.of(
                        Doubt.SIGN_IN,
                        "<title>Паром</title><article><h1>Паром</h1><p>Рада знову проголосувала за паром.</p><p>Оформіть"
                                + " передплату, щоб читати далі.</p></article>"),
                Arguments.of(
                        Doubt.EMPTY_SHELL,
                        "<title>The Ledger</title><body><div id=root></div><script src=/app.js></script>"),
                Arguments.of(
                        Doubt.EMPTY_SHELL,
                        "<title>The Ledger</title><body><noscript>You need to enable JavaScript to run this app."
                                + "</noscript><div id=app></div><script src=/app.js></script>"),
                Arguments.of(Doubt.EMPTY_SHELL, "<title>Вісник</title><p>Увімкніть JavaScript, щоб побачити сторінку."),
                Arguments.of(Doubt.EMPTY_SHELL, "<body></body>"),
                Arguments.of(
                        Doubt.NOT_FOUND,
                        "<title>Page not found | The Ledger</title><h1>Oops!</h1><p>Try the search instead."),
                Arguments.of(
                        Doubt.NOT_FOUND, "<title>The Ledger</title><h1>404</h1><p>There is nothing at this address."),
                Arguments.of(
                        Doubt.NOT_FOUND,
                        "<title>The Ledger</title><p>Sorry, the page you requested could not be found."),
                Arguments.of(Doubt.NOT_FOUND, "<title>Seite nicht gefunden</title><p>Vielleicht hilft die Suche."),
                Arguments.of(Doubt.NOT_FOUND, "<title>Сторінку не знайдено</title><p>Поверніться на головну."),
                Arguments.of(Doubt.NOT_FOUND, "<title>강변일보</title><h2>페이지를 찾을 수 없습니다</h2><p>주소를 확인해 주세요."),
                Arguments.of(Doubt.NOT_FOUND, "<title>الميناء</title><h1>الصفحة غير موجودة</h1><p>عد إلى الرئيسية."));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void whatCameInsteadOfThePageIsDoubted(Doubt doubt, String html) throws Unreadable {
        assertEquals(doubt, of(html));
    }

    static Stream<String> nearMisses() {
        return Stream.of(
                // A cookie banner beside an article.
                "<title>Ferry stays</title><div class=cookie-banner><p>We use cookies.</p><button>Accept all</button></div>"
                        + ARTICLE,
                // The same banner without a name, and a short article.
                "<title>Ferry stays</title>" + SHORT_ARTICLE
                        + "<div><p>We and our partners use cookies.</p><button>Accept all</button></div>",
                // An article about cookies.
                "<title>What cookies know</title><button>OK, accept all</button><article><h1>What cookies know</h1><p>"
                        + SENTENCE + "</p><p>Most cookies, she said, are set before anyone consents.</p><p>" + SENTENCE
                        + "</p></article>",
                // A form to sign in, in the header of every page.
                "<title>Ferry stays</title><header><form><input name=u><input type=password></form></header>" + ARTICLE,
                // The same, and a short article that says that it is one.
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stays\"}</script>"
                        + "<header><form><input type=password></form></header>" + SHORT_ARTICLE,
                // An article about pages that aren't found.
                "<title>Page not found: how the web forgets</title><article><h1>Page not found: how the web forgets</h1><p>"
                        + SENTENCE.repeat(6) + "</p></article>",
                // A bus line.
                "<title>Bus 404 comes back</title><article><h1>Bus 404 comes back</h1><p>" + SENTENCE.repeat(2)
                        + "</p></article>",
                // An article about robots and challenges, and a box against robots under its form for comments.
                "<title>Are you a robot? The test that nobody passes</title><article><h1>Are you a robot? The test that nobody passes"
                        + "</h1><p>" + SENTENCE.repeat(8) + "</p></article><form><div class=g-recaptcha></div></form>",
                // A short article with such a box.
                "<title>Ferry stays</title>" + SHORT_ARTICLE + "<form id=respond><div class=g-recaptcha></div></form>",
                // An offer to subscribe beside a whole article.
                "<title>Ferry stays</title>" + ARTICLE
                        + "<aside>Already a subscriber? Log in. Subscribe to continue.</aside>",
                // An article that is paid for and came whole.
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
                        + ARTICLE,
                // A page that works without scripts and says that more works with them.
                "<title>Ferry stays</title><noscript>Enable JavaScript to see the map.</noscript>" + ARTICLE,
                // A page whose scripts would add to it.
                "<title>Ferry stays</title>" + SHORT_ARTICLE + "<div id=app></div><script src=x.js></script>",
                // A very short statement.
                "<title>Statement of the harbour master</title><h1>Statement of the harbour master</h1><p>I never said that.</p>",
                // A document that could not be found.
                "<title>Minutes of the council</title><h1>Minutes</h1><p>The clerk reported that the treasurer’s letter of 3 May was not"
                        + " found, and that nobody knew who had taken it. The chair asked for it to be looked for again.</p>",
                // One about a login that was stolen.
                "<title>Login of the mayor was stolen</title><article><h1>The mayor’s login was stolen</h1><p>"
                        + SENTENCE.repeat(2) + "</p></article>");
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void whatOnlyLooksLikeAWallIsNotDoubted(String html) throws Unreadable {
        assertNull(of(html));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 429, 451, 500, 503, 304, 199})
    void aStatusThatIsNoSuccessIsDoubted(int status) throws Unreadable {
        assertEquals(Doubt.STATUS, of(ARTICLE, status));
    }

    @Test
    void aStatusThatAsksWhoComesIsToldApart() throws Unreadable {
        assertEquals(Doubt.SIGN_IN, of("<p>No.", 401));
        assertEquals(Doubt.SIGN_IN, of("<p>No.", 402));
        assertEquals(Doubt.STATUS, of("<p>No.", 403));
        assertEquals(Doubt.SIGN_IN, of("<title>Log in</title><form><input type=password></form>", 403));
        assertEquals(Doubt.CHALLENGE, of("<title>Just a moment...</title><p>Wait.", 403));
        assertEquals(
                Doubt.CHALLENGE,
                of("<title>Attention Required! | Cloudflare</title><p>Wait.<div id=cf-wrapper></div>", 503));
        assertNull(of(ARTICLE, 203));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/news/ferry, https://a.example/",
        "https://a.example/news/ferry, https://www.a.example",
        "https://a.example/news/ferry, https://a.example/en/",
        "https://a.example/news/ferry, https://a.example/index.html?from=404",
        "https://a.example/?p=17, https://a.example/",
        "https://news.a.co.uk/x, https://a.co.uk/home",
        "https://old.example/2019/ferry-stays, https://new.example/"
    })
    void beingLedToAFrontPageIsDoubted(String asked, String arrived) throws Unreadable {
        assertEquals(Doubt.HOME_PAGE, redirected(ARTICLE, asked, arrived));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/, https://a.example/",
        "https://a.example, https://www.a.example/en/",
        "http://a.example/index.php, https://a.example/",
        "https://a.example/news/ferry, https://a.example/news/ferry-stays",
        "https://a.example/ferry, https://a.example/?p=17",
        "https://s.example/Xy7Q, https://candidate.example/",
        "https://a.example/news/ferry, https://a.example/news/"
    })
    void beingLedElsewhereIsNot(String asked, String arrived) throws Unreadable {
        assertNull(redirected(ARTICLE, asked, arrived));
    }

    @Test
    void whereOneIsLedTellsWhatCame() throws Unreadable {
        String little = "<title>a.example</title><p>Some words that say nothing about what this is.";
        String asked = "https://a.example/news/ferry";
        assertEquals(Doubt.COOKIE_WALL, redirected(little, asked, "https://consent.a.example/collect?to=x"));
        assertEquals(Doubt.SIGN_IN, redirected(little, asked, "https://a.example/account/login?to=x"));
        assertEquals(Doubt.NOT_FOUND, redirected(little, asked, "https://a.example/404"));
        assertNull(redirected(ARTICLE, asked, "https://a.example/login/ferry"));
        assertNull(redirected(ARTICLE, "https://consent.example/law", "https://consent.example/law/2"));
    }

    @Test
    void whatWasReadIsGivenAllTheSame() throws Unreadable {
        assertEquals(
                "Oops!\n\nTry the search instead.",
                Pages.read("<title>404</title><h1>Oops!</h1><p>Try the search instead.")
                        .text());
    }
}
