package org.onrecord.site;

import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.outcome.FollowUp;

/** What came of a claim, and what stands beside it. */
public record Aftermath(List<FollowUp> followUps, RivalFigures rivals, List<Beside> links) {

    static Aftermath of(Claim claim) {
        return new Aftermath(FollowUp.shownOn(claim), RivalFigures.of(claim), Beside.of(claim));
    }
}
