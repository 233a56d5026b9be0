package org.onrecord.quantity;

import java.math.BigDecimal;
import java.util.Comparator;
import org.onrecord.claim.Publication;
import org.onrecord.figure.Figure;
import org.onrecord.time.FuzzyDate;

/**
 * The figure of a claim among those of its quantity, as it is read from the claim at this moment.
 *
 * @param id the id of its place in the quantity
 * @param claimant the speaker of the claim's first report
 * @param via who relayed that report first; null when nobody stands between the claimant and the publisher
 * @param asOf when it is to have been so; never null
 * @param fall why it is lower than an earlier one; null when nobody said
 * @param base what is to be added to it and to the claimant's later ones, so that they go on from those before; or null
 * @param repeats the place of the figure that this one repeats; null when it is one of its own
 */
public record Estimate(
        Long id,
        Claimed claim,
        Claimant claimant,
        Claimant via,
        FuzzyDate asOf,
        Figure figure,
        FallReason fall,
        BigDecimal base,
        Long repeats) {

    /** By the day at which they are drawn; what is of unknown date comes last. */
    static final Comparator<Estimate> BY_DATE = Comparator.comparing(
                    (Estimate estimate) -> Day.of(estimate.asOf), Day.ORDER)
            .thenComparing(Estimate::id);

    /** What is shown of the claim. */
    public record Claimed(Long id, String slug, String text, String language, Publication publication) {}

    public CountedSet set() {
        return CountedSet.of(figure);
    }

    boolean dated() {
        return Day.of(asOf) != null;
    }

    /** Whether it stands at the same day as another one. */
    boolean asOfTheDayOf(Estimate other) {
        return dated() && Day.of(asOf).equals(Day.of(other.asOf));
    }

    /** For a sentence: "“about 200” as of 14 December 2024". */
    public String brief() {
        return "“" + figure.verbatim() + "” as of " + asOf.text();
    }
}
