package org.onrecord.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words before a number in running text, read from the number backwards: how they bound it, whether they begin a
 * range, and with what reservation.
 *
 * @param from the first token that belongs to the number; the number's own where nothing does
 * @param bound how they bound it, or null
 * @param range "between" or "from", or null
 * @param hedge the reservation as printed, or null
 */
record BoundLead(int from, Bound bound, String range, String hedge, boolean isContradictory) {
    private static final Phrases<Boolean> HEDGES = Phrases.of(Map.of(true, FigureLead.HEDGES));
    private static final Set<String> RANGES = Set.of("between", "from");
    private static final Set<String> FILLERS = Set.of("a", "an", "the", "another", "already");
    private static final List<String> ESTIMATES = List.of("estimated", "perhaps");
    private static final int MOST_PHRASES = 4;

    /** The words before one number. */
    static BoundLead before(FigureWords words, int start) {
        return read(words, start, Set.of());
    }

    /** The words before the first of two numbers. */
    static BoundLead ofRange(FigureWords words, int start) {
        return read(words, start, RANGES);
    }

    private static BoundLead read(FigureWords words, int start, Set<String> ranges) {
        BoundLead lead = new BoundLead(start, null, null, null, false);
        int at = start;
        for (int i = 0; i < MOST_PHRASES; i++) {
            Optional<BoundLead> longer = lead.with(words, at, ranges);
            if (longer.isPresent()) {
                lead = longer.get();
                at = lead.from;
            } else if (FILLERS.contains(words.at(at - 1).text())) {
                at--;
            } else {
                break;
            }
        }
        return lead;
    }

    private Optional<BoundLead> with(FigureWords words, int at, Set<String> ranges) {
        Optional<Phrases.Found<Bound>> bounds = BoundWords.BEFORE_IN_TEXT.endingAt(words, at);
        if (bounds.isPresent()) {
            return bounds.map(this::with);
        }
        String word = words.at(at - 1).text();
        if (range == null && ranges.contains(word)) {
            return Optional.of(new BoundLead(at - 1, bound, word, hedge, isContradictory));
        }
        return HEDGES.endingAt(words, at).map(found -> withHedge(words, found));
    }

    private BoundLead with(Phrases.Found<Bound> found) {
        boolean contradicts = bound != null && bound != found.meaning();
        return new BoundLead(found.from(), found.meaning(), range, hedge, isContradictory || contradicts);
    }

    private BoundLead withHedge(FigureWords words, Phrases.Found<Boolean> found) {
        String printed = words.printed(words.at(found.from()), words.at(found.to() - 1));
        boolean estimate =
                bound == null && ESTIMATES.contains(words.at(found.from()).text());
        int start = words.at(found.from() - 1).text().equals("an") ? found.from() - 1 : found.from();
        return new BoundLead(start, estimate ? Bound.APPROX : bound, range, printed, isContradictory);
    }

    /** Whether the words begin a range that goes on with the joint. */
    boolean pairs(String joint) {
        return ("between".equals(range) && joint.equals("and"))
                || ("from".equals(range) && (joint.equals("to") || joint.equals("-")));
    }
}
