package org.onrecord.claimreview;

import org.onrecord.claimreview.Schema.Rating;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Verdict;

/**
 * Turns verdicts into schema.org's ratings. Words come always; a number only where a verdict has a place between so and
 * not so: "contested" is no half of either.
 */
final class Ratings {

    private static final int BEST = 5;
    private static final int WORST = 1;

    private Ratings() {}

    /** @throws IllegalArgumentException for what says that nothing was judged */
    static Rating of(Verdict verdict) {
        Integer value = value((ContentVerdict) verdict);
        return new Rating(
                verdict.label(),
                value,
                value == null ? null : BEST,
                value == null ? null : WORST,
                verdict.definition());
    }

    private static Integer value(ContentVerdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> BEST;
            case MOSTLY_SUPPORTED -> 4;
            case MIXED -> 3;
            case MOSTLY_REFUTED -> 2;
            case REFUTED -> WORST;
            case NOT_CHECKABLE, UNPROVEN, CONTESTED -> null;
            case NOT_RATED -> throw new IllegalArgumentException("What is not rated has no rating");
        };
    }
}
