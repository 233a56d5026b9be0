package org.onrecord.claim;

import java.util.Optional;

/** Says what keeps a claim to its kind; those who know what hangs on a kind answer. */
public interface KindKeeper {

    /** Why a claim may not become another kind, as a sentence for its editor; empty when it may. */
    Optional<String> against(Claim claim, ClaimKind other);
}
