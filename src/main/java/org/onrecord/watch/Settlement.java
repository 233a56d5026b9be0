package org.onrecord.watch;

import org.onrecord.web.Choice;

/** How the desk was done with words that a newer copy of their source no longer holds. */
public enum Settlement implements Choice {
    OUR_COPY_STANDS("Our copy stands; the page changed", true),
    MISTAKEN("The words do stand on the page; the newer copy missed them", true),
    STANDS_AGAIN("A later copy holds the words again", false),
    RESTS_ELSEWHERE("Nothing rests on these words any more", false);

    private final String label;
    private final boolean byPeople;

    Settlement(String label, boolean byPeople) {
        this.label = label;
        this.byPeople = byPeople;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a person says so; the others come about by themselves. */
    public boolean byPeople() {
        return byPeople;
    }
}
