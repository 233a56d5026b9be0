package org.onrecord.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A day, month or year as written, in which a person may leave out what the other end of an interval says ("between
 * 23 and 27 December 2024"). Parts that were not written are null.
 */
record PartialDate(Integer year, Month month, Integer day, DayOfWeek weekday, Qualifier qualifier) {

    PartialDate {
        boolean weekdayAlone = weekday != null && day == null;
        if (weekdayAlone || (day == null && month == null && year == null)) {
            throw DateWords.unreadable();
        }
    }

    /** This date as the first end of an interval, its gaps filled from the last end. */
    PartialDate before(PartialDate last) {
        return year == null ? inYear(last.year).inMonthOf(last) : inMonthOf(last);
    }

    /**
     * This date as the last end of an interval. The year is never filled in: "from 28 December 2024 to 3 January"
     * means the next year, and a guess would give a false day.
     */
    PartialDate after(PartialDate first) {
        return inMonthOf(first);
    }

    private PartialDate inMonthOf(PartialDate other) {
        return day != null && month == null ? new PartialDate(year, other.month, day, weekday, qualifier) : this;
    }

    /** Whether the calendar of a year has it. */
    boolean existsIn(int other) {
        return day == null || YearMonth.of(other, month).isValidDay(day);
    }

    PartialDate inYear(Integer other) {
        return new PartialDate(other, month, day, weekday, qualifier);
    }

    PartialDate qualified(Qualifier as) {
        return new PartialDate(year, month, day, weekday, as);
    }

    EdtfDate complete() {
        if (year == null) {
            throw new DateTimeException("Write the year too, with four digits, as in 23 December 2024.");
        }
        return date().qualified(qualifier);
    }

    private EdtfDate date() {
        if (month == null) {
            if (day != null) {
                throw DateWords.unreadable();
            }
            return EdtfDate.startingIn(year, Precision.YEAR);
        }
        if (day == null) {
            return EdtfDate.month(EdtfDate.existing(year, month.getValue()));
        }
        LocalDate exact = EdtfDate.existing(year, month.getValue(), day);
        requireWeekday(exact);
        return EdtfDate.day(exact);
    }

    private void requireWeekday(LocalDate exact) {
        if (weekday != null && weekday != exact.getDayOfWeek()) {
            throw new DateTimeException("%d %s %04d was a %s."
                    .formatted(
                            exact.getDayOfMonth(),
                            EdtfDate.name(exact.getMonth()),
                            exact.getYear(),
                            exact.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        }
    }
}
