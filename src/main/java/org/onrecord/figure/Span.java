package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.Optional;

/** The values that a figure leaves possible. A null end has no limit; an end may or may not belong to the span. */
public record Span(BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) {

    /** Empty for figures that rule no value out: {@link Bound#APPROX} and {@link Bound#VAGUE}. */
    static Optional<Span> of(Figure figure) {
        BigDecimal value = figure.value();
        return switch (figure.bound()) {
            case EQ -> Optional.of(new Span(value, true, value, true));
            case GT -> Optional.of(new Span(value, false, null, false));
            case GE -> Optional.of(new Span(value, true, null, false));
            case LT -> Optional.of(new Span(null, false, value, false));
            case LE -> Optional.of(new Span(null, false, value, true));
            case RANGE -> Optional.of(new Span(figure.low(), true, figure.high(), true));
            case APPROX, VAGUE -> Optional.empty();
        };
    }

    boolean isDisjointFrom(Span other) {
        return isBelow(other) || other.isBelow(this);
    }

    private boolean isBelow(Span other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        boolean meet = highIncluded && other.lowIncluded;
        return order < 0 || (order == 0 && !meet);
    }
}
