package org.onrecord.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.onrecord.claim.Claim;
import org.onrecord.web.DeskTime;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/**
 * What is typed to publish a claim, now or at a time of the desk's own clocks.
 *
 * @param revision the revision that the person had before them
 * @param embargo the time that it was scheduled for then; empty when it was not
 * @param reason why an administrator does so alone; empty otherwise
 * @param at when, as a browser sends a day and a time; empty for now
 */
record PublicationForm(
        String revision,
        String embargo,
        @PlainText(max = ReasonForm.MAX) String reason,
        @PlainText(max = 100) String at) {

    private static final Pattern DAY_AND_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}");

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.ENGLISH);

    static PublicationForm from(FormData data) {
        return new PublicationForm(data.text("revision"), data.text("embargo"), data.text("reason"), data.text("at"));
    }

    /** Whether the claim stands as the person saw it: an embargo that another set meanwhile is not broken unseen. */
    boolean saw(Claim claim) {
        return revision.equals(String.valueOf(claim.revision()))
                && embargo.equals(Objects.toString(claim.embargoUntil(), ""));
    }

    /** When it is to be published; null for now, and when an issue says why the time cannot be. */
    Instant moment(ZoneId zone, Instant now, Issues issues) {
        if (at.isEmpty() || issues.on("at") != null) {
            return null;
        }
        LocalDateTime shown = shown(at);
        if (shown == null) {
            issues.add("at", "Write a day and a time, such as 2026-01-31T09:30.");
            return null;
        }
        LocalDateTime afterGap = DeskTime.afterGap(shown, zone);
        if (afterGap != null) {
            issues.add(
                    "at",
                    "The clocks in %s skip this time. The next one that they show is %s."
                            .formatted(zone.getId(), CLOCK.format(afterGap)));
            return null;
        }
        Instant moment = DeskTime.at(shown, zone).moment();
        if (!moment.isAfter(now)) {
            issues.add("at", "This time has passed. Choose a later one, or leave the field empty to publish now.");
        } else if (moment.isAfter(now.atZone(zone).plusYears(1).toInstant())) {
            issues.add("at", "This is more than a year ahead. Choose an earlier time.");
        }
        return issues.on("at") == null ? moment : null;
    }

    /** What a text says; null when it is no day and time of the calendar. */
    static LocalDateTime shown(String text) {
        try {
            return DAY_AND_TIME.matcher(text).matches() ? LocalDateTime.parse(text.replace(' ', 'T')) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
