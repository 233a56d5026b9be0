package org.onrecord.claim;

import org.onrecord.web.Choice;

/** How the printed quotation stands to the words that were said. */
public enum Fidelity implements Choice {
    VERBATIM("Word for word"),
    TRANSLATION("A translation"),
    ALTERED("Altered"),
    TRUNCATED("Cut short"),
    UNKNOWN("Not known");

    private final String label;

    Fidelity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
