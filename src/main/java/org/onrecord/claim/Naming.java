package org.onrecord.claim;

import org.onrecord.web.Choice;

/** Whether the text names a relay. */
public enum Naming implements Choice {
    STATED("Named in the text"),
    ELIDED("Not named in the text");

    private final String label;

    Naming(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
