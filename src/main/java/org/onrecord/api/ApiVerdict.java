package org.onrecord.api;

import java.time.Instant;
import java.util.List;
import org.onrecord.review.Axis;
import org.onrecord.review.Flag;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Standing;

/**
 * A verdict on one axis: on a report whether they said it, on a claim whether it is so.
 *
 * @param label the verdict in the words that readers are shown
 * @param needsReverification whether what it judged has changed since
 * @param alone why an administrator approved it without a second person, or null
 * @param endedAt until when it was in force, or null while it is
 * @param voidReason why it was declared void, or null
 */
record ApiVerdict(
        String id,
        Axis axis,
        String report,
        String verdict,
        String label,
        Knowledge knowledge,
        Standing standing,
        String rationale,
        List<Flag> flags,
        boolean needsReverification,
        Instant approvedAt,
        String alone,
        Instant endedAt,
        String voidReason) {

    static ApiVerdict of(Review review) {
        return new ApiVerdict(
                ApiId.of(review.id()),
                review.axis(),
                ApiId.of(review.attributionId()),
                review.verdict().name(),
                review.verdict().label(),
                review.basis(),
                review.standing(),
                review.rationale(),
                List.copyOf(review.flags()),
                review.inForce() && review.stale(),
                review.approvedAt(),
                review.overrideReason(),
                review.endedAt(),
                review.voidReason());
    }
}
