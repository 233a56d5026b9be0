package org.onrecord.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.figure.Figure;

/**
 * A figure of a quantity beside the others of its set.
 *
 * @param figure the figure as it is drawn: as reported, or with what is added after a new beginning
 * @param updates the claimant's own figures that this one came after; they are no rivals of it
 * @param fallsBelow the claimant's own earlier figure that this one is lower than, though it counts on; or null
 * @param added what is new since the claimant's figure before; never negative, and null where it can't be worked out
 * @param repeats the figure that this one repeats, or null: a repetition is no second point
 */
public record Row(
        Estimate estimate,
        Figure figure,
        List<Estimate> updates,
        Estimate fallsBelow,
        BigDecimal added,
        Estimate repeats) {

    static Row repetition(Estimate estimate, Estimate of) {
        return new Row(estimate, estimate.figure(), List.of(), null, null, of);
    }

    /** Whether it stands beside the others as one of them. */
    public boolean counts() {
        return repeats == null;
    }

    /** Whether it is drawn otherwise than it was reported. */
    public boolean rebased() {
        return !figure.equals(estimate.figure());
    }

    /** Whether it falls, and nobody has said why. */
    public boolean unexplained() {
        return fallsBelow != null && estimate.fall() == null;
    }

    /** What is new, as a reader's number; only where {@link #added} is known. */
    public String addedText() {
        Stream<Figure> figures =
                Stream.concat(Stream.of(figure), updates.stream().map(Estimate::figure));
        return Numbers.about(figures) + Numbers.grouped(added);
    }

    /** What is added to the figure as reported, as a reader's number; only where {@link #rebased}. */
    public String baseText() {
        BigDecimal end = figure.value() == null ? figure.low() : figure.value();
        BigDecimal reported = estimate.figure().value() == null
                ? estimate.figure().low()
                : estimate.figure().value();
        return Numbers.grouped(end.subtract(reported));
    }
}
