package org.onrecord.review;

import org.onrecord.web.Choice;

/** How a passage bears on what is judged. */
public enum Stance implements Choice {
    SUPPORTS("Supports it"),
    REFUTES("Speaks against it"),
    CONTEXT("Gives context");

    private final String label;

    Stance(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
