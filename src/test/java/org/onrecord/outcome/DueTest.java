package org.onrecord.outcome;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.history.Event;
import org.onrecord.testing.Records;

/** A follow-up passes its date while the application runs: everything that shows it says so, and nothing else changes. */
@QuarkusTest
class DueTest {

    private final SetClock clock = SetClock.atNoon();
    private final User person = People.editor();

    @Test
    void itMovesToOverdueEverywhereAtTheDesksMidnight() {
        QuarkusMock.installMockForType(clock, Clock.class);
        Long claim = Records.published(person, People.reviewer(), Records.unique("The bridge will be open"));
        Long id =
                FollowUps.on(claim, person, "Is the bridge open?", clock.today().toString());
        Browser browser = People.browserOf(person);
        browser.open("/desk/account/reminders");
        String calendar = URI.create(Browser.page(browser.send("/desk/account/reminders/calendar"))
                        .selectFirst("main code")
                        .text())
                .getPath();
        clock.set(clock.today()
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(SetClock.DESK)
                .toInstant());
        long acts = acts();
        String before = row(id, claim);
        assertEquals(Urgency.WEEK, where(browser));
        assertFalse(digest(person).contains("OVERDUE"));
        assertFalse(calendar(calendar).contains("Overdue"));
        assertTrue(readers(claim).contains("We will look again on"));

        clock.forward(Duration.ofSeconds(1));

        assertEquals(Urgency.OVERDUE, where(browser));
        assertTrue(digest(person).contains("OVERDUE\n\n* Is the bridge open?"));
        assertTrue(calendar(calendar).contains("CATEGORIES:Overdue"));
        assertTrue(readers(claim).contains("We meant to look again on"));
        assertTrue(Browser.page(browser.open("/desk"))
                .select("section[aria-labelledby=again]")
                .text()
                .contains("Overdue since"));
        assertEquals(acts, acts(), "nobody did anything");
        assertEquals(before, row(id, claim), "and nothing was written");
    }

    @Test
    void aPledgeIsOverdueForTheDeskTooThoughNobodySetAFollowUp() {
        QuarkusMock.installMockForType(clock, Clock.class);
        clock.set(clock.today()
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(SetClock.DESK)
                .toInstant());
        Promised pledge = Promised.pledge().due(clock.today().toString()).publish();
        Browser browser = People.browserOf(pledge.editor);
        browser.open("/desk/account/reminders");
        String calendar = URI.create(Browser.page(browser.send("/desk/account/reminders/calendar"))
                        .selectFirst("main code")
                        .text())
                .getPath();
        assertTrue(digest(pledge.editor).contains("THIS WEEK\n\n* What came of the pledge?"));
        assertTrue(calendar(calendar).contains("SUMMARY:Due: We will build the mole"));

        clock.forward(Duration.ofSeconds(1));

        assertTrue(digest(pledge.editor).contains("OVERDUE\n\n* What came of the pledge?"));
        assertTrue(digest(pledge.editor).contains("https://record.example" + pledge.desk()));
        assertTrue(calendar(calendar).contains("CATEGORIES:Overdue"));
        assertTrue(Browser.page(browser.open("/desk"))
                .select("section[aria-labelledby=again] li:has(a[href=" + pledge.desk() + "])")
                .text()
                .contains("Overdue since"));
        EntryForm form =
                pledge.form(OutcomeStatus.BROKEN, clock.today().minusDays(1).toString());
        EntryForm ended = new EntryForm(
                form.formKey(), form.status(), form.asOf(), form.note(), form.passage(), "The quay is sold.", "", "");
        assertTrue(pledge.enter(pledge.reviewer, ended).isEmpty());
        assertFalse(digest(pledge.editor).contains("What came of"));
        assertFalse(calendar(calendar).contains("Due:"));
    }

    private static Urgency where(Browser browser) {
        List<Urgency> in = List.of(Urgency.values()).stream()
                .filter(urgency -> Browser.page(browser.open("/desk/follow-ups?when=" + urgency))
                        .select("table.queue")
                        .text()
                        .contains("Is the bridge open?"))
                .toList();
        assertEquals(1, in.size());
        return in.get(0);
    }

    private String digest(User whose) {
        return Records.as(
                whose,
                actor -> Reminders.Templates.digest(
                                Digest.of(actor.user(), clock.today(), "https://record.example", "Onrecord"))
                        .render());
    }

    private static String calendar(String address) {
        return new String(given().get(address).asByteArray(), StandardCharsets.UTF_8);
    }

    private static String readers(Long claim) {
        return Browser.page(given().get("/claims/" + Records.slug(claim))).text();
    }

    private static long acts() {
        return QuarkusTransaction.requiringNew().call(() -> Event.count());
    }

    private String row(Long id, Long claim) {
        FollowUp followUp = FollowUps.of(person, claim, id);
        return followUp.version() + " " + followUp.state() + " " + followUp.comesUp() + " "
                + Records.claim(claim).revision();
    }
}
