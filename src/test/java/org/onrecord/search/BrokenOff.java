package org.onrecord.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A search whose time is over before it has found anything. */
public final class BrokenOff extends Search {

    private final AtomicInteger asked = new AtomicInteger();

    public BrokenOff() {
        super(null, null);
    }

    /** How often something was looked for. */
    public int asked() {
        return asked.get();
    }

    @Override
    public Found find(String typed, Side side, int page) {
        asked.incrementAndGet();
        Found none = Found.nothing(SoughtReader.read(typed, side));
        return new Found(
                none.sought(),
                none.meant(),
                none.claims(),
                none.total(),
                none.least(),
                true,
                none.speakers(),
                none.facets(),
                none.instead(),
                none.remarks(),
                none.marks());
    }

    @Override
    public Newest published(String text, Place after, int most) {
        asked.incrementAndGet();
        return new Newest(List.of(), true);
    }

    @Override
    public Suggestions suggest(String typed, Side side) {
        asked.incrementAndGet();
        return new Suggestions(List.of(), List.of(), List.of(), true);
    }
}
