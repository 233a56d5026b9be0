package org.onrecord.outcome;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.onrecord.web.Settings;

/**
 * Sends each person who wants it one digest a day, in their morning, if anything is due. Their day is taken first,
 * however many nodes try; where sending fails, it is given back, and the next round tries again.
 */
@ApplicationScoped
class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance digest(Digest digest);
    }

    private final Mailer mailer;
    private final Settings settings;
    private final Clock clock;

    Reminders(Mailer mailer, Settings settings, Clock clock) {
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    /** The first look can wait until the application has started. */
    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        if (settings.reminders().enabled() && !settings.demo()) {
            settings.baseUrl().ifPresent(this::remind);
        }
    }

    /** @param base the address of the site, without a slash at its end */
    void remind(String base) {
        for (Reminder reminder : QuarkusTransaction.requiringNew().call(Reminder::wanted)) {
            LocalDate day = reminder.dueDay(clock.instant(), settings.zone());
            if (day != null && taken(reminder, day)) {
                remind(reminder, day, base);
            }
        }
    }

    private static boolean taken(Reminder reminder, LocalDate day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Reminder.take(reminder.person().id(), day));
    }

    private void remind(Reminder reminder, LocalDate day, String base) {
        try {
            QuarkusTransaction.requiringNew().call(() -> mail(reminder, base)).ifPresent(mailer::send);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "User %d could not be reminded, which is tried again: %s",
                    reminder.person().id(), e);
            QuarkusTransaction.requiringNew()
                    .run(() -> Reminder.giveBack(reminder.person().id(), day, reminder.sentOn()));
        }
    }

    /** Written while the database is at hand, and sent when it is let go. */
    private Optional<Mail> mail(Reminder reminder, String base) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        Digest digest = Digest.of(reminder.person(), today, base, settings.siteName());
        return digest.empty()
                ? Optional.empty()
                : Optional.of(Mail.withText(
                                reminder.person().email(),
                                digest.subject(),
                                Templates.digest(digest).render())
                        .addHeader("Auto-Submitted", "auto-generated"));
    }
}
