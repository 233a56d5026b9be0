package org.onrecord.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.onrecord.web.Formats;

/**
 * Follow-ups as an iCalendar (RFC 5545): each a whole day, the one on which it comes up, under an identifier that stays
 * when everything else changes. A day has no zone there, so that it is the same day wherever the calendar is read.
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

    byte[] of(List<FollowUp> followUps) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Onrecord//Follow-ups//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", siteName + ": follow-ups"));
        calendar.add(new RefreshInterval(null, REFRESH));
        followUps.forEach(followUp -> calendar.add(event(followUp)));
        return written(calendar);
    }

    private VEvent event(FollowUp followUp) {
        boolean overdue = followUp.urgency(today) == Urgency.OVERDUE;
        String address = base + "/desk/claims/" + followUp.claim().id() + "/follow-ups/" + followUp.id();
        VEvent event = new VEvent(false);
        // Two desks have a follow-up of one number, and hardly two that were set in the same microsecond.
        event.add(new Uid("follow-up-%d-%s@onrecord"
                .formatted(followUp.id(), followUp.createdAt().toString().replaceAll("\\D", ""))));
        event.add(new DtStamp(followUp.editedAt()));
        event.add(new Sequence(followUp.version()));
        event.add(new DtStart<>(followUp.comesUp()));
        event.add(new Summary(followUp.question()));
        event.add(new Description(description(followUp, overdue, address)));
        event.add(new Url(URI.create(address)));
        event.add(exact(followUp) ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE);
        event.add(ImmutableTransp.TRANSPARENT);
        if (overdue) {
            event.add(new Categories(Urgency.OVERDUE.label()));
        }
        return event;
    }

    private static boolean exact(FollowUp followUp) {
        return followUp.due() != null && followUp.due().isExactDay() && followUp.snoozedUntil() == null;
    }

    private static String description(FollowUp followUp, boolean overdue, String address) {
        String first = overdue ? "Overdue since " + Formats.longDate(followUp.comesUp()) + ".\n" : "";
        return first + "Look again " + followUp.when() + ".\n"
                + followUp.claim().text() + "\n" + address;
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
