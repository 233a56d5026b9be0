package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;

/** What is done to accounts goes on record with the act, and never a secret with it. */
@QuarkusTest
class AccountActTest {

    private static final String OTHER = "nine brown owls";

    /** Stands in for a record that cannot be written. */
    @ApplicationScoped
    static class Refusing {

        static final String MARK = "whose act gets no event";

        void act(@Observes AccountAct act) {
            if (act.detail() != null && act.detail().contains(MARK)) {
                throw new IllegalStateException("This test refuses to keep the act");
            }
        }
    }

    private final User admin = People.admin();
    private final User person = People.editor();

    @Test
    void signingInAndOutGoOnRecord() {
        Browser browser = signedIn(person);
        browser.open("/desk/account");
        browser.send("/logout").then().statusCode(303);
        browser.send("/logout").then().statusCode(303);

        assertEquals(List.of("SIGNED_IN null", "SIGNED_OUT null"), acts(SubjectKind.USER, person.id()));
        assertEquals(List.of(person.id(), person.id()), actors(person.id()));
    }

    @Test
    void failingToSignInAsAPersonGoesOnRecordWithoutWhatWasTyped() {
        attempt(person.email().toUpperCase(Locale.ROOT), "a mistyped secret");

        assertEquals(List.of("SIGN_IN_FAILED wrong password"), awaited(person.id(), 1));
        assertEquals(0L, count("lower(detail) like '%mistyped%'"));
    }

    @Test
    void failingOnADeactivatedAccountSaysNotWhetherThePasswordWasRight() {
        QuarkusTransaction.requiringNew().run(() -> User.update("active = false where id = ?1", person.id()));
        attempt(person.email(), People.PASSWORD);
        awaited(person.id(), 1);
        attempt(person.email(), OTHER);

        String failed = "SIGN_IN_FAILED the account is deactivated";
        assertEquals(List.of(failed, failed), awaited(person.id(), 2));
    }

    @Test
    void anAddressThatNobodyHasIsNotKept() {
        long before = count("act = org.onrecord.history.Act.SIGN_IN_FAILED");
        attempt("nobody" + person.id() + "@desk.example", OTHER);
        attempt(person.email(), OTHER);
        awaited(person.id(), 1);

        assertEquals(before + 1, count("act = org.onrecord.history.Act.SIGN_IN_FAILED"));
        assertEquals(0L, count("detail like '%nobody" + person.id() + "%'"));
    }

    @Test
    void whatTheThrottleRefusesMakesNoEntries() {
        Browser browser = new Browser();
        browser.open("/login");
        for (int i = 0; i < Throttle.PER_ACCOUNT + 5; i++) {
            browser.send("/login", "email", person.email(), "password", OTHER);
        }

        assertEquals(
                Throttle.PER_ACCOUNT, awaited(person.id(), Throttle.PER_ACCOUNT).size());
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        assertEquals(Throttle.PER_ACCOUNT, acts(SubjectKind.USER, person.id()).size());
    }

    @Test
    void manyWhoSignInAtOnceAllDoAndEachIsOnRecord() {
        List<User> people = IntStream.range(0, 4).mapToObj(i -> People.editor()).toList();

        List<CompletableFuture<Void>> all = people.stream()
                .flatMap(each -> Stream.of(each, each, each))
                .map(each -> CompletableFuture.runAsync(() -> signedIn(each)))
                .toList();
        all.forEach(CompletableFuture::join);

        for (User each : people) {
            assertEquals(
                    List.of("SIGNED_IN null", "SIGNED_IN null", "SIGNED_IN null"), acts(SubjectKind.USER, each.id()));
        }
    }

