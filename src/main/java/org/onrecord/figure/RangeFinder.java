package org.onrecord.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in an English text the numbers that are bounded in words or signs ("more than 20", "between 20 and 30",
 * ">= 30"), and joins two bounds of one number ("at least 20 and at most 100"). Bare numbers and "about" bound nothing.
 */
public final class RangeFinder {
    private static final Set<String> JOINTS = Set.of("and", "but", ",");

    private RangeFinder() {}

    /**
     * A bounded number where it stands in a text.
     *
     * @param start where its first word begins, in UTF-16 units
     * @param end where its last word ends, excluded
     */
    public record Found(int start, int end, Span span) {}

    /** The bounded numbers in the order of the text, in time linear in its length. */
    public static List<Found> in(CharSequence text) {
        FigureWords words = FigureWords.in(text);
        List<Found> found = new ArrayList<>();
        Bounded before = null;
        for (Bounded number : new BoundedReader(words).all()) {
            if (number.bound() == null || number.bound() == Bound.APPROX || number.contradictory()) {
                continue;
            }
            Optional<Span> both = before == null ? Optional.empty() : joined(words, before, number);
            int start = words.at(number.from()).start();
            if (both.isPresent()) {
                start = found.remove(found.size() - 1).start();
            }
            found.add(new Found(start, words.at(number.to() - 1).end(), both.orElseGet(number::span)));
            before = both.isPresent() ? null : number;
        }
        return found;
    }

    private static Optional<Span> joined(FigureWords words, Bounded one, Bounded other) {
        boolean near = other.from() - one.to() == 1
                && JOINTS.contains(words.at(one.to()).text());
        Span first = one.span();
        Span second = other.span();
        boolean opposite = near && (first.low() == null) != (second.low() == null);
        if (!opposite
                || (first.low() != null && first.high() != null)
                || (second.low() != null && second.high() != null)) {
            return Optional.empty();
        }
        Span lower = first.low() == null ? second : first;
        Span upper = first.low() == null ? first : second;
        return lower.low().compareTo(upper.high()) < 0
                ? Optional.of(new Span(lower.low(), lower.lowIncluded(), upper.high(), upper.highIncluded()))
                : Optional.empty();
    }
}
