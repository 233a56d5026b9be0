package org.onrecord.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that a page prints, in EDTF, on the page's own clock: one that says half past eleven at night in Seoul was
 * published on that day, wherever it is read. It is no sharper than what is printed, and what is no date is none.
 */
final class PrintedDay {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T ,].*+)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?\\d.*+)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:[, ].*+)?");
    private static final Pattern WORDS =
            Pattern.compile("(?i)(?:[a-z]{3,9},?\\s++)?(\\d{1,2})\\s++([a-z]{3,9})\\.?,?\\s++(\\d{4})\\b.*+");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)(?:[a-z]{3,9},\\s++)?([a-z]{3,9})\\.?\\s++(\\d{1,2}),?\\s++(\\d{4})\\b.*+");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private PrintedDay() {}

    /** Reads a date as pages print them for machines; null for anything else. */
    static String read(String printed) {
        String text = printed.strip();
        if (text.length() > 100) {
            return null;
        }
        try {
            return parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return edtf(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return edtf(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return edtf(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return edtf(words.group(3), month(words.group(2)), words.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches() ? edtf(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2)) : null;
    }

    /** The number of a month by its English name; 0, which no month has, for any other word. */
    private static String month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return String.valueOf(MONTHS.indexOf(start) + 1);
    }

    private static String edtf(String year, String month, String day) {
        int inYear = Integer.parseInt(year);
        if (inYear < 1000) {
            return null;
        }
        if (month == null) {
            return Year.of(inYear).toString();
        }
        if (day == null) {
            return YearMonth.of(inYear, Integer.parseInt(month)).toString();
        }
        return LocalDate.of(inYear, Integer.parseInt(month), Integer.parseInt(day))
                .toString();
    }
}
