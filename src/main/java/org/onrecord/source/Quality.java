package org.onrecord.source;

import org.onrecord.web.Choice;

/** How far a copy is what it says it is a copy of. */
public enum Quality implements Choice {
    OK("Whole"),
    PARTIAL("In part"),
    SOFT_FAILURE("Something else came");

    private final String label;

    Quality(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
