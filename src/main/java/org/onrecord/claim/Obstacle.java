package org.onrecord.claim;

import org.onrecord.web.Choice;

/** Why a claim cannot be checked, or only in part. */
public enum Obstacle implements Choice {
    OPINION("It is an opinion"),
    STATE_OF_MIND("It is about a state of mind"),
    POSSIBILITY("It only says that something may be"),
    FUTURE("It has not come yet"),
    VAGUE("It is too vague"),
    NO_ACCESS("Nobody outside has access");

    private final String label;

    Obstacle(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
