package org.onrecord.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the dates in running English text, with the words as an editor would keep them and all that they can mean
 * against the date of the text: "on Friday", "last week", "since October", "23 December 2024", "Dec. 23-27",
 * "earlier this month", "Monday night", "in the first half of 2024".
 * <p>
 * A bare year or month is a date only after a word that shows it: "in 2019", "since May", but not "the 2016 election"
 * and "may". Nothing is made more precise than it was said; what {@link RelativeDate} does not read is left out, such
 * as "two weeks before the vote", "recently", "over the weekend" and "next Friday".
 * <p>
 * In other languages only dates such as 2024-12-23 are found.
 */
public final class DateFinder {
    private final CharSequence text;
    private final FuzzyDate anchor;
    private final RunningWords words;
    private final DateExtent extents;
    private final boolean english;
    private final Map<String, List<FuzzyDate>> known = new HashMap<>();
    private final List<Placed> found = new ArrayList<>();

    private DateFinder(CharSequence text, boolean english, FuzzyDate anchor) {
        this.text = text;
        this.anchor = anchor;
        this.english = english;
        this.words = new RunningWords(text);
        this.extents = new DateExtent(words);
    }

    /**
     * A date where it stands in a text.
     *
     * @param start where its words begin, in UTF-16 units
     * @param end where they end, excluded
     * @param words as printed
     * @param readings what they can mean; more than one where weeks can be counted in two ways, none where the date of
     *     the text would tell but is not known
     */
    public record Placed(int start, int end, String words, List<FuzzyDate> readings) {
        public Placed {
            readings = List.copyOf(readings);
        }
    }

    /**
     * The dates in the order of the text, in time linear in its length. Never throws.
     *
     * @param language a tag such as {@code en} or {@code de-CH}
     * @param anchor when the text was published; may be unknown
     */
    public static List<Placed> in(CharSequence text, String language, FuzzyDate anchor) {
        boolean english = language == null || language.isBlank() || language.equals("en") || language.startsWith("en-");
        return new DateFinder(text, english, anchor).all();
    }

    private List<Placed> all() {
        int at = 0;
        while (at < words.size()) {
            at = next(at);
        }
        return found;
    }

    private int next(int at) {
        if (!english) {
            return placed(at, extents.iso(at), at);
        }
        String word = words.at(at).text();
        int pair = word.equals("between") || word.equals("from")
                ? extents.pair(at + 1, word.equals("from") ? "to" : "and")
                : 0;
        if (pair > 0) {
            return placed(at, pair, at);
        }
        if (CalendarWords.KEPT.contains(word)) {
            int end = extents.introduced(at + 1);
            return placed(at, end, CalendarWords.LIMITS.contains(word) ? Math.max(at, end - 1) : at);
        }
        boolean shows = CalendarWords.SHOWING.contains(word);
        return shows ? placed(at + 1, extents.introduced(at + 1), at) : placed(at, extents.plain(at), at);
    }

    /** The token to go on with: the end of the date when it could be placed, or the one after the last that is left. */
    private int placed(int from, int end, int left) {
        return end > from && place(from, end) ? end : left + 1;
    }

    private boolean place(int from, int to) {
        int start = words.at(from).start();
        int end = words.at(to - 1).end();
        String printed = text.subSequence(start, end).toString();
        if (printed.length() > FuzzyDate.LONGEST_TEXT) {
            return false;
        }
        List<FuzzyDate> readings = known.computeIfAbsent(printed, said -> RelativeDate.readings(said, anchor));
        boolean isDate = !readings.isEmpty()
                || (anchor.isUnknown() && RelativeRule.of(printed).isPresent());
        if (isDate) {
            found.add(new Placed(start, end, printed, readings));
        }
        return isDate;
    }
}
