package org.onrecord.time;

import java.time.LocalDate;

/** Writes dates in a reader's English; {@link DateReader} reads every form back. */
final class DateWriter {
    static final String UNKNOWN = "date unknown";
    static final String UNKNOWN_PHRASE = "at an unknown date";

    private DateWriter() {}

    /** The date alone, as in "23 December 2024". */
    static String text(Edtf date) {
        return date instanceof EdtfInterval interval ? text(interval) : text((EdtfDate) date);
    }

    /** The date with the preposition that it takes in a sentence, as in "on 23 December 2024". */
    static String phrase(Edtf date) {
        return date instanceof EdtfDate single && !single.qualifier().isApproximate()
                ? preposition(single.precision()) + " " + text(single)
                : text(date);
    }

    private static String preposition(Precision precision) {
        return switch (precision) {
            case DAY, SOME_DAY, SOME_DAY_OF_YEAR -> "on";
            case CENTURY, DECADE, YEAR, SOME_MONTH, MONTH -> "in";
        };
    }

    private static String text(EdtfInterval interval) {
        if (interval.from() == null) {
            return (interval.open() ? "until " : "from an unknown date to ") + text(interval.to());
        }
        if (interval.to() == null) {
            return interval.open()
                    ? "since " + text(interval.from())
                    : "from " + text(interval.from()) + " to an unknown date";
        }
        return "between " + beginning(interval.from(), interval.to()) + " and " + text(interval.to());
    }

    /** The first end without what the last end will say, where nothing else could be understood. */
    private static String beginning(EdtfDate from, EdtfDate to) {
        boolean plain = from.qualifier() == Qualifier.NONE && to.qualifier() == Qualifier.NONE;
        boolean alike = from.precision() == to.precision() && from.precision() != Precision.YEAR;
        if (!plain || !alike || from.start().getYear() != to.start().getYear()) {
            return text(from);
        }
        if (from.precision() == Precision.MONTH) {
            return EdtfDate.name(from.start().getMonth());
        }
        String day = String.valueOf(from.start().getDayOfMonth());
        return from.start().getMonth() == to.start().getMonth()
                ? day
                : day + " " + EdtfDate.name(from.start().getMonth());
    }

    private static String text(EdtfDate date) {
        return (date.qualifier().isApproximate() ? "about " : "")
                + unqualified(date)
                + (date.qualifier().isUncertain() ? " (uncertain)" : "");
    }

    private static String unqualified(EdtfDate date) {
        return switch (date.precision()) {
            case CENTURY -> years(date);
            case DECADE -> date.start().getYear() % 100 == 0 ? years(date) : "the " + year(date) + "s";
            case YEAR -> year(date);
            case SOME_MONTH -> "a month of " + year(date);
            case SOME_DAY_OF_YEAR -> "a day in " + year(date);
            case MONTH -> month(date);
            case SOME_DAY -> "a day in " + month(date);
            case DAY -> date.start().getDayOfMonth() + " " + month(date);
        };
    }

    /** "The 1900s" may mean ten years or a hundred, so such stretches are spelt out. */
    private static String years(EdtfDate date) {
        return "a year between " + year(date) + " and " + year(date.latest());
    }

    private static String month(EdtfDate date) {
        return EdtfDate.name(date.start().getMonth()) + " " + year(date);
    }

    private static String year(EdtfDate date) {
        return year(date.start());
    }

    /** In four digits. */
    private static String year(LocalDate day) {
        return day.toString().substring(0, 4);
    }
}
