package org.onrecord.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.onrecord.history.Act;
import org.onrecord.history.Event;

/** The first run of a desk, told in order, since a desk is set up once. */
@QuarkusTest
@TestProfile(SetupTest.EmptyDesk.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupTest {

    /** Starts the application on an emptied database. */
    public static class EmptyDesk implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.flyway.clean-at-start", "true");
        }
    }

    private static final String PASSWORD = "nine brown owls";

    private static final String EMAIL = "first@desk.example";

    @Inject
    SetupCode code;

    @Test
    @Order(1)
    void aDeskWithoutPeopleAwaitsItsFirst() {
        assertTrue(code.isAwaited());
        new Browser().open("/setup").then().statusCode(200).body(containsString("Set up the desk"));
    }

    @Test
    @Order(2)
    void aWrongCodeMakesNobody() {
        code.make();

        setUp("AAAAA-BBBBB-CCCCC-DDDDD", PASSWORD).then().statusCode(422).body(containsString("That is not the code"));

        assertEquals(0, people());
    }

    @Test
    @Order(3)
    void whatIsWrongWithTheFormIsSaid() {
        Response page = setUp(code.make(), "short");

        page.then().statusCode(422).body(containsString("at least 12 characters"));
        assertEquals(EMAIL, Browser.page(page).selectFirst("#email").val());
        setUp(code.make(), "x".repeat(5000)).then().statusCode(422);
        setUp("\0", "\0").then().statusCode(422);
        assertEquals(0, people());
    }

    @Test
    @Order(4)
    void manyWhoSetTheDeskUpAtOnceMakeOnePerson() {
        String right = code.make();

        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> setUp(right.toLowerCase(Locale.ROOT), PASSWORD, "first" + i + "@desk.example")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(303, 404, 404, 404), statuses);
        assertEquals(1, people());
        assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> Event.count("act", Act.SET_UP)));
    }

    @Test
    @Order(5)
    void theLastAdministratorStaysOne() {
        User first = QuarkusTransaction.requiringNew()
                .call(() -> User.<User>findAll().firstResult());
        Browser browser = People.browserOf(first);
        String path = "/desk/users/" + first.id();
        browser.open(path).then().statusCode(200);

        browser.send(path + "/roles", "roles", "EDITOR")
                .then()
                .statusCode(422)
                .body(containsString("Make someone else an administrator first"));

        User second = People.admin();
        browser.send("/desk/users/" + second.id() + "/deactivation").then().statusCode(303);
        browser.send(path + "/roles", "roles", "EDITOR").then().statusCode(422);
        browser.send("/desk/users/" + second.id() + "/reactivation").then().statusCode(303);
        browser.send(path + "/roles", "roles", "EDITOR").then().statusCode(303);

        Browser others = People.browserOf(second);
        others.open("/desk/account");
        others.send("/desk/users/" + second.id() + "/roles", "roles", "EDITOR")
                .then()
                .statusCode(422);
    }

    @Test
    @Order(6)
    void aDeskIsSetUpOnceEvenWhenNobodyCanSignInAnyMore() {
        QuarkusTransaction.requiringNew().run(() -> User.update("active = false"));

        notThere();

        QuarkusTransaction.requiringNew().run(() -> {
            UserSession.deleteAll();
            // Only someone at the database can: the product has no way to.
            User.getEntityManager()
                    .createNativeQuery("delete from record_event")
                    .executeUpdate();
            User.deleteAll();
        });
        notThere();
    }

    @Test
    @Order(7)
    void guessingTheCodeIsThrottled() {
        QuarkusTransaction.requiringNew().run(() -> Roster.update("setUpAt = null"));
        String right = code.make();
        for (int i = 0; i < Throttle.PER_ACCOUNT; i++) {
            setUp("AAAAA", PASSWORD);
        }

        setUp(right, PASSWORD).then().statusCode(429).header("Retry-After", Integer::parseInt, greaterThan(0));

        assertEquals(0, people());
    }

    private void notThere() {
        String right = code.make();
        new Browser().open("/setup").then().statusCode(404);
        Browser browser = new Browser();
        browser.open("/login");
        browser.send("/setup", "code", right, "name", "Eve", "email", EMAIL, "password", PASSWORD, "repeated", PASSWORD)
                .then()
                .statusCode(404);
    }

    private static Response setUp(String code, String password) {
        return setUp(code, password, EMAIL);
    }

    private static Response setUp(String code, String password, String email) {
        Browser browser = new Browser();
        browser.open("/setup").then().statusCode(200);
        return browser.send(
                "/setup", "code", code, "name", "Ida", "email", email, "password", password, "repeated", password);
    }

    private static long people() {
        return QuarkusTransaction.requiringNew().call(() -> User.count());
    }
}
