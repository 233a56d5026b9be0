package org.onrecord.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that became of a figure between two who gave it: that its bound, its number, what it covers or its
 * reservation is another one. Other words for the same ("over 10,000", "more than 10,000") are none, and what only one
 * of the two states is held against neither, save for a reservation, which is lost by being left out.
 *
 * @param kind what it is
 * @param text a plain sentence for a reader
 */
public record Distortion(Kind kind, String text) {

    /** What can become of a figure. */
    public enum Kind {
        /** The number limits otherwise what it is about, no more and no less. */
        BOUND,
        /** An upper limit fell away, or a lower one was put there. */
        BOUND_RAISED,
        /** A lower limit fell away, or an upper one was put there. */
        BOUND_LOWERED,
        /** The number is another one, of another unit. */
        VALUE,
        VALUE_RAISED,
        VALUE_LOWERED,
        ROUNDED,
        /** The number has digits that a rounder one before it did not have. */
        MADE_EXACT,
        RANGE_LOST,
        RANGE_GAINED,
        NUMBER_LOST,
        NUMBER_GAINED,
        SCOPE_WIDENED,
        SCOPE_NARROWED,
        SCOPE_CHANGED,
        HEDGE_DROPPED,
        HEDGE_ADDED,
        HEDGE_CHANGED,
        /** Both are in words only, and these differ. */
        WORDS
    }

    /** What became of a figure on its way from one who gave it to the next; nothing where they mean the same. */
    public static List<Distortion> between(Figure before, Figure after) {
        List<Distortion> found = new ArrayList<>(NumberShift.between(before, after));
        found.addAll(ScopeShift.between(before, after));
        HedgeShift.between(before, after).ifPresent(found::add);
        return List.copyOf(found);
    }

    static Distortion of(Kind kind, String sentence, Object... parts) {
        return new Distortion(kind, sentence.formatted(parts));
    }
}
