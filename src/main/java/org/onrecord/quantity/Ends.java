package org.onrecord.quantity;

import java.math.BigDecimal;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;

/**
 * How low and how high a figure can be, as far as it can be compared with an earlier one. "About" is taken by its
 * number; words have none.
 *
 * @param low null where nothing is said
 * @param high null where nothing is said
 * @param beyond whether the end itself is left out, as in "more than" and "less than"
 */
record Ends(BigDecimal low, BigDecimal high, boolean beyond) {

    private static final Ends NONE = new Ends(null, null, false);

    static Ends of(Figure figure) {
        BigDecimal value = figure.value();
        return switch (figure.bound()) {
            case EQ, APPROX -> new Ends(value, value, false);
            case GT -> new Ends(value, null, true);
            case GE -> new Ends(value, null, false);
            case LT -> new Ends(null, value, true);
            case LE -> new Ends(null, value, false);
            case RANGE -> new Ends(figure.low(), figure.high(), false);
            case VAGUE -> NONE;
        };
    }

    /** Whether it can't be as high as another one is at least. */
    boolean below(Ends other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || order == 0 && (beyond || other.beyond);
    }

    /** Whether a figure gives one number, so that others can be added to it and taken from it. */
    static boolean isOneNumber(Figure figure) {
        return figure.bound() == Bound.EQ || figure.bound() == Bound.APPROX;
    }
}
