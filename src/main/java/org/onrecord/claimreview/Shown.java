package org.onrecord.claimreview;

import java.time.Instant;
import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.claim.LinkKind;
import org.onrecord.claim.Notice;
import org.onrecord.outcome.FollowUp;
import org.onrecord.review.Review;

/**
 * A published claim with what its page shows of it: the markup says nothing that the page does not.
 *
 * @param reviews the verdicts in force, on both questions
 * @param notices the newest first
 * @param followUps those that readers see, the one that comes up first first
 * @param links to other claims that are published
 * @param changedAt when it was last edited in a way that readers can see
 */
public record Shown(
        Claim claim,
        List<Review> reviews,
        List<Notice> notices,
        List<FollowUp> followUps,
        List<Link> links,
        Instant changedAt) {

    /** @param label how the claim stands to the other one, in words */
    public record Link(LinkKind kind, String label, Claim other) {}
}
