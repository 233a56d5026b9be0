package org.onrecord.claim;

import org.onrecord.web.Choice;

/** How one claim stands to another. */
public enum LinkKind implements Choice {
    SPLIT_FROM("Split off from");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
