package org.onrecord.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.onrecord.claim.ClaimsByWords;

/** Finds claims for the lists of the desk, by the same words as its search. */
@ApplicationScoped
class DeskWords implements ClaimsByWords {

    private final LuceneIndex index;
    private final Clock clock;

    DeskWords(LuceneIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public List<Long> newest(String words) {
        Sought sought = SoughtReader.read(words, Side.DESK);
        return sought.isEmpty()
                ? List.of()
                : index.read(
                        Side.DESK,
                        searcher -> new Finding(searcher, clock.instant())
                                .newest(sought, null, MOST).places().stream()
                                        .map(Place::id)
                                        .toList());
    }
}
