package org.onrecord.source;

import org.onrecord.web.Choice;

/** How far a page or a file has come on its way to the desk. */
public enum Phase implements Choice {
    WAITING("Waiting for its turn"),
    FETCHING("Being fetched"),
    READING("Being read"),
    ARRIVED("Arrived"),
    FAILED("Failed"),
    KEPT("Kept as a copy"),
    DISMISSED("Put aside");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the desk is still at work on it. */
    public boolean onItsWay() {
        return this == WAITING || this == FETCHING || this == READING;
    }
}
