package org.onrecord.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UserPagesTest {

    private final User admin = People.admin();
    private final Browser browser = People.browserOf(admin);

    @Test
    void theListShowsAtMostTwentyFivePeopleOnAPage() {
        for (int i = 0; i < 26; i++) {
            People.editor();
        }

        Response first = browser.open("/desk/users");

        first.then().statusCode(200).body(containsString("page=2"));
        assertEquals(25, Browser.page(first).select("tbody tr").size());
        browser.open("/desk/users?page=2").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999", "400"})
    void aPageThatIsNoneIsAPageAllTheSame(String page) {
        browser.open("/desk/users?page=" + page).then().statusCode(200);
    }

    @Test
    void changedRolesHoldAtOnceSinceSessionsEnd() {
        User person = People.editor();
        Browser theirs = People.browserOf(person);
        browser.open("/desk/users/" + person.id()).then().statusCode(200);

        browser.send(path(person, "roles"), "roles", List.of("REVIEWER", "ADMIN"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/users/" + person.id()));

        assertEquals(Set.of(UserRole.REVIEWER, UserRole.ADMIN), reloaded(person).roles());
        theirs.open("/desk/account").then().statusCode(303);
    }

    @Test
    void aPersonHasAtLeastOneRole() {
        User person = People.editor();
        browser.open("/desk/users/" + person.id());

        browser.send(path(person, "roles"), "roles", "EMPEROR")
                .then()
                .statusCode(422)
                .body(containsString("Choose at least one role."));

        assertEquals(Set.of(UserRole.EDITOR), reloaded(person).roles());
    }

    @Test
    void aDeactivatedPersonIsOutAtOnceAndComesBackWhenReactivated() {
        User person = People.editor();
        Browser theirs = People.browserOf(person);
        browser.open("/desk/users/" + person.id());

        browser.send(path(person, "deactivation")).then().statusCode(303);

        theirs.open("/desk/account").then().statusCode(303);
        signIn(person, People.PASSWORD).then().statusCode(422);

        browser.send(path(person, "reactivation")).then().statusCode(303);

        signIn(person, People.PASSWORD).then().statusCode(303);
        theirs.open("/desk/account").then().statusCode(303);
    }

    @Test
    void nobodyDeactivatesThemself() {
        browser.open("/desk/users/" + admin.id());

        browser.send(path(admin, "deactivation"))
                .then()
                .statusCode(422)
                .body(containsString("You cannot deactivate yourself"));

        assertTrue(reloaded(admin).active());
    }

    @Test
    void aLinkForANewPasswordWorksOnceAndEndsSessions() {
        User person = People.editor();
        Browser theirs = People.browserOf(person);
        browser.open("/desk/users/" + person.id());

        String path = InvitationPagesTest.link(browser.send(path(person, "password-link")));

        theirs.open("/desk/account").then().statusCode(200);
        Browser other = new Browser();
        other.open(path).then().statusCode(200).body(containsString("Choose a new password"));
        other.send(path, "password", "nine brown owls", "repeated", "nine brown owls")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk"));
        other.open("/desk/account").then().statusCode(200).body(containsString(person.email()));
        theirs.open("/desk/account").then().statusCode(303);
        signIn(person, People.PASSWORD).then().statusCode(422);
        signIn(person, "nine brown owls").then().statusCode(303);
        new Browser().open(path).then().statusCode(410);
        assertEquals(person.name(), reloaded(person).name());
    }

    @Test
    void underAHostThatIsNoneNoLinkIsMade() {
        User person = People.editor();
        browser.open("/desk/users/" + person.id());
        String path = InvitationPagesTest.link(browser.send(path(person, "password-link")));
        browser.open("/desk/users/" + person.id());

        browser.at("a b").send(path(person, "password-link")).then().statusCode(400);

        new Browser().open(path).then().statusCode(200);
    }

    @Test
    void aDeactivatedPersonGetsNoLinkAndCanUseNone() {
        User person = People.editor();
        browser.open("/desk/users/" + person.id());
        String path = InvitationPagesTest.link(browser.send(path(person, "password-link")));
        browser.send(path(person, "deactivation")).then().statusCode(303);

        browser.send(path(person, "password-link")).then().statusCode(422);
        new Browser().open(path).then().statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "999999999999999999", "9999999999999999999", "x", "-1", "1%00", "1'"})
    void nobodysPageIsNotFound(String id) {
        browser.open("/desk/account");

        browser.open("/desk/users/" + id).then().statusCode(404);
        browser.send("/desk/users/" + id + "/deactivation").then().statusCode(404);
        browser.send("/desk/users/" + id + "/roles", "roles", "EDITOR").then().statusCode(404);
        browser.send("/desk/users/" + id + "/password-link").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roles", "/deactivation", "/reactivation", "/password-link"})
    void onlyAdministratorsChangePeople(String act) {
        User person = People.editor();
        Browser editor = People.browserOf(People.with(UserRole.EDITOR, UserRole.REVIEWER));
        editor.open("/desk/account");

        editor.send("/desk/users/" + person.id() + act, "roles", "ADMIN").then().statusCode(403);

        assertEquals(Set.of(UserRole.EDITOR), reloaded(person).roles());
        assertTrue(reloaded(person).active());
    }

    @Test
    void theListSaysWhenSomeoneWasLastSeen() {
        User person = People.editor();
        assertFalse(reloaded(person).seenAt().isPresent());

        People.browserOf(person);

        assertTrue(reloaded(person).seenAt().orElseThrow().isAfter(Instant.now().minusSeconds(60)));
    }

    private static String path(User person, String act) {
        return "/desk/users/" + person.id() + "/" + act;
    }

    private static User reloaded(User user) {
        return QuarkusTransaction.requiringNew().call(() -> User.byId(user.id()));
    }

    private static Response signIn(User person, String password) {
        Browser other = new Browser();
        other.open("/login");
        return other.send("/login", "email", person.email(), "password", password);
    }
}
