package org.onrecord.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** One date of EDTF; {@code start} is the first day that it can mean. Years run from 0001 to 9999. */
record EdtfDate(Precision precision, LocalDate start, Qualifier qualifier) implements Edtf {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    EdtfDate {
        if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
            throw new DateTimeException("Write a year from 0001 to 9999.");
        }
    }

    static EdtfDate day(LocalDate day) {
        return new EdtfDate(Precision.DAY, day, Qualifier.NONE);
    }

    static EdtfDate month(YearMonth month) {
        return new EdtfDate(Precision.MONTH, month.atDay(1), Qualifier.NONE);
    }

    /** A stretch that begins with a year: the year itself, or one that is only known to lie in it. */
    static EdtfDate startingIn(int year, Precision precision) {
        return new EdtfDate(precision, LocalDate.of(year, 1, 1), Qualifier.NONE);
    }

    /** A day as a person gives it, refused in plain words when the calendar has no such day. */
    static LocalDate existing(int year, int month, int day) {
        YearMonth within = existing(year, month);
        if (!within.isValidDay(day)) {
            throw new DateTimeException(
                    String.format(Locale.ROOT, "There is no %d %s %04d.", day, name(within.getMonth()), year));
        }
        return within.atDay(day);
    }

    static YearMonth existing(int year, int month) {
        if (month < 1 || month > 12) {
            throw new DateTimeException("There is no month " + month + ".");
        }
        return YearMonth.of(year, month);
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    public LocalDate earliest() {
        return start;
    }

    @Override
    public LocalDate latest() {
        return start.plus(precision.length()).minusDays(1);
    }

    @Override
    public EdtfDate carrying(Qualifier ofAnchor) {
        return qualified(qualifier.and(ofAnchor));
    }

    EdtfDate qualified(Qualifier as) {
        return new EdtfDate(precision, start, as);
    }

    EdtfDate as(Precision other) {
        return new EdtfDate(other, start, qualifier);
    }

    /** The day, month or year just before this one. */
    EdtfDate previous() {
        return new EdtfDate(precision, start.minus(precision.length()), qualifier);
    }

    /** The day, month or year just after this one. */
    EdtfDate next() {
        return new EdtfDate(precision, start.plus(precision.length()), qualifier);
    }

    @Override
    public String toString() {
        // ISO 8601 writes each part of it in the same digits.
        String day = start.toString();
        String digits = switch (precision) {
            case CENTURY -> day.substring(0, 2) + "XX";
            case DECADE -> day.substring(0, 3) + "X";
            case YEAR -> day.substring(0, 4);
            case SOME_MONTH -> day.substring(0, 4) + "-XX";
            case SOME_DAY_OF_YEAR -> day.substring(0, 4) + "-XX-XX";
            case MONTH -> day.substring(0, 7);
            case SOME_DAY -> day.substring(0, 7) + "-XX";
            case DAY -> day;
        };
        return digits + qualifier.sign();
    }
}