    @Test
    void whatAdministratorsDoToAPersonIsTheirs() {
        Browser browser = People.browserOf(admin);
        browser.open("/desk/users/" + person.id());
        String path = "/desk/users/" + person.id();
        browser.send(path + "/roles", "roles", List.of("REVIEWER", "ADMIN"));
        browser.send(path + "/roles", "roles", "EMPEROR").then().statusCode(422);
        browser.send(path + "/deactivation");
        browser.send(path + "/reactivation");
        String link = InvitationPagesTest.link(browser.send(path + "/password-link"));

        assertEquals(
                List.of(
                        "ROLES_CHANGED Editor → Reviewer, Administrator",
                        "DEACTIVATED null",
                        "REACTIVATED null",
                        "PASSWORD_LINK_MADE null"),
                acts(SubjectKind.USER, person.id()));
        assertTrue(actors(person.id()).stream().allMatch(admin.id()::equals));

        Browser theirs = new Browser();
        theirs.open(link);
        theirs.send(link, "password", OTHER, "repeated", OTHER).then().statusCode(303);

        assertEquals(
                List.of("PASSWORD_CHANGED with a link from an administrator", "SIGNED_IN null"),
                acts(SubjectKind.USER, person.id()).subList(4, 6));
        assertNoSecret(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void whatWasRefusedIsNoAct() {
        Browser browser = People.browserOf(admin);
        browser.open("/desk/users/" + admin.id());
        browser.send("/desk/users/" + admin.id() + "/deactivation").then().statusCode(422);

        assertEquals(List.of("SIGNED_IN null"), acts(SubjectKind.USER, admin.id()));
    }

    @Test
    void anInvitationIsOnRecordFromTheFirstToTheLast() {
        Browser browser = People.browserOf(admin);
        String email = People.newEmail();
        browser.open("/desk/invitations");
        Map<String, Object> form = Map.of("email", email, "name", "Ida Wells", "roles", List.of("EDITOR", "REVIEWER"));
        browser.send("/desk/invitations", form).then().statusCode(201);
        Long id = QuarkusTransaction.requiringNew()
                .call(() -> Invitation.<Invitation>find("email", email)
                        .firstResult()
                        .id());
        String withdrawal = "/desk/invitations/" + id + "/withdrawal";
        browser.send(withdrawal).then().statusCode(303);
        browser.send(withdrawal).then().statusCode(303);

        assertEquals(
                List.of("INVITED " + email + " as Editor, Reviewer", "INVITATION_WITHDRAWN " + email),
                acts(SubjectKind.INVITATION, id));

        String link = InvitationPagesTest.link(browser.send("/desk/invitations", form));
        Browser theirs = new Browser();
        theirs.open(link);
        theirs.send(link, "name", "Ida Wells", "password", OTHER, "repeated", OTHER)
                .then()
                .statusCode(303);
        Long user = QuarkusTransaction.requiringNew()
                .call(() -> User.byEmail(email).orElseThrow().id());

        assertEquals(
                List.of("INVITATION_ACCEPTED as Editor, Reviewer", "SIGNED_IN null"), acts(SubjectKind.USER, user));
        assertNoSecret(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void changesOfOnesOwnAccountGoOnRecord() {
        Browser browser = People.browserOf(person);
        browser.open("/desk/account");
        browser.send("/desk/account/name", "name", "Ida <b>B.</b> Wells").then().statusCode(303);
        browser.send("/desk/account/name", "name", "Ida <b>B.</b> Wells").then().statusCode(303);
        browser.send("/desk/account/password", "current", "no", "password", OTHER, "repeated", OTHER)
                .then()
                .statusCode(422);
        browser.send("/desk/account/password", "current", People.PASSWORD, "password", OTHER, "repeated", OTHER)
                .then()
                .statusCode(303);

        assertEquals(
                List.of(
                        "SIGNED_IN null",
                        "NAME_CHANGED Ida Wells → Ida <b>B.</b> Wells",
                        "PASSWORD_CHANGED null",
                        "SIGNED_IN null"),
                acts(SubjectKind.USER, person.id()));
        assertNoSecret(OTHER);
        assertNoSecret(People.PASSWORD);
    }

    @Test
    void anActThatGetsNoEventDoesNotHappen() {
        Browser browser = People.browserOf(person);
        browser.open("/desk/account");

        browser.send("/desk/account/name", "name", Refusing.MARK).then().statusCode(500);

        User now = QuarkusTransaction.requiringNew().call(() -> User.byId(person.id()));
        assertEquals("Ida Wells", now.name());
        assertEquals(List.of("SIGNED_IN null"), acts(SubjectKind.USER, person.id()));
    }

    @Test
    void noneOfItIsForReaders() {
        for (AccountAct.Kind kind : AccountAct.Kind.values()) {
            assertFalse(Act.valueOf(kind.name()).forReaders(), kind.name());
        }
    }

    private static Browser signedIn(User user) {
        Browser browser = new Browser();
        browser.open("/login");
        browser.send("/login", "email", user.email(), "password", People.PASSWORD)
                .then()
                .statusCode(303);
        return browser;
    }

    private static void attempt(String email, String password) {
        Browser browser = new Browser();
        browser.open("/login");
        browser.send("/login", "email", email, "password", password).then().statusCode(422);
    }

    /** Each act on a thing with its words, the first one first. */
    private static List<String> acts(SubjectKind kind, Long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Event.of(kind, id).stream()
                        .map(event -> event.act() + " " + event.detail())
                        .toList());
    }

    /** The acts on a person's account, once there are so many: failed sign-ins are noted beside the answer. */
    private static List<String> awaited(Long id, int number) {
        Instant end = Instant.now().plusSeconds(10);
        List<String> acts = acts(SubjectKind.USER, id);
        while (acts.size() < number && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            acts = acts(SubjectKind.USER, id);
        }
        return acts;
    }

    private static List<Long> actors(Long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Event.of(SubjectKind.USER, id).stream()
                        .map(event -> event.actor().id())
                        .toList());
    }

    private static long count(String where) {
        return QuarkusTransaction.requiringNew().call(() -> Event.count(where));
    }

    private static void assertNoSecret(String secret) {
        assertEquals(
                0L,
                QuarkusTransaction.requiringNew().call(() -> Event.count("detail like ?1", "%" + secret + "%")),
                "A secret is on record");
    }
}
