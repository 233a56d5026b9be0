package org.onrecord.claim;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes the marks of claims on record again where they were made by other rules than those of today, or never. */
@ApplicationScoped
class MarkedClaims {

    private static final int AT_ONCE = 100;

    void atStart(@Observes StartupEvent start) {
        while (makeSome()) {
            // until none is left
        }
    }

    /** Each batch in a transaction of its own; tells whether there were any. */
    @Transactional
    boolean makeSome() {
        List<Claim> some = Claim.<Claim>find("markRules <> ?1 order by id", ClaimMarks.RULES)
                .page(0, AT_ONCE)
                .list();
        some.forEach(Claim::mark);
        return !some.isEmpty();
    }
}
