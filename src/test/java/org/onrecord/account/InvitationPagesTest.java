package org.onrecord.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InvitationPagesTest {

    private static final String PASSWORD = "nine brown owls";

    private final Browser browser = People.browserOf(People.admin());
    private final String email = People.newEmail();

    @BeforeEach
    void openThePage() {
        browser.open("/desk/invitations").then().statusCode(200);
    }

    @Test
    void someoneInvitedJoinsWithTheRolesTheyWereGiven() {
        String path = link(invite(email, "Ida", "EDITOR", "REVIEWER"));
        Browser theirs = new Browser();
        theirs.open(path).then().statusCode(200).body(containsString(email));

        accept(theirs, path, "Ida B. Wells", PASSWORD).then().statusCode(303).header("Location", endsWith("/desk"));

        theirs.open("/desk/account").then().statusCode(200).body(containsString("Welcome."));
        User user = QuarkusTransaction.requiringNew()
                .call(() -> User.byEmail(email))
                .orElseThrow();
        assertEquals("Ida B. Wells", user.name());
        assertEquals(Set.of(UserRole.EDITOR, UserRole.REVIEWER), user.roles());
    }

    @Test
    void aLinkThatWasUsedIsGone() {
        String path = link(invite(email, "Ida", "EDITOR"));
        Browser theirs = new Browser();
        theirs.open(path);
        accept(theirs, path, "Ida", PASSWORD);

        Browser other = new Browser();
        other.open(path).then().statusCode(410).body(containsString("This link does not work"));
        other.open("/login");
        accept(other, path, "Eve", PASSWORD).then().statusCode(410);
    }

    @Test
    void aLinkOlderThanAWeekIsGone() {
        String path = link(invite(email, "Ida", "EDITOR"));
        QuarkusTransaction.requiringNew()
                .run(() -> Invitation.update("expiresAt = ?1 where email = ?2", Instant.now(), email));

        new Browser().open(path).then().statusCode(410);
    }

    @Test
    void invitingAgainReplacesTheEarlierLink() {
        String earlier = link(invite(email, "Ida", "EDITOR"));
        String later = link(invite(email.toUpperCase(Locale.ROOT), "Ida", "REVIEWER"));

        new Browser().open(earlier).then().statusCode(404);
        new Browser().open(later).then().statusCode(200);
    }

    @Test
    void anInvitationCanBeTakenBack() {
        String path = link(invite(email, "Ida", "EDITOR"));
        browser.open("/desk/invitations").then().body(containsString(email));
        Long id = QuarkusTransaction.requiringNew()
                .call(() -> Invitation.<Invitation>find("email", email)
                        .firstResult()
                        .id());

        browser.send("/desk/invitations/" + id + "/withdrawal").then().statusCode(303);

        new Browser().open(path).then().statusCode(404);
        browser.open("/desk/invitations").then().body(not(containsString(email)));
    }

    @Test
    void twoWhoUseOneLinkAtOnceMakeOnePerson() {
        String path = link(invite(email, "Ida", "EDITOR"));
        List<Browser> browsers =
                Stream.generate(Browser::new).limit(4).peek(b -> b.open(path)).toList();

        List<Integer> statuses = browsers.stream()
                .map(theirs -> CompletableFuture.supplyAsync(
                        () -> accept(theirs, path, "Ida", PASSWORD).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(303, 410, 410, 410), statuses);
    }

    @Test
    void invitingOneAddressManyTimesAtOnceLeavesOneLink() {
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> invite(email, "Ida", "EDITOR").statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertEquals(List.of(201), statuses);
        assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> Invitation.count("email", email)));
    }

    @Test
    void theLinkIsKeptByNobody() {
        Response page = invite(email, "Ida", "EDITOR");

        page.then().statusCode(201).header("Cache-Control", containsString("no-store"));
        String secret = link(page).substring("/invitations/".length());
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> Invitation.count("tokenHash", secret)));
    }

    @Test
    void someoneWithAnAccountIsNotInvited() {
        User person = People.editor();

        invite(person.email(), "Ida", "EDITOR")
                .then()
                .statusCode(422)
                .body(containsString("This person has an account already."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ida", "@desk.example", "ida@", "ida@desk", "i da@desk.example", "ida@desk..example"})
    void whatIsNoEmailAddressIsShownAgain(String odd) {
        Response page = invite(odd, "Ida", "EDITOR");

        page.then().statusCode(422).body(containsString("Enter an e-mail address"));
        assertEquals(odd, Browser.page(page).selectFirst("#email").val());
        assertTrue(Browser.page(page).selectFirst("input[value=EDITOR]").hasAttr("checked"));
    }

    @Test
    void noInputBreaksTheForms() {
        String path = link(invite(email, "Ida", "EDITOR"));
        Browser theirs = new Browser();
        theirs.open(path);
        for (String odd : new String[] {"\0", "x".repeat(5000), "İ".repeat(199) + "@a.example", "\ud83e\udd8a\0"}) {
            invite(odd, odd, odd).then().statusCode(422);
            accept(theirs, path, odd, odd).then().statusCode(422);
        }
        invite(People.newEmail(), "İ".repeat(100), "EDITOR").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"'',nine brown owls,Enter your name.", "Ida,short,at least 12 characters"})
    void whatCannotBeAcceptedIsSaid(String name, String password, String why) {
        String path = link(invite(email, "Ida", "EDITOR"));
        Browser theirs = new Browser();
        theirs.open(path);

        accept(theirs, path, name, password).then().statusCode(422).body(containsString(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "a'b"})
    void aLinkThatWasNeverMadeIsNotFound(String token) {
        new Browser().open("/invitations/" + token).then().statusCode(404);
    }

    @Test
    void onlyAdministratorsInvite() {
        Browser editor = People.browserOf(People.editor());
        editor.open("/desk/invitations").then().statusCode(403);
        editor.open("/desk/account");

        editor.send("/desk/invitations", "email", email, "name", "Ida", "roles", "ADMIN")
                .then()
                .statusCode(403);
    }

    /** The path of the link that a page shows. */
    static String link(Response page) {
        page.then().statusCode(201);
        return URI.create(Browser.page(page).selectFirst("code").text()).getPath();
    }

    private Response invite(String email, String name, Object... roles) {
        return browser.send("/desk/invitations", "email", email, "name", name, "roles", List.of(roles));
    }

    private static Response accept(Browser browser, String path, String name, String password) {
        return browser.send(path, "name", name, "password", password, "repeated", password);
    }
}
