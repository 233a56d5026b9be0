package org.onrecord.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Finds things in the index of this node as it stands. What it finds are ids: what is shown is read from the database. */
@ApplicationScoped
public class Search {

    private final LuceneIndex index;
    private final Clock clock;

    Search(LuceneIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** A page of the claims that are meant by what was typed, whatever that is. */
    public Found find(String typed, Side side, int page) {
        Sought sought = SoughtReader.read(typed, side);
        if (sought.isEmpty()) {
            return Found.nothing(sought);
        }
        Found found = index.read(side, searcher -> new Finding(searcher, clock.instant()).find(sought, page));
        String shortfall = index.shortfall();
        return shortfall.isEmpty() ? found : found.with(shortfall);
    }

    /**
     * The published claims that have all words of a text, the newest published first.
     *
     * @param after the one behind which they begin, or null
     */
    public Newest published(String text, Place after, int most) {
        Sought sought = Sought.plain(text);
        return index.read(Side.READERS, searcher -> new Finding(searcher, clock.instant()).newest(sought, after, most));
    }

    /** What may be meant by the beginning of a query. */
    public Suggestions suggest(String typed, Side side) {
        return typed.isBlank() ? Suggestions.NONE : index.read(side, searcher -> Suggestions.of(searcher, typed));
    }
}
