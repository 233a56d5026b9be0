package org.onrecord.review;

import org.onrecord.web.Choice;

/** On which knowledge a verdict rests. */
public enum Knowledge implements Choice {
    AT_THE_TIME("What was known then", "The verdict rests on what could be known when it was said."),
    IN_HINDSIGHT("What is known now", "The verdict rests also on what became known later.");

    private final String label;
    private final String definition;

    Knowledge(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String label() {
        return label;
    }

    /** What readers are told that the value means. */
    public String definition() {
        return definition;
    }
}
