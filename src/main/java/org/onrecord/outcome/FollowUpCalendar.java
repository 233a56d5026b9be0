package org.onrecord.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Formats;

/**
 * Follow-ups and due dates as an iCalendar (RFC 5545): each a whole day, the one on which it comes up, under an
 * identifier that stays when everything else changes. A day has no zone there, so that it is the same day wherever the
 * calendar is read.
 */
final class FollowUpCalendar {

    /** How many a calendar holds at most, the earliest. */
    static final int MOST = 1_000;

    private static final Duration REFRESH = Duration.ofHours(6);

    private final String base;
    private final String siteName;
    private final LocalDate today;

    /** @param base the address of the site, without a slash at its end */
    FollowUpCalendar(String base, String siteName, LocalDate today) {
        this.base = base;
        this.siteName = siteName;
        this.today = today;
    }

    byte[] of(List<Look> looks) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Onrecord//Follow-ups//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", siteName + ": follow-ups"));
        calendar.add(new RefreshInterval(null, REFRESH));
        looks.forEach(look -> calendar.add(event(look)));
        return written(calendar);
    }

    private VEvent event(Look look) {
        VEvent event = new VEvent(false);
        identify(event, look);
        event.add(new DtStart<>(look.comesUp()));
        event.add(new Summary(look.followUp() == null ? "Due: " + look.claim().text() : look.question()));
        event.add(new Description(description(look)));
        event.add(new Url(URI.create(base + look.path())));
        event.add(exact(look) ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE);
        event.add(ImmutableTransp.TRANSPARENT);
        if (overdue(look)) {
            event.add(new Categories(Urgency.OVERDUE.label()));
        }
        return event;
    }

    private static void identify(VEvent event, Look look) {
        FollowUp followUp = look.followUp();
        Outcome outcome = look.outcome();
        if (followUp == null) {
            event.add(uid("outcome", outcome.id(), outcome.createdAt()));
            event.add(new DtStamp(outcome.criteriaAt()));
            event.add(new Sequence(outcome.revision()));
        } else {
            event.add(uid("follow-up", followUp.id(), followUp.createdAt()));
            event.add(new DtStamp(followUp.editedAt()));
            event.add(new Sequence(followUp.version()));
        }
    }

    /** Two desks have a follow-up of one number, and hardly two that were set in the same microsecond. */
    private static Uid uid(String kind, Long id, Instant createdAt) {
        return new Uid(
                "%s-%d-%s@onrecord".formatted(kind, id, createdAt.toString().replaceAll("\\D", "")));
    }

    private boolean overdue(Look look) {
        return look.urgency(today) == Urgency.OVERDUE;
    }

    private static boolean exact(Look look) {
        FollowUp followUp = look.followUp();
        FuzzyDate due = followUp == null ? look.outcome().due() : followUp.due();
        return due != null && due.isExactDay() && (followUp == null || followUp.snoozedUntil() == null);
    }

    private String description(Look look) {
        String first = overdue(look) ? "Overdue since " + Formats.longDate(look.comesUp()) + ".\n" : "";
        return first + (look.followUp() == null ? "Due " : "Look again ") + look.when() + ".\n"
                + look.claim().text() + "\n" + base + look.path();
    }

    private static byte[] written(Calendar calendar) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
