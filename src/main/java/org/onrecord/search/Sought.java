package org.onrecord.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;

/**
 * What somebody looks for, as {@link SoughtReader} understood it.
 *
 * @param typed what was typed
 * @param words words and phrases that must all be there
 * @param without words and phrases that must not
 * @param filters what a claim must be otherwise; of several on one field, either
 * @param excluded what it must not be
 * @param remarks sentences on what could not be read as it was meant
 */
public record Sought(
        String typed,
        List<Words> words,
        List<Words> without,
        List<Filter> filters,
        List<Filter> excluded,
        List<String> remarks) {

    /** The longest text that is read, in UTF-16 units. */
    public static final int LONGEST = 200;

    /** More words than these narrow nothing further, and each one costs. */
    static final int MOST_WORDS = 12;

    /** So many filters are read, and no more. */
    static final int MOST_FILTERS = 12;

    /**
     * A word, or several that stand together in this order.
     *
     * @param at where it begins in what was typed
     * @param end where it ends
     */
    public record Words(String text, boolean phrase, int at, int end) {}

    /** What a claim must be besides having words. */
    public sealed interface Filter {}

    /** By an address or a name; which of them is meant is for the index to know. */
    public record OfSpeaker(String named) implements Filter {}

    /** As {@link OfSpeaker}. */
    public record OfTopic(String named) implements Filter {}

    public record OfKind(ClaimKind kind) implements Filter {}

    public record OfVerdict(ContentVerdict verdict) implements Filter {}

    public record OfState(Publication state) implements Filter {}

    /**
     * Said, by a report that gives a date, on one of some days.
     *
     * @param from the first of them, or null where all days before are
     * @param to the last of them, or null where all days after are
     * @param written as it was typed
     */
    public record SaidWithin(LocalDate from, LocalDate to, String written) implements Filter {

        /** As a sentence has it behind "said". */
        String phrase() {
            int dots = written.contains("/") ? -1 : written.indexOf("..");
            if (dots < 0) {
                return "within " + written;
            }
            String begins = written.substring(0, dots);
            String ends = written.substring(dots + 2);
            if (ends.isEmpty()) {
                return "since " + begins;
            }
            return begins.isEmpty() ? "until " + ends : "from " + begins + " to " + ends;
        }
    }

    public Sought {
        words = List.copyOf(words);
        without = List.copyOf(without);
        filters = List.copyOf(filters);
        excluded = List.copyOf(excluded);
        remarks = List.copyOf(remarks);
    }

    /** Looks for the words of a text, whatever else is in it. */
    static Sought plain(String text) {
        List<Words> words = Arrays.stream(text.split("[\\s\\p{Cc}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> new Words(word, false, 0, 0))
                .toList();
        return new Sought(text, words, List.of(), List.of(), List.of(), List.of());
    }

    /** Whether nothing is looked for. */
    public boolean isEmpty() {
        return words.isEmpty() && without.isEmpty() && filters.isEmpty() && excluded.isEmpty();
    }

    <F extends Filter> List<F> filters(Class<F> type) {
        return filters.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
