package org.onrecord.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.Token;
import org.onrecord.account.User;
import org.onrecord.rendered.Changes;
import org.onrecord.testing.Records;
import org.onrecord.web.Allowance;

@QuarkusTest
class KeyTest {

    @Inject
    Changes changes;

    @Inject
    Allowance allowance;

    @Inject
    EntityManager database;

    private final Machine machine = new Machine();

    /** Makes a key on the page, as its owner does. */
    static String key(User owner, boolean drafts) {
        Browser browser = People.browserOf(owner);
        browser.open("/desk/keys");
        Response made = drafts
                ? browser.send("/desk/keys", "name", "the spreadsheet", "drafts", "yes")
                : browser.send("/desk/keys", "name", "the spreadsheet");
        assertEquals(201, made.statusCode());
        assertEquals("no-store", made.header("Cache-Control"));
        return Browser.page(made).select("main p > code").last().text();
    }

    private int asked(String secret) {
        return machine.asking()
                .header("Authorization", "Bearer " + secret)
                .get("/api/v1/claims")
                .statusCode();
    }

    @Test
    void aKeyIsShownOnceAndOnlyItsHashIsKept() {
        User owner = People.editor();
        String secret = key(owner, true);

        assertTrue(secret.startsWith("onrecord_"), secret);
        assertEquals(200, asked(secret));
        People.browserOf(owner)
                .open("/desk/keys")
                .then()
                .body(containsString("the spreadsheet"))
                .body(not(containsString(secret)));
        List<?> hashes = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select token_hash from api_key")
                        .getResultList());
        assertFalse(hashes.isEmpty());
        assertTrue(hashes.stream().noneMatch(hash -> secret.contains(hash.toString())));
    }

    @Test
    void aRevokedKeyOpensNothingAndWhoIsNotItsOwnerCannotRevokeIt() {
        User owner = People.editor();
        String secret = key(owner, false);
        Browser browser = People.browserOf(owner);
        String form = Browser.page(browser.open("/desk/keys"))
                .select("form[action$=/revocation]")
                .attr("action");
        Browser stranger = People.browserOf(People.editor());
        stranger.open("/desk/keys");

        stranger.send(form).then().statusCode(404);
        assertEquals(200, asked(secret));
        browser.send(form).then().statusCode(303);
        machine.asking()
                .header("Authorization", "Bearer " + secret)
                .get("/api/v1/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void anAdministratorSeesAndRevokesEverybodysKeys() {
        String secret = key(People.editor(), false);
        Browser admin = People.browserOf(People.admin());
        String form = Browser.page(admin.open("/desk/keys"))
                .select("form[action$=/revocation]")
                .first()
                .attr("action");

        admin.send(form).then().statusCode(303);
        assertEquals(401, asked(secret));
    }

    @Test
    void theKeysOfSomebodyWhoIsDeactivatedAreDead() {
        User owner = People.editor();
        String secret = key(owner, true);
        Browser admin = People.browserOf(People.admin());
        admin.open("/desk/users/" + owner.id());

        assertEquals(200, asked(secret));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update app_user set active = false where id = ?1")
                        .setParameter(1, owner.id())
                        .executeUpdate());
        assertEquals(401, asked(secret));
    }

    @Test
    void whatIsNoKeyIsRefusedAndNeverLookedFor() {
        for (String secret : List.of("", "x", "onrecord_" + "a".repeat(43), "é", "a".repeat(5_000))) {
            assertEquals(401, asked(secret), secret);
        }
        machine.asking()
                .header("Authorization", "Basic YTpi")
                .get("/api/v1/claims")
                .then()
                .statusCode(401);
    }

    @Test
    void onlyAnEditorsKeyCanWriteDrafts() {
        User reviewer = People.reviewer();
        Browser browser = People.browserOf(reviewer);
        browser.open("/desk/keys").then().body(not(containsString("name=\"drafts\"")));

        browser.send("/desk/keys", "name", "a script", "drafts", "yes").then().statusCode(422);
        browser.send("/desk/keys", "name", "").then().statusCode(422).body(containsString("Say what the key is for."));
    }

    @Test
    void aPersonHasAtMostTwentyKeys() {
        User owner = People.editor();
        for (int i = 0; i < ApiKey.MOST; i++) {
            Records.as(
                    owner,
                    actor -> ApiKey.make("one", false, Token.random(), actor).id());
        }
        Browser browser = People.browserOf(owner);
        browser.open("/desk/keys");

        browser.send("/desk/keys", "name", "one more").then().statusCode(409);
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWaitAndAKeyLetsThemGoOn() {
        String secret = key(People.editor(), false);
        refused(null)
                .then()
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("status", equalTo(429));
        assertEquals(200, asked(secret));
        refused("onrecord_" + "a".repeat(43)).then().statusCode(429);
        new Machine().get("/api/v1/claims").then().statusCode(200);
    }

    /** Asks once everything is used up that the address may ask; on a slow machine a little comes back meanwhile. */
    private Response refused(String secret) {
        Response answer;
        int tries = 0;
        do {
            while (allowance.ofAddress(machine.address()) == 0) {
                assertTrue(tries < 100);
            }
            // What is kept ready is given to everyone, and counted for nobody.
            changes.note();
            RequestSpecification asking = machine.asking();
            answer = (secret == null ? asking : asking.header("Authorization", "Bearer " + secret))
                    .get("/api/v1/claims");
        } while (answer.statusCode() != 429 && ++tries < 100);
        return answer;
    }

    @Test
    void soManyRequestsAMinuteAndNoMore() {
        SetTime time = new SetTime();
        Allowance few = new Allowance(time, 2, 3);

        assertEquals(
                List.of(0L, 0L, 30L),
                List.of(few.ofAddress("192.0.2.1"), few.ofAddress("192.0.2.1"), few.ofAddress("192.0.2.1")));
        assertEquals(0, few.ofAddress("192.0.2.2"));
        assertEquals(0, few.ofAddress("2001:db8::1"));
        assertEquals(0, few.ofAddress("2001:db8::2"));
        assertEquals(30, few.ofAddress("2001:db8::3"), "one network is one address");
        for (int i = 0; i < 3; i++) {
            assertEquals(0, few.ofKey(1L));
        }
        assertEquals(20, few.ofKey(1L));
        time.now = time.now.plusSeconds(30);
        assertEquals(0, few.ofAddress("192.0.2.1"));
        assertEquals(30, few.ofAddress("192.0.2.1"));
    }

    /** A clock that the test turns. */
    private static final class SetTime extends Clock {

        private Instant now = Instant.parse("2024-06-05T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
