package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Records;
import org.onrecord.web.Formats;
import org.onrecord.web.Settings;

/** Digests, as a mail server gets them. */
@QuarkusTest
class RemindersTest {

    private static final String SITE = "https://record.example";

    private static GreenMail server;

    @Inject
    Mailer mailer;

    @Inject
    Settings settings;

    private final SetClock clock = SetClock.atNoon();
    private final User person = People.editor();
    private Long claim;

    @BeforeAll
    static void startServer() {
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void record() {
        claim = Records.published(person, People.reviewer(), Records.unique("The bridge will be open by June"));
        wanted(person, true);
    }

    private static void wanted(User who, boolean wanted) {
        Records.as(who, actor -> {
            Reminder reminder = Reminder.of(who.id()).orElseGet(() -> new Reminder(actor.user()));
            reminder.set(wanted, 7, null);
            reminder.persist();
            return who;
        });
    }

    private Reminders reminders() {
        return new Reminders(mailer, settings, clock);
    }

    private String address(Long followUp) {
        return SITE + "/desk/claims/" + claim + "/follow-ups/" + followUp;
    }

    private List<MimeMessage> received() throws MessagingException {
        List<MimeMessage> mine = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(person.email())) {
                mine.add(message);
            }
        }
        return mine;
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getContent().toString().replace("\r\n", "\n").strip();
    }

    @Test
    void whatIsDueIsSentAsPlainText() throws Exception {
        Long late = FollowUps.on(
                claim,
                person,
                "Is the bridge open? Ünsere 😀",
                FollowUps.day(clock.today().minusDays(3)));
        Long soon = FollowUps.on(
                claim,
                person,
                "How many lanes, & <which>?",
                FollowUps.day(clock.today().plusDays(6)));
        FollowUps.on(claim, person, "Not yet.", FollowUps.day(clock.today().plusDays(7)));
        FollowUps.answered(person, claim, FollowUps.on(claim, person, "Closed?", "2025"), "Yes.");

        reminders().remind(SITE);

        MimeMessage message = received().get(0);
        assertEquals("Onrecord: 1 overdue, 1 to look at this week", message.getSubject());
        assertEquals("desk@record.example", message.getFrom()[0].toString());
        assertEquals("auto-generated", message.getHeader("Auto-Submitted")[0]);
        assertTrue(message.getContentType().startsWith("text/plain"), message.getContentType());
        String about = Records.claim(claim).text();
        assertEquals(
                """
                Good morning, Ida Wells.

                OVERDUE

                * Is the bridge open? Ünsere 😀
                  Since %s. On the claim: %s
                  %s

                THIS WEEK

                * How many lanes, & <which>?
                  By %s. On the claim: %s
                  %s

                --
                You asked Onrecord for this. To change or end it:
                https://record.example/desk/account/reminders""".formatted(
                                Formats.longDate(clock.today().minusDays(3)),
                                about,
                                address(late),
                                Formats.longDate(clock.today().plusDays(6)),
                                about,
                                address(soon)),
                text(message));
    }

    @Test
    void onceADayWhateverTheNumberOfRoundsAndNodes() throws Exception {
        FollowUps.on(claim, person, "Is the bridge open?", FollowUps.day(clock.today()));
        CompletableFuture<?>[] nodes = Stream.generate(this::reminders)
                .limit(4)
                .map(node -> CompletableFuture.runAsync(() -> node.remind(SITE)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        reminders().remind(SITE);
        assertEquals(1, received().size());
        clock.forward(Duration.ofHours(19));
        reminders().remind(SITE);
        assertEquals(2, received().size(), "at seven of the next morning, and it is overdue then");
        assertTrue(text(received().get(1)).contains("OVERDUE\n\n* Is the bridge open?"));
    }

    @Test
    void whoDoesNotWantItOrHasNothingDueOrIsGoneGetsNone() throws Exception {
        reminders().remind(SITE);
        assertEquals(0, received().size());
        FollowUps.on(claim, person, "Is the bridge open?", FollowUps.day(clock.today()));
        reminders().remind(SITE);
        assertEquals(0, received().size(), "the morning has passed");
        clock.forward(Duration.ofDays(1));
        wanted(person, false);
        reminders().remind(SITE);
        wanted(person, true);
        QuarkusTransaction.requiringNew().run(() -> User.update("active = false where id = ?1", person.id()));
        reminders().remind(SITE);
        assertEquals(0, received().size());
    }

    @Test
    void aFailingAddressStopsNobodyAndIsTriedAgain() throws Exception {
        User failing = People.editor();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        User.update("email = ?1 where id = ?2", "nobody" + failing.id() + " at nowhere", failing.id()));
        Long other = Records.published(failing, People.reviewer(), Records.unique("Boats left"));
        FollowUps.on(other, failing, "Did they come back?", FollowUps.day(clock.today()));
        FollowUps.on(claim, person, "Is the bridge open?", FollowUps.day(clock.today()));
        wanted(failing, true);
        reminders().remind(SITE);
        assertEquals(1, received().size());
        assertNull(sentOn(failing));
        QuarkusTransaction.requiringNew()
                .run(() -> User.update(
                        "email = ?1 where id = ?2", "mended" + failing.id() + "@desk.example", failing.id()));
        reminders().remind(SITE);
        assertEquals(clock.today(), sentOn(failing));
        assertEquals(1, received().size());
    }

    private static Object sentOn(User who) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Reminder.of(who.id()).orElseThrow().sentOn());
    }

    @Test
    void nothingThatIsTypedGetsIntoTheHead() throws Exception {
        QuarkusTransaction.requiringNew()
                .run(() -> User.update("name = ?1 where id = ?2", "Ida\r\nBcc: eve@example.org", person.id()));
        FollowUps.on(claim, person, "Open?\r\nBcc: eve@example.org\r\n\r\n.\r\nQUIT", FollowUps.day(clock.today()));
        reminders().remind(SITE);
        MimeMessage message = received().get(0);
        assertEquals(1, message.getAllRecipients().length);
        assertNull(message.getRecipients(Message.RecipientType.BCC));
        Set<String> names = Set.copyOf(Collections.list(message.getAllHeaders()).stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .toList());
        assertFalse(names.contains("bcc"));
        assertTrue(text(message).contains("QUIT"), "a line of one point ends nothing");
        assertTrue(Arrays.stream(server.getReceivedMessages()).noneMatch(RemindersTest::toEve));
    }

    private static boolean toEve(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains("eve");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLongListIsCutAndPointsToTheDesk() throws Exception {
        Long other = Records.published(person, People.reviewer(), Records.unique("Boats left"));
        Long third = Records.published(person, People.reviewer(), Records.unique("Boats left"));
        for (int i = 0; i < Digest.NAMED + 1; i++) {
            FollowUps.on(
                    List.of(claim, other, third).get(i % 3),
                    person,
                    "Question " + i,
                    FollowUps.day(clock.today().minusDays(1)));
        }
        reminders().remind(SITE);
        String text = text(received().get(0));
        assertEquals(Digest.NAMED, text.split("\\* Question", -1).length - 1);
        assertTrue(text.contains("There are more: https://record.example/desk/follow-ups?when=OVERDUE"));
        assertEquals("Onrecord: over 50 overdue", received().get(0).getSubject());
    }
}
