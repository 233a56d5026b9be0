package org.onrecord.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.onrecord.time.FuzzyDate;

/**
 * The days from which and up to which somebody wants a list narrowed, as they are written into the fields {@code from}
 * and {@code to}: a day, a month, a year.
 *
 * @param first the first day, or null
 * @param last the last day, or null
 */
public record Days(LocalDate first, LocalDate last) {

    /** Nothing was done here before it or will be done after, and every database can compare with it. */
    private static final LocalDate EARLIEST = LocalDate.EPOCH;

    private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);

    /** What of it can be understood; what can't is left out, with an issue beside its field. */
    public static Days read(String from, String to, Issues issues) {
        LocalDate first = first(from, issues);
        return new Days(first, last(to, first, issues));
    }

    /** Whether both are known and no more than some time apart. */
    public boolean atMost(Period apart) {
        return first != null && last != null && !first.plus(apart).isBefore(last);
    }

    /** The moment at which the first day begins in a zone, for what happened here; null without one. */
    public Instant begin(ZoneId zone) {
        return first == null ? null : within(first).atStartOfDay(zone).toInstant();
    }

    /** The moment at which the day after the last begins in a zone, for what happened here; null without one. */
    public Instant end(ZoneId zone) {
        return last == null
                ? null
                : within(within(last).plusDays(1)).atStartOfDay(zone).toInstant();
    }

    private static LocalDate within(LocalDate day) {
        LocalDate notBefore = day.isBefore(EARLIEST) ? EARLIEST : day;
        return notBefore.isAfter(LATEST) ? LATEST : notBefore;
    }

    private static LocalDate first(String from, Issues issues) {
        FuzzyDate date = date(from, "from", issues);
        if (date != null && date.earliest() == null) {
            issues.add("from", "This date has no first day. Write the day, month or year to begin with.");
        }
        return date == null ? null : date.earliest();
    }

    private static LocalDate last(String to, LocalDate first, Issues issues) {
        FuzzyDate date = date(to, "to", issues);
        if (date == null) {
            return null;
        }
        if (date.latest() == null) {
            issues.add("to", "This date has no last day. Write the day, month or year to end with.");
        } else if (first != null && date.latest().isBefore(first)) {
            issues.add("to", "The end is before the beginning. Exchange the two, or change one.");
            return null;
        }
        return date.latest();
    }

    private static FuzzyDate date(String typed, String field, Issues issues) {
        if (typed.isEmpty() || issues.on(field) != null) {
            return null;
        }
        try {
            FuzzyDate date = FuzzyDate.of(typed);
            if (date.isUnknown()) {
                issues.add(field, "Write a day, month or year: 23 December 2024, November 2024, 2019.");
                return null;
            }
            return date;
        } catch (DateTimeException e) {
            issues.add(field, e.getMessage());
            return null;
        }
    }
}
