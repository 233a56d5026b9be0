package org.onrecord.imports;

import org.onrecord.web.Choice;

/** How what is imported came. */
public enum Arrival implements Choice {
    FETCHED("Fetched from an address"),
    PASTED("Pasted"),
    UPLOADED("Given as a file");

    private final String label;

    Arrival(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
