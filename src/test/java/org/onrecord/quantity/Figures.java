package org.onrecord.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.onrecord.claim.Publication;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.time.FuzzyDate;

/** Figures beside one another, for tests of the rules: never stored. */
final class Figures {

    private static final AtomicLong IDS = new AtomicLong();

    private final List<Estimate> all = new ArrayList<>();

    Estimate last() {
        return all.get(all.size() - 1);
    }

    List<Estimate> all() {
        return all;
    }

    Rivals rivals() {
        return Rivals.of(all, true);
    }

    /** The rows in the order of entry. */
    List<Row> rows() {
        List<Row> rows = rivals().rows();
        return all.stream()
                .map(estimate -> rows.stream()
                        .filter(row -> row.estimate().equals(estimate))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    Figures add(String claimant, String asOf, Figure figure) {
        return add(claimant, asOf, figure, null, null, null);
    }

    Figures add(String claimant, String asOf, Figure figure, FallReason fall, BigDecimal base, Estimate repeats) {
        long id = IDS.incrementAndGet();
        all.add(new Estimate(
                id,
                new Estimate.Claimed(id, "claim-" + id, "Claim " + id, "en", Publication.PUBLISHED),
                new Claimant((long) claimant.hashCode(), claimant, "someone", SpeakerKind.PERSON),
                null,
                FuzzyDate.of(asOf),
                figure,
                fall,
                base,
                repeats == null ? null : repeats.id()));
        return this;
    }

    static Figure killed(Bound bound, String value) {
        return of(bound, value).counting("killed");
    }

    static Figure both(Bound bound, String value) {
        return of(bound, value).counting("killed or wounded");
    }

    static Figure of(Bound bound, String value) {
        return Figure.of(bound.label() + " " + value, bound, new BigDecimal(value))
                .in("soldiers");
    }

    static Figure range(String low, String high) {
        return Figure.between(low + " to " + high, new BigDecimal(low), new BigDecimal(high))
                .in("soldiers");
    }

    static Figure words(String words) {
        return Figure.inWords(words).in("soldiers");
    }
}
