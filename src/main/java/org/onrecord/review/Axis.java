package org.onrecord.review;

import org.onrecord.web.Choice;

/** Which question a verdict answers. */
public enum Axis implements Choice {
    ATTRIBUTION("Did they say it?"),
    CONTENT("Is it so?");

    private final String label;

    Axis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
