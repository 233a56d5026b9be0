package org.onrecord.review;

import org.onrecord.web.Choice;

/** Where a verdict stands. Verdicts are only ever added; none is changed or removed. */
public enum Standing implements Choice {
    DRAFT("Waits for a second person"),
    IN_FORCE("In force"),
    SUPERSEDED("Superseded"),
    VOID("Void");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
