package org.onrecord.imports;

import org.onrecord.web.Choice;

/** What became of one entry of an import. */
public enum Stage implements Choice {
    READY("To be imported"),
    REFUSED("Not imported"),
    MADE("A draft is made"),
    ALREADY("Imported before");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
