package org.onrecord.article;

import org.onrecord.web.Choice;

/** What became of a claim that was proposed. */
public enum Decision implements Choice {
    OPEN("To decide"),
    ACCEPTED("Accepted"),
    REJECTED("Rejected");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
