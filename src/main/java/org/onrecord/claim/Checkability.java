package org.onrecord.claim;

import org.onrecord.web.Choice;

/** Whether evidence could show that a claim is so or is not so. */
public enum Checkability implements Choice {
    YES("Yes"),
    PARTLY("In part"),
    NO("No");

    private final String label;

    Checkability(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
