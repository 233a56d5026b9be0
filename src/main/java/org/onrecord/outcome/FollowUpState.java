package org.onrecord.outcome;

import org.onrecord.web.Choice;

/** Whether a follow-up still waits, and how it ended. */
public enum FollowUpState implements Choice {
    OPEN("Open"),
    SNOOZED("Put off"),
    DONE("Done"),
    DROPPED("Dropped");

    private final String label;

    FollowUpState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean closed() {
        return this == DONE || this == DROPPED;
    }
}
