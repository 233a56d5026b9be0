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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.Token;
import org.onrecord.account.User;
import org.onrecord.testing.Records;

@QuarkusTest
class KeyTest {

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
        while (allowance.ofAddress(machine.address()) == 0) {
            // Until the address has asked all it may.
        }

        machine.get("/api/v1/claims")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("status", equalTo(429));
        assertEquals(200, asked(secret));
        while (allowance.ofAddress(machine.address()) == 0) {
            // A little came back meanwhile.
        }
        assertEquals(429, asked("onrecord_" + "a".repeat(43)));
        new Machine().get("/api/v1/claims").then().statusCode(200);
    }
}
