package org.onrecord.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.KindKeeper;

/**
 * Keeps a claim a pledge, or a prediction, once something was said to have come of it: the one's words say nothing of
 * the other. As long as there are only criteria, they wait until it is one again.
 */
@ApplicationScoped
class KeptKind implements KindKeeper {

    @Override
    public Optional<String> against(Claim claim, ClaimKind other) {
        return Outcome.of(claim)
                .filter(outcome -> !outcome.entries().isEmpty())
                .map(outcome -> "It is on record what came of this %s, so it stays one."
                        .formatted(claim.kind().label().toLowerCase(Locale.ROOT)));
    }
}
