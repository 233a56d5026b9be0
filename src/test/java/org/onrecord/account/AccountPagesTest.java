package org.onrecord.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountPagesTest {

    private static final String OTHER = "nine brown owls";

    private final User person = People.editor();
    private final Browser browser = People.browserOf(person);

    @BeforeEach
    void openThePage() {
        browser.open("/desk/account").then().statusCode(200).body(containsString(person.email()));
    }

    @Test
    void peopleSayHowTheyWantToBeCalled() {
        browser.send("/desk/account/name", "name", "  Ida   <b>Wells ")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/account"));

        Response page = browser.open("/desk/account");
        assertEquals("Ida <b>Wells", Browser.page(page).selectFirst("#name").val());
        page.then().body(containsString("Your name is changed."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\0b", "\u202f\u0007"})
    void aNameThatIsNoneIsRefused(String name) {
        browser.send("/desk/account/name", "name", name).then().statusCode(422);
    }

    @Test
    void aNameThatIsTooLongIsShownAgain() {
        String name = "x".repeat(5000);

        Response page = browser.send("/desk/account/name", "name", name);

        page.then().statusCode(422).body(containsString("at most 100 fit here"));
        assertEquals(name, Browser.page(page).selectFirst("#name").val());
    }

    @Test
    void aNewPasswordEndsEveryOtherSessionAndRenewsThisOne() {
        Browser elsewhere = People.browserOf(person);
        String before = browser.cookie("session");

        change(People.PASSWORD, OTHER, OTHER).then().statusCode(303).header("Location", endsWith("/desk/account"));

        browser.open("/desk/account").then().statusCode(200).body(containsString("Your password is changed."));
        assertNotEquals(before, browser.cookie("session"));
        elsewhere.open("/desk/account").then().statusCode(303);
        new Browser().with("session", before).open("/desk/account").then().statusCode(303);
        signIn(People.PASSWORD).then().statusCode(422);
        signIn(OTHER).then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong password here,nine brown owls,nine brown owls,That is not your password.",
        "three grey herons,nine brown owls,nine brown owl,The two passwords differ.",
        "three grey herons,short,short,at least 12 characters",
        "three grey herons,password1234,password1234,tried first"
    })
    void aPasswordThatCannotBeChangedStays(String current, String password, String repeated, String why) {
        Response page = change(current, password, repeated);

        page.then().statusCode(422).body(containsString(why));
        Browser.page(page).select("input[type=password]").forEach(field -> assertEquals("", field.val()));
        signIn(People.PASSWORD).then().statusCode(303);
    }

    @Test
    void guessingThePresentPasswordIsThrottled() {
        for (int i = 0; i < Throttle.PER_ACCOUNT; i++) {
            change("wrong password here", OTHER, OTHER).then().statusCode(422);
        }

        change(People.PASSWORD, OTHER, OTHER).then().statusCode(429);
    }

    @Test
    void onlyWhoeverIsSignedInHasAnAccountPage() {
        Browser stranger = new Browser();

        stranger.open("/desk/account").then().statusCode(303);
        assertNull(stranger.cookie("session"));
    }

    private Response change(String current, String password, String repeated) {
        return browser.send("/desk/account/password", "current", current, "password", password, "repeated", repeated);
    }

    private Response signIn(String password) {
        Browser other = new Browser();
        other.open("/login");
        return other.send("/login", "email", person.email(), "password", password);
    }
}
