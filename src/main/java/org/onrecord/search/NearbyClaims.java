package org.onrecord.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which claims in the index are close to a text. */
@ApplicationScoped
public class NearbyClaims {

    private final LuceneIndex index;

    NearbyClaims(LuceneIndex index) {
        this.index = index;
    }

    /** The closest first; of two that are equally close, the one that was on record first. */
    public List<Near> to(Side side, Asked asked, int most) {
        return index.read(side, searcher -> NearClaims.in(searcher, asked, most));
    }

    /** Why not all that are close may be found, in a sentence; empty where they are. */
    public String shortfall() {
        return index.shortfall();
    }
}
