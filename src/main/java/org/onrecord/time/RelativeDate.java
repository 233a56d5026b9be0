package org.onrecord.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides what day, week, month or year words such as "last week" or "Sunday" mean in a source of a given date.
 * <ul>
 * <li>A day's name, alone or after "on", is the latest such day on or before the anchor; after "last" it is the
 * latest one before the anchor, so "last Friday" written on a Friday is seven days earlier. "This" and "next" with a
 * day's name are not read: writers disagree on them.
 * <li>A month's name, or a day and month without a year, is the latest such one at or before the anchor.
 * <li>"Two weeks ago" is about that day, "three months ago" that month, "two years ago" that year: counting back from
 * a day does not make the words more precise than they are.
 * <li>A part of a day is that day ("Monday night", "this morning"), and "last night" that day or the one after;
 * "early", "late" and "mid" leave the stretch that they stand before as long as it is ("late 2019" is 2019).
 * <li>"Earlier this month" ends with the anchor, "later this month" begins with it. "Dec. 23-27" is the latest such
 * stretch that had begun by the anchor.
 * <li>Words that name their own year ("in 2019") are {@link Basis#STATED} and ignore the anchor.
 * </ul>
 * An anchor need not be one day. A reading is given only if every day that the anchor can mean gives the same one:
 * from the anchor "December 2024", "last month" is November 2024 and "yesterday" is nothing.
 * <p>
 * An anchor that is doubted or approximate works as the day that it names. A reading that is one day, month or year
 * keeps the anchor's {@code ?} and {@code ~}; a reading that is a week or another interval keeps only {@code ~}. Doubt
 * about a week read from "2024-12-29?" is doubt about the anchor, which the reading names and is read again from.
 */
public final class RelativeDate {

    private RelativeDate() {}

    /**
     * The one reading of the words, with the words kept and, when it was needed, how weeks were counted. The anchor's
     * zone is the reading's zone.
     *
     * @param verbatim the source's words
     * @param anchor the date of the source; may be unknown, which leaves only words that need no anchor
     * @param weeks how to count weeks; null when that is not known, which leaves "last week" unread
     * @return empty when the words are not understood or the anchor does not settle them
     */
    public static Optional<FuzzyDate> read(String verbatim, FuzzyDate anchor, WeekStart weeks) {
        if (verbatim == null || verbatim.length() > FuzzyDate.LONGEST_TEXT) {
            return Optional.empty();
        }
        Optional<FuzzyDate> stated = stated(verbatim);
        return stated.isPresent() ? stated : relative(verbatim, anchor, weeks);
    }

    /** Every reading that an editor should choose from: for "last week" one for each way of counting weeks. */
    public static List<FuzzyDate> readings(String verbatim, FuzzyDate anchor) {
        return Arrays.stream(WeekStart.values())
                .flatMap(weeks -> read(verbatim, anchor, weeks).stream())
                .distinct()
                .toList();
    }

    /**
     * The same words read again, with the same way of counting weeks, because the anchor's date was corrected. The
     * reading hangs on the same source as before.
     *
     * @return empty when the date is not a relative one or the new anchor no longer settles its words
     */
    public static Optional<FuzzyDate> rederive(FuzzyDate relative, FuzzyDate newAnchor) {
        if (relative.basis() != Basis.RELATIVE) {
            return Optional.empty();
        }
        return read(relative.verbatim(), newAnchor, relative.weeks())
                .filter(date -> date.basis() == Basis.RELATIVE)
                .map(date -> date.anchoredAt(relative.anchor()));
    }

    private static Optional<FuzzyDate> stated(String verbatim) {
        try {
            String words = LooseWords.plain(verbatim);
            return StretchRule.stated(words)
                    .map(FuzzyDate::stated)
                    .or(() -> Optional.of(FuzzyDate.of(isLoose(words, verbatim) ? words : verbatim)))
                    .filter(date -> !date.isUnknown())
                    .map(date -> date.saidAs(verbatim));
        } catch (DateTimeException notADateByItself) {
            return Optional.empty();
        }
    }

    /** What loses nothing is read as it stands, for other spellings than those of plain words are dates, too. */
    private static boolean isLoose(String words, String verbatim) {
        return words.length() < verbatim.strip().length();
    }

    private static Optional<FuzzyDate> relative(String verbatim, FuzzyDate anchor, WeekStart weeks) {
        Optional<RelativeRule> rule = RelativeRule.of(verbatim);
        if (rule.isEmpty() || anchor.earliest() == null || anchor.latest() == null) {
            return Optional.empty();
        }
        if (rule.get().countsWeeks() && weeks == null) {
            return Optional.empty();
        }
        // Every rule grows with its anchor, so what holds at both ends holds for all days between.
        Optional<Edtf> first = apply(rule.get(), anchor.earliest(), weeks);
        Optional<Edtf> last = apply(rule.get(), anchor.latest(), weeks);
        WeekStart counted = rule.get().countsWeeks() ? weeks : null;
        return first.filter(date -> last.equals(first))
                .map(date -> date.carrying(anchor.qualifier()).toString())
                .map(edtf -> new FuzzyDate(edtf, null, null, verbatim, Basis.RELATIVE, counted, anchor.zone(), null));
    }

    private static Optional<Edtf> apply(RelativeRule rule, LocalDate anchor, WeekStart weeks) {
        try {
            return Optional.of(rule.reading().apply(anchor, weeks));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }
}
