package org.onrecord.site;

import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimLink;
import org.onrecord.history.Addressed;
import org.onrecord.outcome.FollowUp;

/** What came of a claim, and what stands beside it. */
public record Aftermath(List<FollowUp> followUps, RivalFigures rivals, List<ClaimLink> links) {

    static Aftermath of(Claim claim) {
        return new Aftermath(
                FollowUp.shownOn(claim),
                RivalFigures.of(claim),
                ClaimLink.of(claim).stream()
                        .filter(link -> Addressed.survivor(link.other(claim)).published())
                        .toList());
    }
}
