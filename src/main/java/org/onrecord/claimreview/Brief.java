package org.onrecord.claimreview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claimreview.Schema.Agent;
import org.onrecord.review.Review;

/**
 * The least that is said of a reviewed claim, by the same rules as all of it: for lists, which read neither passages
 * nor quotations.
 *
 * @param claimants their names
 * @param said the day on which it was said (ISO 8601), or null where no day is known
 * @param verdict in words
 */
public record Brief(Claim claim, List<String> claimants, String said, Instant reviewedAt, String verdict) {

    /**
     * A claim with its reports and their speakers; empty where it has no review.
     *
     * @param inForce its verdicts in force, on both questions
     */
    public static Optional<Brief> of(Claim claim, List<Review> inForce) {
        List<Attribution> making = Agents.making(claim.attributions());
        return Ruling.onContent(inForce)
                .map(verdict -> new Brief(
                        claim,
                        Agents.claimants(making, inForce).stream()
                                .map(Agent::name)
                                .toList(),
                        Marking.said(making),
                        Marking.published(verdict, claim),
                        verdict.verdict().label()));
    }
}
