package org.onrecord.source;

import org.onrecord.web.Choice;

/** How a copy came to the desk. */
public enum Arrival implements Choice {
    PASTED("Pasted"),
    FETCHED("Fetched"),
    UPLOADED("Uploaded");

    private final String label;

    Arrival(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
