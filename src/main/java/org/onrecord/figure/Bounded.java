package org.onrecord.figure;

import java.math.BigDecimal;

/**
 * One number or two ends in running text, with the words that bound them.
 *
 * @param from the first token of those words
 * @param to the token after their last
 * @param first the number, or the lower end
 * @param last the number, or the upper end
 * @param bound how the words bound it; null where they do not say
 * @param low the value, or the lower end with the scale that it shares
 * @param high the value, or the upper end
 * @param contradictory whether no one bound renders how it is bounded: in two ways ("at least about"), or under a
 *     negation that may be meant of more than the bound
 * @param hedge the reservation before it, or null
 */
record Bounded(
        int from,
        int to,
        Numeral first,
        Numeral last,
        Bound bound,
        BigDecimal low,
        BigDecimal high,
        boolean contradictory,
        String hedge) {

    boolean isRange() {
        return bound == Bound.RANGE;
    }

    /** Under a negation: turned round, where this can be done. */
    Bounded under(Negation negation, Bound turned) {
        boolean clear = negation.near() && turned != null && !isRange();
        return new Bounded(
                clear ? negation.at() : from,
                to,
                first,
                last,
                clear ? turned : bound,
                low,
                high,
                contradictory || !clear,
                hedge);
    }

    /** The values that it leaves possible. */
    Span span() {
        return switch (bound) {
            case GT -> new Span(low, false, null, false);
            case GE -> new Span(low, true, null, false);
            case LT -> new Span(null, false, high, false);
            case LE -> new Span(null, false, high, true);
            case EQ, RANGE, APPROX, VAGUE -> new Span(low, true, high, true);
        };
    }
}
