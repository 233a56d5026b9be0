package org.onrecord.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.testing.Statements;

@QuarkusTest
class SignInTest {

    private final Browser browser = new Browser();

    @Test
    void whoeverIsNotSignedInIsSentToSignInAndBackAgain() {
        User editor = People.editor();

        browser.open("/desk/account?from=mail")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?next=%2Fdesk%2Faccount%3Ffrom%3Dmail"));
        Response page = browser.open("/login?next=/desk/account?from=mail");
        assertEquals(
                "/desk/account?from=mail",
                Browser.page(page).selectFirst("input[name=next]").val());
        signIn(editor.email(), People.PASSWORD, "/desk/account?from=mail")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/account?from=mail"));
        browser.open("/desk/account").then().statusCode(200).body(containsString(editor.email()));
    }

    @Test
    void postingToTheDeskWithoutASessionDoesNothingAndLeadsToSignIn() {
        User person = People.editor();
        browser.open("/login");

        browser.send("/desk/users/" + person.id() + "/deactivation")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?next=%2Fdesk&unsent=yes"));

        assertTrue(reloaded(person).active());
        browser.open("/login?next=/desk&unsent=yes").then().body(containsString("What you sent is not saved"));
        browser.open("/login?next=/desk").then().body(not(containsString("What you sent is not saved")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/", "/desk/users", "/desk;x=1/users", "//desk/users", "/%64esk/users"})
    void noWayOfWritingADesksAddressGoesAroundSigningIn(String path) {
        Response response =
                given().urlEncodingEnabled(false).redirects().follow(false).get(path);

        assertEquals(303, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"})
    void signingInNeverLeadsToAnotherSite(String next) {
        User editor = People.editor();
        browser.open("/login");

        signIn(editor.email(), People.PASSWORD, next).then().statusCode(303).header("Location", endsWith("/desk"));
    }

    @Test
    void theEmailMayBeWrittenInAnyCase() {
        User editor = People.editor();
        browser.open("/login");

        signIn(" " + editor.email().toUpperCase(Locale.ROOT) + " ", People.PASSWORD, "/desk")
                .then()
                .statusCode(303);
    }

    @Test
    void aWrongPasswordKeepsTheEmailAndSaysWhatIsWrong() {
        User editor = People.editor();
        browser.open("/login");

        Response response = signIn(editor.email(), "three grey geese!", "/desk/account");

        response.then().statusCode(422).body(containsString("That e-mail and password do not match."));
        assertEquals(
                editor.email(), Browser.page(response).selectFirst("#email").val());
        assertEquals("", Browser.page(response).selectFirst("#password").val());
        assertEquals(
                "/desk/account",
                Browser.page(response).selectFirst("input[name=next]").val());
        assertNull(browser.cookie("session"));
    }

    @Test
    void theAnswerIsTheSameForAWrongPasswordAnUnknownAndADeactivatedPerson() {
        User editor = People.editor();
        User former = People.editor();
        deactivate(former);
        String unknown = People.newEmail();

        Response wrong = anonymousSignIn(editor.email(), "three grey geese!");

        for (Response other : new Response[] {
            anonymousSignIn(unknown, "three grey geese!"), anonymousSignIn(former.email(), People.PASSWORD)
        }) {
            assertEquals(wrong.statusCode(), other.statusCode());
            assertEquals(wrong.cookies().keySet(), other.cookies().keySet());
            assertEquals(withoutWhatDiffers(wrong), withoutWhatDiffers(other));
        }
    }

    @Test
    void theSessionCookieIsForThisSiteAloneAndForNoScript() {
        User editor = People.editor();
        browser.open("/login");

        Cookie cookie = signIn(editor.email(), People.PASSWORD, "/desk").detailedCookie("session");

        assertTrue(cookie.isHttpOnly());
        assertEquals("Lax", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertEquals(Duration.ofDays(14).toSeconds(), cookie.getMaxAge());
        assertFalse(cookie.isSecured());
    }

    @Test
    void behindTlsCookiesTravelOverTlsOnly() {
        User editor = People.editor();
        browser.overTls().open("/login");

        Response response = signIn(editor.email(), People.PASSWORD, "/desk");

        response.then().statusCode(303);
        for (String name : new String[] {"session", "known", "csrf"}) {
            assertTrue(response.detailedCookie(name).isSecured(), name);
        }
    }

    @Test
    void aReplayedCookieIsRefusedAfterSignOut() {
        User editor = People.editor();
        Browser signedIn = People.browserOf(editor);
        String session = signedIn.cookie("session");
        signedIn.open("/desk/account").then().statusCode(200);

        signedIn.send("/logout").then().statusCode(303).header("Location", endsWith("/login"));

        new Browser()
                .with("session", session)
                .open("/desk/account")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login"));
        assertNull(signedIn.cookie("session"));
    }

    @Test
    void signingInAnewEndsTheSessionThatTheBrowserHad() {
        User editor = People.editor();
        Browser signedIn = People.browserOf(editor);
        String before = signedIn.cookie("session");
        signedIn.open("/desk/account");

        signedIn.send("/login", "email", editor.email(), "password", People.PASSWORD, "next", "/desk")
                .then()
                .statusCode(303);

        signedIn.open("/desk/account").then().statusCode(200);
        new Browser().with("session", before).open("/desk/account").then().statusCode(303);
    }

    @Test
    void aSessionEndsWhenNobodyUsedItForADay() {
        Browser signedIn = People.browserOf(People.editor());
        idle(signedIn, UserSession.IDLE);

        signedIn.open("/desk/account").then().statusCode(303);
    }

    @Test
    void aSessionEndsAfterTwoWeeksHoweverBusyItIs() {
        Browser signedIn = People.browserOf(People.editor());
        set(signedIn, "expiresAt", Instant.now());

        signedIn.open("/desk/account").then().statusCode(303);
    }

    @Test
    void usingASessionKeepsItAlive() {
        User editor = People.editor();
        Browser signedIn = People.browserOf(editor);
        idle(signedIn, UserSession.IDLE.minusMinutes(1));

        signedIn.open("/desk/account").then().statusCode(200);

        Instant seen = QuarkusTransaction.requiringNew()
                .call(() -> reloaded(editor).seenAt().orElseThrow());
        assertTrue(seen.isAfter(Instant.now().minusSeconds(60)));
        idle(signedIn, UserSession.IDLE.minusMinutes(1));
        signedIn.open("/desk/account").then().statusCode(200);
    }

    @Test
    void aPageOfTheDeskCostsOneStatementToKnowItsReader() {
        Browser signedIn = People.browserOf(People.editor());

        assertEquals(
                1, Statements.of(() -> signedIn.open("/desk/account").then().statusCode(200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "' or 1=1 --"})
    void aBrowserWithoutASessionCostsNoStatement(String cookie) {
        assertEquals(
                0,
                Statements.of(() ->
                        browser.with("session", cookie).open("/login").then().statusCode(200)));
    }

    @Test
    void aPublicPageStaysReadableWithACookieOfNoSession() {
        browser.with("session", Token.random().secret()).open("/login").then().statusCode(200);
    }

    @Test
    void whoeverIsSignedInIsNotAskedAgain() {
        People.browserOf(People.editor())
                .open("/login?next=/desk/account")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/account"));
    }

    @Test
    void whoeverLacksTheRoleIsToldSo() {
        People.browserOf(People.editor())
                .open("/desk/users")
                .then()
                .statusCode(403)
                .body(containsString("Not for your role"));
    }

    @Test
    void afterTenFailuresEvenTheRightPasswordWaits() {
        User editor = People.editor();
        for (int i = 0; i < Throttle.PER_ACCOUNT; i++) {
            anonymousSignIn(editor.email(), "three grey geese!").then().statusCode(422);
        }

        Response refused = anonymousSignIn(editor.email(), People.PASSWORD);

        refused.then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, lessThanOrEqualTo(60))
                .body(containsString("Too many attempts"));
    }

    @Test
    void strangersCannotKeepAPersonOutOfTheirOwnBrowser() {
        User editor = People.editor();
        browser.open("/login");
        signIn(editor.email(), People.PASSWORD, "/desk").then().statusCode(303);
        browser.send("/logout").then().statusCode(303);
        for (int i = 0; i <= Throttle.PER_ACCOUNT; i++) {
            anonymousSignIn(editor.email(), "three grey geese!");
        }

        browser.open("/login");
        signIn(editor.email(), People.PASSWORD, "/desk").then().statusCode(303);
    }

    @Test
    void noInputBreaksTheSignInPage() {
        browser.open("/login");
        for (String odd :
                new String[] {"", "\0", "x".repeat(5000), "\ud83e\udd8a", "İ".repeat(150), "a\nb", "'\"<>&{}"}) {
            signIn(odd, odd, odd).then().statusCode(422).body(not(containsString("<>&{}")));
        }
        browser.send("/login").then().statusCode(422);
        browser.open("/login?next=" + "x".repeat(3000)).then().statusCode(200);
    }

    @Test
    void outsideTheDemoTheSignInPageNamesNobody() {
        browser.open("/login").then().body(not(containsString("demo.example")));
    }

    private Response signIn(String email, String password, String next) {
        return browser.send("/login", "email", email, "password", password, "next", next);
    }

    /** From another address each time, so that only the account is counted. */
    private static Response anonymousSignIn(String email, String password) {
        Browser stranger = new Browser();
        stranger.open("/login");
        return stranger.send("/login", "email", email, "password", password);
    }

    private static String withoutWhatDiffers(Response response) {
        return response.asString().replaceAll("value=\"[^\"]*\"", "");
    }

    private static User reloaded(User user) {
        return QuarkusTransaction.requiringNew().call(() -> User.byId(user.id()));
    }

    private static void deactivate(User user) {
        QuarkusTransaction.requiringNew().run(() -> User.update("active = false where id = ?1", user.id()));
    }

    private static void idle(Browser signedIn, Duration time) {
        set(signedIn, "seenAt", Instant.now().minus(time));
    }

    private static void set(Browser signedIn, String what, Instant when) {
        String hash = new Token(signedIn.cookie("session")).hash();
        QuarkusTransaction.requiringNew()
                .run(() -> UserSession.update(what + " = ?1 where tokenHash = ?2", when, hash));
    }
}
