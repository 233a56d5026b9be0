package org.onrecord.outcome;

import org.onrecord.web.Choice;

/** What looking at a claim again led to. */
public enum ResultKind implements Choice {
    REVIEW("A verdict"),
    OUTCOME("An entry on what came of it"),
    CLAIM("Another claim"),
    NOTE("A note");

    private final String label;

    ResultKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
