package org.onrecord.time;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads EDTF, and says in plain words what is wrong with a date that has its shape but cannot be. */
final class EdtfReader {
    private static final String PART = "(?:\\d{4}|\\d{3}X|\\d{2}XX)(?:-(?:\\d{2}|XX)){0,2}[?~%]?";
    private static final Pattern SHAPE = Pattern.compile("%1$s|(?:%1$s|\\.\\.)?/(?:%1$s|\\.\\.)?".formatted(PART));
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX))?(?:-(\\d{2}|XX))?([?~%]?)");
    private static final String UNSPECIFIED = "XX";

    private EdtfReader() {}

    /** Whether the text is meant as EDTF, so that what is wrong with it is wrong as EDTF. */
    static boolean claims(String text) {
        return SHAPE.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    /**
     * Reads one date or interval.
     *
     * @throws DateTimeException with a sentence for the person who typed it
     */
    static Edtf read(String text) {
        String edtf = text.toUpperCase(Locale.ROOT);
        int slash = edtf.indexOf('/');
        return slash < 0 ? date(edtf) : interval(edtf.substring(0, slash), edtf.substring(slash + 1));
    }

    private static EdtfInterval interval(String from, String to) {
        boolean open = from.equals("..") || to.equals("..");
        return new EdtfInterval(end(from), end(to), open);
    }

    private static EdtfDate end(String text) {
        return text.isEmpty() || text.equals("..") ? null : date(text);
    }

    static EdtfDate date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("Write the date as 2024-12-23, 2024-12 or 2024.");
        }
        EdtfDate date = date(parts.group(1), parts.group(2), parts.group(3));
        return date.qualified(Qualifier.ofSign(parts.group(4)));
    }

    private static EdtfDate date(String year, String month, String day) {
        if (year.endsWith("X")) {
            return ofUnspecifiedYear(year, month);
        }
        int of = Integer.parseInt(year);
        if (month == null) {
            return EdtfDate.startingIn(of, Precision.YEAR);
        }
        if (month.equals(UNSPECIFIED)) {
            return ofUnspecifiedMonth(of, day);
        }
        EdtfDate whole = EdtfDate.month(EdtfDate.existing(of, Integer.parseInt(month)));
        if (day == null) {
            return whole;
        }
        return day.equals(UNSPECIFIED)
                ? whole.as(Precision.SOME_DAY)
                : EdtfDate.day(EdtfDate.existing(of, Integer.parseInt(month), Integer.parseInt(day)));
    }

    private static EdtfDate ofUnspecifiedYear(String year, String month) {
        if (month != null) {
            throw new DateTimeException("A year with X in it stands alone: write 201X or 20XX.");
        }
        int first = Integer.parseInt(year.replace('X', '0'));
        return EdtfDate.startingIn(first, year.endsWith(UNSPECIFIED) ? Precision.CENTURY : Precision.DECADE);
    }

    private static EdtfDate ofUnspecifiedMonth(int year, String day) {
        if (day == null) {
            return EdtfDate.startingIn(year, Precision.SOME_MONTH);
        }
        if (!day.equals(UNSPECIFIED)) {
            throw new DateTimeException("Where the month is unknown the day is too: write 2024-XX-XX.");
        }
        return EdtfDate.startingIn(year, Precision.SOME_DAY_OF_YEAR);
    }
}
