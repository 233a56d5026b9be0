package org.onrecord.speaker;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes the keys of names on record again where they were made by other rules than those of today, or never. */
@ApplicationScoped
class KeyedSpeakers {

    private static final int AT_ONCE = 200;

    void atStart(@Observes StartupEvent start) {
        while (makeSome()) {
            // until none is left
        }
    }

    /** Each batch in a transaction of its own; tells whether there were any. */
    @Transactional
    boolean makeSome() {
        List<Speaker> some = Speaker.<Speaker>find("keyRules <> ?1 order by id", NameKeys.RULES)
                .page(0, AT_ONCE)
                .list();
        some.forEach(Speaker::makeKeys);
        return !some.isEmpty();
    }
}
