package org.onrecord.time;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates and intervals as a person writes them in English. */
final class DateReader {
    private static final Pattern NUMBERS_ONLY = Pattern.compile("\\d{1,4}([/.-])\\d{1,2}(?:\\1\\d{1,4})?");

    private final DateWords words;
    private final SingleDateReader dates;

    private DateReader(DateWords words) {
        this.words = words;
        this.dates = new SingleDateReader(words);
    }

    /**
     * Reads a date or an interval.
     *
     * @throws DateTimeException with a sentence for the person who typed it
     */
    static Edtf read(String text) {
        if (NUMBERS_ONLY.matcher(DateWords.plain(text)).matches()) {
            throw new DateTimeException("Write the month as a word, as in 3 April 2024, or the date as 2024-04-03:"
                    + " numbers alone can be read in two ways.");
        }
        DateReader reader = new DateReader(DateWords.of(text));
        Edtf date = reader.whole();
        reader.words.requireEnd();
        return date;
    }

    /**
     * Reads one date of which the year may be missing, as in "23 December" or "October".
     *
     * @throws DateTimeException when it is no such date
     */
    static PartialDate readPartial(String text) {
        DateReader reader = new DateReader(DateWords.of(text));
        reader.words.acceptAny("on", "in");
        PartialDate date = reader.dates.partial();
        reader.words.requireEnd();
        return date;
    }

    /** Reads two ends of which no year is given, as in "Dec. 23-27" and "between 23 and 27 December". */
    static Optional<RelativeRule> readSpan(String text) {
        DateReader reader = new DateReader(DateWords.of(text));
        boolean between = reader.words.accept("between");
        reader.words.acceptAny("from", "on", "in", "during");
        PartialDate first = reader.dates.partialOrNothing();
        boolean joined = first != null && (between ? reader.words.accept("and") : reader.acceptTo());
        PartialDate last = joined ? reader.dates.partialOrNothing() : null;
        boolean whole = last != null && reader.words.peek().isEmpty() && last.year() == null && first.year() == null;
        return whole && reader.monthsAreClear(first, last)
                ? Optional.of(StretchRule.span(first, last))
                : Optional.empty();
    }

    private boolean monthsAreClear(PartialDate first, PartialDate last) {
        return (first.month() != null || last.month() != null) && (first.day() == null) == (last.day() == null);
    }

    private Edtf whole() {
        if (words.accept("since")) {
            return EdtfInterval.since(dates.complete());
        }
        if (words.acceptAny("until", "till") || words.accept("up", "to")) {
            return EdtfInterval.until(dates.complete());
        }
        if (words.accept("before")) {
            return EdtfInterval.until(limit().previous());
        }
        if (words.accept("after")) {
            return EdtfInterval.since(limit().next());
        }
        if (words.accept("between")) {
            return betweenTwo();
        }
        return words.accept("from") ? fromTo() : oneOrSpan();
    }

    /** A date that has neighbours: nothing is known to come just before "a day in 2024". */
    private EdtfDate limit() {
        EdtfDate date = dates.complete();
        EdtfInterval.requireFullySpecified(date);
        return date;
    }

    private EdtfInterval betweenTwo() {
        PartialDate first = dates.partial();
        words.expect("and");
        return span(first, dates.partial());
    }

    private EdtfInterval fromTo() {
        if (words.accept("an", "unknown", "date", "to")) {
            return EdtfInterval.between(null, dates.complete());
        }
        PartialDate first = dates.partial();
        if (words.accept("to", "an", "unknown", "date")) {
            return EdtfInterval.between(first.complete(), null);
        }
        if (!acceptTo()) {
            throw DateWords.unreadable();
        }
        return span(first, dates.partial());
    }

    private Edtf oneOrSpan() {
        words.acceptAny("on", "in", "during");
        Qualifier about = dates.about();
        Optional<EdtfDate> unspecified = dates.unspecified(about);
        if (unspecified.isPresent()) {
            return unspecified.get();
        }
        PartialDate first = dates.partial(about);
        return acceptTo() ? span(first, dates.partial()) : dates.complete(first);
    }

    private boolean acceptTo() {
        return words.acceptAny("-", "to", "until", "through");
    }

    private static EdtfInterval span(PartialDate first, PartialDate last) {
        EdtfDate from = first.before(last).complete();
        return EdtfInterval.between(from, last.after(first).complete());
    }
}
