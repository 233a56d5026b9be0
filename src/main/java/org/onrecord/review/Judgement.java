package org.onrecord.review;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.onrecord.claim.Claim;
import org.onrecord.claim.PublicContent;
import org.onrecord.history.Content;
import org.onrecord.history.Difference;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;

/**
 * A verdict in force beside what it judged.
 *
 * @param changes what has changed since of what it judged (invariant 15)
 */
public record Judgement(Review review, List<Difference> changes) {

    /**
     * A verdict with what has changed since, as the revisions of its claim tell it.
     *
     * @param revisions by their numbers; at least the one that was judged and the newest, or nothing can be told
     */
    public static Judgement of(Review review, Claim claim, Map<Integer, Revision> revisions) {
        Revision then = revisions.get(review.revision());
        Revision now = revisions.get(claim.revision());
        if (!review.stale() || then == null || now == null) {
            return new Judgement(review, List.of());
        }
        Content before = then.content();
        Content after = now.content();
        return new Judgement(
                review,
                review.axis() == Axis.CONTENT
                        ? PublicContent.ofClaimBetween(before, after)
                        : PublicContent.ofReportBetween(before, after, review.attributionId()));
    }

    /** The revisions that verdicts judged, the newest, and as many before it as asked for; one statement. */
    public static Map<Integer, Revision> revisions(Claim claim, List<Review> reviews, int recent) {
        List<Integer> judged = reviews.stream().map(Review::revision).distinct().toList();
        return Revision.<Revision>list(
                        "subjectKind = ?1 and subjectId = ?2 and (number > ?3 or number in ?4)",
                        SubjectKind.CLAIM,
                        claim.id(),
                        claim.revision() - recent,
                        judged)
                .stream()
                .collect(toMap(Revision::number, revision -> revision));
    }
}
