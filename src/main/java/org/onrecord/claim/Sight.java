package org.onrecord.claim;

import org.onrecord.web.Choice;

/** Whether we saw with our own eyes what a relay published. */
public enum Sight implements Choice {
    UNSEEN("We have not seen its own text"),
    SEEN("We have seen its own text");

    private final String label;

    Sight(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
