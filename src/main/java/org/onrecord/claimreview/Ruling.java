package org.onrecord.claimreview;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.claim.Attribution;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Review;

/**
 * Which verdict speaks for the desk where there is room for one alone: of those in force that judged the words that
 * stand now, the one on what is known now goes before the one on what was known then.
 */
public final class Ruling {

    /** That some verdict may speak on whether it is so, as a condition on a review {@code r} of a claim {@code c}. */
    public static final String MAY_BE = """
            r.claim = c and r.standing = org.onrecord.review.Standing.IN_FORCE
            and r.axis = org.onrecord.review.Axis.CONTENT and r.verdict <> 'NOT_RATED'
            and r.judgedSha256 = c.judgedSha256""";

    private Ruling() {}

    /** The verdict on whether it is so; none where nothing was judged, or not what stands there now. */
    public static Optional<Review> onContent(List<Review> inForce) {
        return newest(inForce.stream()
                .filter(review -> review.axis() == Axis.CONTENT)
                .filter(review -> review.verdict() != ContentVerdict.NOT_RATED)
                .toList());
    }

    /** Whether the desk found that they did not say it: then nothing may name them as whoever did. */
    static boolean denies(Attribution report, List<Review> inForce) {
        return newest(inForce.stream()
                        .filter(review -> review.axis() == Axis.ATTRIBUTION)
                        .filter(review -> Objects.equals(review.attributionId(), report.id()))
                        .toList())
                .filter(review -> review.verdict() == AttributionVerdict.MISATTRIBUTED
                        || review.verdict() == AttributionVerdict.NO_RECORD)
                .isPresent();
    }

    private static Optional<Review> newest(List<Review> answers) {
        return answers.stream()
                .filter(review -> !review.stale())
                .max(Comparator.comparing(Review::basis).thenComparing(Review::approvedAt));
    }
}
