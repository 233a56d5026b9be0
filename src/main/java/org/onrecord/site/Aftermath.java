package org.onrecord.site;

import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.outcome.FollowUp;
import org.onrecord.outcome.Outcome;

/**
 * What came of a claim, and what stands beside it.
 *
 * @param outcome what came of a pledge or a prediction, or null
 */
public record Aftermath(
        Outcome outcome, List<FollowUp> followUps, List<Asked> asked, RivalFigures rivals, List<Beside> links) {

    static Aftermath of(Claim claim) {
        return new Aftermath(
                Outcome.of(claim).orElse(null),
                FollowUp.shownOn(claim),
                Asked.on(claim),
                RivalFigures.of(claim),
                Beside.of(claim));
    }
}
