package org.onrecord.quantity;

import org.onrecord.web.Choice;

/** Why a figure that counts on from a beginning is lower than an earlier one of the same claimant. */
public enum FallKind implements Choice {
    REVISED("Revised", "The claimant gave a lower figure in the place of an earlier one."),
    REBASED(
            "Rebased",
            "The claimant began to count anew. The figure stands as it was reported, beside the one that goes on from before."),
    OTHER("Another reason", "The reason is given in words.");

    private final String label;
    private final String definition;

    FallKind(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it means, in a sentence for readers. */
    public String definition() {
        return definition;
    }
}
