package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.List;

/**
 * Finds every number in an English text, in digits and in words, whatever it is a number of: years and numbers in names
 * too. Which of them are figures is for {@link FigureFinder} to say. Ordinals and numbers that a unit stands on without
 * a space ("10km") are left out.
 */
public final class NumberFinder {

    private NumberFinder() {}

    /**
     * A number where it stands in a text.
     *
     * @param start where it begins, in UTF-16 units
     * @param end where it ends, excluded
     */
    public record Found(int start, int end, BigDecimal value) {}

    /** The numbers in the order of the text, in time linear in its length. */
    public static List<Found> in(CharSequence text) {
        FigureWords words = FigureWords.in(text);
        return Numerals.in(words, true).stream()
                .filter(number -> number.shape() != Numeral.Shape.GLUED)
                .map(number -> new Found(
                        words.at(number.from()).start(),
                        words.at(number.to() - 1).end(),
                        number.value()))
                .toList();
    }
}
