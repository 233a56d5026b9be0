package org.onrecord.account;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FormTokenTest {

    private final Browser browser = People.browserOf(People.editor());

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "eBY9QMsujfIZVpw4GbCoqQ", "not base64!"})
    void aFormWithoutItsTokenIsRefused(String token) {
        browser.open("/desk/account");

        browser.sendWith(token, "/desk/account/name", "name", "Forged")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("Nothing was changed"));

        browser.open("/desk/account");
        assertFalse(browser.open("/desk/account").asString().contains("Forged"));
    }

    @Test
    void aFormWithoutItsCookieIsRefused() {
        browser.open("/desk/account");
        String token = browser.token();

        People.browserOf(People.editor())
                .sendWith(token, "/desk/account/name", "name", "Forged")
                .then()
                .statusCode(400);
    }

    @Test
    void theTokenOfAnotherPersonIsRefused() {
        browser.open("/desk/account");
        Browser other = People.browserOf(People.editor());
        other.open("/desk/account");
        assertNotEquals(other.token(), browser.token());

        browser.sendWith(other.token(), "/desk/account/name", "name", "Forged")
                .then()
                .statusCode(400);
    }

    @Test
    void aFormOfAnEarlierTabCanStillBeSent() {
        browser.open("/desk/account");
        String earlier = browser.token();
        browser.open("/desk/account");

        browser.sendWith(earlier, "/desk/account/name", "name", "Ida B. Wells")
                .then()
                .statusCode(303);
    }

    @Test
    void aFormCanStillBeSentAfterSigningInAgain() {
        User editor = People.editor();
        Browser first = People.browserOf(editor);
        first.open("/desk/account");
        String earlier = first.token();
        Browser again = People.browserOf(editor);
        again.open("/desk/account");

        again.sendWith(earlier, "/desk/account/name", "name", "Ida B. Wells")
                .then()
                .statusCode(303);
    }

    @Test
    void aCookieThatIsNotOursIsTakenAwaySoThatTheNextPageOpens() {
        browser.with("csrf", "left-by-something-else")
                .open("/desk/account")
                .then()
                .statusCode(400);

        assertNull(browser.cookie("csrf"));
        browser.open("/desk/account").then().statusCode(200);
    }

    @Test
    void theTokensCookieIsForThisSiteAloneAndForNoScript() {
        Cookie cookie = browser.open("/desk/account").detailedCookie("csrf");

        assertTrue(cookie.isHttpOnly());
        assertEquals("lax", cookie.getSameSite().toLowerCase(Locale.ROOT));
    }

    @Test
    void pagesThatHaveNoFormSetNoCookie() {
        assertTrue(new Browser().open("/nothing-here").cookies().isEmpty());
        assertTrue(new Browser().open("/public-for-tests").cookies().isEmpty());
    }
}
