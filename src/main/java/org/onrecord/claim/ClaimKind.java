package org.onrecord.claim;

import org.onrecord.web.Choice;

/** What kind of proposition a claim is. */
public enum ClaimKind implements Choice {
    EVENT("Event", "Something happened, is happening, or did not happen."),
    QUANTITY("Quantity", "How many, how much, or how a number changed."),
    CAUSAL("Cause", "One thing brought about another."),
    RULE("Rule or law", "What a law, treaty or rule says or forbids."),
    SUPERLATIVE("First or most", "Something is the first, the last, the most or the only one."),
    ABSENCE("Absence", "Something is missing, was not said or does not exist."),
    PLEDGE("Pledge", "The speaker says what they will do."),
    PREDICTION("Prediction", "What will happen, beyond the speaker’s own acts."),
    INTENT("Intent", "What somebody means to do, or why."),
    DIRECTIVE("Directive", "What others are told to do."),
    CHARACTERISATION("Characterisation", "What something is called, or what is thought of it.");

    private final String label;
    private final String definition;

    ClaimKind(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether time will tell what comes of it: of what was pledged or predicted, and of nothing else. */
    public boolean promises() {
        return this == PLEDGE || this == PREDICTION;
    }

    /** What readers are told that the value means. */
    public String definition() {
        return definition;
    }
}
