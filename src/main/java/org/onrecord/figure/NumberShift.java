package org.onrecord.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.figure.Distortion.Kind;

/** Decides what became of a figure's number and of how it is bounded. */
final class NumberShift {

    /** A number that is further from another is not that one rounded, whatever its digits. */
    private static final BigDecimal MOST_ROUNDED_AWAY = new BigDecimal("0.05");

    private final Figure before;
    private final Figure after;
    private final Measure old;
    private final Measure now;
    private final List<Distortion> found = new ArrayList<>();

    private NumberShift(Figure before, Figure after) {
        this.before = before;
        this.after = after;
        this.old = Measure.of(before.unit());
        this.now = Measure.of(after.unit());
    }

    static List<Distortion> between(Figure before, Figure after) {
        NumberShift shift = new NumberShift(before, after);
        shift.compare();
        return shift.found;
    }

    private void compare() {
        boolean words = before.bound() == Bound.VAGUE;
        if (words || after.bound() == Bound.VAGUE) {
            wordsAndNumbers(words, after.bound() == Bound.VAGUE);
        } else if (before.bound() == Bound.RANGE || after.bound() == Bound.RANGE) {
            ranges(before.bound() == Bound.RANGE, after.bound() == Bound.RANGE);
        } else {
            bounds();
            numbers();
        }
    }

    private void wordsAndNumbers(boolean wordsBefore, boolean wordsAfter) {
        if (wordsBefore && wordsAfter) {
            if (!Words.same(before.verbatim(), after.verbatim())) {
                add(Kind.WORDS, "The words changed: %s became %s.");
            }
        } else if (wordsAfter) {
            add(Kind.NUMBER_LOST, "The number was lost: %s became %s.");
        } else {
            add(Kind.NUMBER_GAINED, "Words became a number: %s became %s.");
        }
    }

    private void ranges(boolean rangeBefore, boolean rangeAfter) {
        if (rangeBefore && rangeAfter) {
            rangeEnds();
        } else if (rangeAfter) {
            add(Kind.RANGE_GAINED, "One number became a range: %s became %s.");
        } else {
            add(Kind.RANGE_LOST, "A range became one number: %s became %s.");
        }
    }

    private void rangeEnds() {
        int low = now.amount(after.low()).compareTo(old.amount(before.low()));
        int high = now.amount(after.high()).compareTo(old.amount(before.high()));
        if (low == 0 && high == 0) {
            return;
        }
        if (old.differs(now)) {
            add(Kind.VALUE, "The range and its unit changed: %s became %s.");
        } else if (low >= 0 && high >= 0) {
            add(Kind.VALUE_RAISED, "The range changed: %s became %s.");
        } else if (low <= 0 && high <= 0) {
            add(Kind.VALUE_LOWERED, "The range changed: %s became %s.");
        } else {
            add(Kind.VALUE, "The range changed: %s became %s.");
        }
    }

    private void bounds() {
        if (before.bound() != after.bound()) {
            int way = Integer.signum(side(after.bound()) - side(before.bound()));
            Kind kind = way == 0 ? Kind.BOUND : way > 0 ? Kind.BOUND_RAISED : Kind.BOUND_LOWERED;
            add(kind, "The bound changed: %s became %s.");
        }
    }

    private static int side(Bound bound) {
        return switch (bound) {
            case GT, GE -> 1;
            case LT, LE -> -1;
            case EQ, APPROX, RANGE, VAGUE -> 0;
        };
    }

    private void numbers() {
        BigDecimal was = old.amount(before.value());
        BigDecimal is = now.amount(after.value());
        int way = is.compareTo(was);
        if (way == 0) {
            return;
        }
        if (old.differs(now)) {
            add(Kind.VALUE, "The number and its unit changed: %s became %s.");
        } else if (isRounded(was, is)) {
            add(Kind.ROUNDED, "The number was rounded: %s became %s.");
        } else if (isRounded(is, was)) {
            add(Kind.MADE_EXACT, "The number was made more exact: %s became %s.");
        } else {
            add(way > 0 ? Kind.VALUE_RAISED : Kind.VALUE_LOWERED, "The number changed: %s became %s.");
        }
    }

    /** Whether one number is the other rounded, at whatever digit. */
    private static boolean isRounded(BigDecimal exact, BigDecimal rounded) {
        int place = rounded.stripTrailingZeros().scale();
        BigDecimal away = rounded.subtract(exact).abs();
        return away.compareTo(exact.abs().multiply(MOST_ROUNDED_AWAY)) <= 0
                && exact.setScale(place, RoundingMode.HALF_UP).compareTo(rounded) == 0;
    }

    private void add(Kind kind, String sentence) {
        found.add(Distortion.of(kind, sentence, FigureWriter.brief(before), FigureWriter.brief(after)));
    }
}
