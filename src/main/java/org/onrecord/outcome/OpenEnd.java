package org.onrecord.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.onrecord.claim.Claim;

/**
 * Tells the desk, before it publishes and after, that nothing would bring a pledge or a prediction back to it: neither a
 * due date nor a follow-up that has one (invariant 29). It hinders nothing: such a claim can be right to publish today.
 */
@Named
@ApplicationScoped
public class OpenEnd {

    /** Two statements at most, and none for a claim of which nothing comes. */
    public boolean leftBy(Claim claim) {
        return claim.promising() && !claim.closed() && !due(claim) && !FollowUp.anyOpenOn(claim);
    }

    private static boolean due(Claim claim) {
        Outcome outcome = Outcome.standing(List.of(claim.id())).get(claim.id());
        return outcome != null && (outcome.present().isFinal() || outcome.due().latest() != null);
    }
}
