package org.onrecord.claim;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes what topics on record are looked for by, where it was never made. */
@ApplicationScoped
class SearchableTopics {

    private static final int AT_ONCE = 200;

    void atStart(@Observes StartupEvent start) {
        while (makeSome()) {
            // until none is left
        }
    }

    /** Each batch in a transaction of its own; tells whether there were any. */
    @Transactional
    boolean makeSome() {
        List<Topic> some = Topic.<Topic>find("searchable is null order by id")
                .page(0, AT_ONCE)
                .list();
        some.forEach(Topic::makeSearchable);
        return !some.isEmpty();
    }
}
