package org.onrecord.claim;

import org.onrecord.web.Choice;

/** Whose voice the words are in, where they were printed. */
public enum Voice implements Choice {
    SPEAKER("The speaker’s"),
    NARRATOR("The outlet’s own"),
    AMBIGUOUS("It can be read both ways");

    private final String label;

    Voice(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
