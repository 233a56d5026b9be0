package org.onrecord.search;

import java.util.Comparator;

/**
 * A claim in the index that is close to a text.
 *
 * @param claim its id
 * @param meaning how close the two are by what they mean, the cosine of their vectors; NaN where either has none
 * @param words how much of the text's words the claim has, each as far as it tells claims apart: from 0 to 1
 */
public record Near(Long claim, double meaning, double words) {

    /** How much words count beside meaning: chosen by cross-validation, and flat from 0.3 to 0.7. */
    private static final double WORDS = 0.5;

    /** Who has no vector is taken to mean what claims with as many words in common mean, on the average. */
    private static final double MEANING_OF_NO_WORDS = 0.77;

    private static final double MEANING_OF_WORDS = 0.2;

    /** The closest first; of two that are equally close, as twins are, the one that was on record first. */
    static final Comparator<Near> CLOSEST_FIRST =
            Comparator.comparingDouble(Near::closeness).reversed().thenComparing(Near::claim);

    /** One number for both, to rank by. */
    public double closeness() {
        double meant = Double.isNaN(meaning) ? MEANING_OF_NO_WORDS + MEANING_OF_WORDS * words : meaning;
        return meant + WORDS * words;
    }
}
