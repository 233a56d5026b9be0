package org.onrecord.review;

import org.onrecord.web.Choice;

/** On which knowledge a verdict rests. */
public enum Knowledge implements Choice {
    AT_THE_TIME("What was known then"),
    IN_HINDSIGHT("What is known now");

    private final String label;

    Knowledge(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
