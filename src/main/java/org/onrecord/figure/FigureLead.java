package org.onrecord.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words before a number: how they bound it, and with what reservation. */
final class FigureLead {
    // Longer phrases stand before those that they begin with.
    static final List<String> HEDGES = List.of(
            "according to preliminary data",
            "according to preliminary estimates",
            "preliminary data",
            "preliminary estimates",
            "preliminary estimate",
            "preliminary",
            "provisional",
            "unconfirmed",
            "relatively conservative analysis",
            "highly likely",
            "likely",
            "possibly",
            "reportedly",
            "allegedly",
            "feared",
            "presumed",
            "believed",
            "thought",
            "estimated",
            "perhaps");
    private static final List<String> ESTIMATES = List.of("estimated", "perhaps");
    private static final List<String> FILLERS = List.of(
            "a total of",
            "the total",
            "an",
            "the",
            "already",
            "has",
            "have",
            "had",
            "now",
            "was",
            "were",
            "is",
            "are",
            "reached",
            ",",
            ":");

    private Bound bound;
    private boolean isContradictory;
    private String hedge;

    private FigureLead() {}

    /** Reads as many leading words as are understood. */
    static FigureLead read(FigureWords words) {
        FigureLead lead = new FigureLead();
        boolean more = true;
        while (more && !words.atEnd()) {
            more = lead.acceptBound(words) || lead.acceptHedge(words) || words.acceptAny(FILLERS);
        }
        return lead;
    }

    private boolean acceptBound(FigureWords words) {
        for (Map.Entry<Bound, List<String>> phrases : BoundWords.BEFORE.entrySet()) {
            if (words.acceptAny(phrases.getValue())) {
                isContradictory |= bound != null && bound != phrases.getKey();
                bound = phrases.getKey();
                return true;
            }
        }
        return false;
    }

    private boolean acceptHedge(FigureWords words) {
        Optional<String> printed = hedgeIn(words);
        if (hedge == null) {
            hedge = printed.orElse(null);
        }
        return printed.isPresent();
    }

    /** The reservation that comes next, as printed. */
    static Optional<String> hedgeIn(FigureWords words) {
        int start = words.position();
        return words.acceptAny(HEDGES) ? Optional.of(words.printedFrom(start)) : Optional.empty();
    }

    /** The bound that the words state; empty when they state none. */
    Optional<Bound> bound() {
        boolean estimate = hedge != null && ESTIMATES.stream().anyMatch(hedge::equalsIgnoreCase);
        return Optional.ofNullable(bound == null && estimate ? Bound.APPROX : bound);
    }

    /** Whether a bound was printed, rather than understood from a reservation. */
    boolean statesBound() {
        return bound != null;
    }

    /** Whether it bounds the number in two ways ("at least about"), which no one bound renders. */
    boolean isContradictory() {
        return isContradictory;
    }

    String hedge() {
        return hedge;
    }
}
