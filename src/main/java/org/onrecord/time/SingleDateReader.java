package org.onrecord.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one date in English, the day or the month first, the month always as a word. */
final class SingleDateReader {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");
    private static final Pattern DECADE = Pattern.compile("\\d{3}0s");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

    private final DateWords words;

    SingleDateReader(DateWords words) {
        this.words = words;
    }

    /** A date that needs nothing from the words around it. */
    EdtfDate complete() {
        Qualifier about = about();
        return unspecified(about).orElseGet(() -> complete(partial(about)));
    }

    /** Of a date that stands alone nothing may be missing. "32 Foobar 2024" has its year, but no month. */
    EdtfDate complete(PartialDate date) {
        if (date.day() != null && date.month() == null && !words.peek().isEmpty()) {
            throw new DateTimeException("“%s” is no month. %s"
                    .formatted(words.peek(), DateWords.unreadable().getMessage()));
        }
        return date.complete();
    }

    Qualifier about() {
        boolean about = words.acceptAny("about", "around", "circa", "c", "ca", "approximately");
        return Qualifier.of(false, about);
    }

    private Qualifier uncertain() {
        return Qualifier.of(words.accept("(", "uncertain", ")"), false);
    }

    /** A decade, or one unnamed part of a longer stretch: what EDTF writes with {@code X}. */
    Optional<EdtfDate> unspecified(Qualifier about) {
        return unspecified().map(date -> date.carrying(about.and(uncertain())));
    }

    private Optional<EdtfDate> unspecified() {
        if (words.accept("a", "day")) {
            return Optional.of(partOf(Precision.SOME_DAY_OF_YEAR, Precision.SOME_DAY));
        }
        if (words.accept("a", "month")) {
            return Optional.of(partOf(Precision.SOME_MONTH, null));
        }
        if (words.accept("a", "year", "between")) {
            int first = year();
            words.expect("and");
            return Optional.of(yearBetween(first, year()));
        }
        words.accept("the");
        return DECADE.matcher(words.peek()).matches() ? Optional.of(decade()) : Optional.empty();
    }

    private EdtfDate partOf(Precision ofYear, Precision ofMonth) {
        words.acceptAny("in", "of");
        EdtfDate whole = partial().complete();
        Precision part = whole.precision() == Precision.YEAR ? ofYear : ofMonth;
        if (part == null || whole.precision() == Precision.DAY) {
            throw DateWords.unreadable();
        }
        return whole.as(part);
    }

    private int year() {
        if (!YEAR.matcher(words.peek()).matches()) {
            throw DateWords.unreadable();
        }
        return Integer.parseInt(words.take());
    }

    private static EdtfDate yearBetween(int first, int last) {
        if (first % 100 == 0 && last == first + 99) {
            return EdtfDate.startingIn(first, Precision.CENTURY);
        }
        if (first % 10 == 0 && last == first + 9) {
            return EdtfDate.startingIn(first, Precision.DECADE);
        }
        throw new DateTimeException(String.format(Locale.ROOT, "Write “between %04d and %04d”.", first, last));
    }

    private EdtfDate decade() {
        String written = words.take();
        int first = Integer.parseInt(written.substring(0, 4));
        if (first % 100 == 0) {
            throw new DateTimeException(String.format(
                    Locale.ROOT,
                    "“The %s” may mean ten years or a hundred: write %03dX or %02dXX.",
                    written,
                    first / 10,
                    first / 100));
        }
        return EdtfDate.startingIn(first, Precision.DECADE);
    }

    /** One date of which parts may be missing; null when none comes next. */
    PartialDate partialOrNothing() {
        try {
            return partial();
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    PartialDate partial() {
        return partial(about());
    }

    PartialDate partial(Qualifier about) {
        PartialDate date = ISO.matcher(words.peek()).matches() ? iso() : inWords();
        return date.qualified(about.and(uncertain()));
    }

    private PartialDate iso() {
        EdtfDate date = EdtfReader.date(words.take());
        Integer day = date.precision() == Precision.DAY ? date.start().getDayOfMonth() : null;
        return new PartialDate(date.start().getYear(), date.start().getMonth(), day, null, Qualifier.NONE);
    }

    private PartialDate inWords() {
        DayOfWeek weekday = words.acceptWeekday().orElse(null);
        words.accept(weekday == null ? "the" : ",");
        Integer day = day();
        if (day != null) {
            words.accept("of");
        }
        Month month = words.acceptMonth().orElse(null);
        if (month != null && day == null) {
            day = day();
        }
        if (month != null || day != null) {
            words.accept(",");
        }
        Integer year = YEAR.matcher(words.peek()).matches() ? Integer.valueOf(words.take()) : null;
        return new PartialDate(year, month, day, weekday, Qualifier.NONE);
    }

    private Integer day() {
        if (!DAY.matcher(words.peek()).matches()) {
            return null;
        }
        return Integer.valueOf(words.take().replaceAll("\\D", ""));
    }
}
