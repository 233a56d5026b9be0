package org.onrecord.claim;

import org.onrecord.web.Choice;

/** How the printed quotation stands to the words that were said. */
public enum Fidelity implements Choice {
    VERBATIM("Word for word", "The words between the marks are the words that were said."),
    TRANSLATION("A translation", "The words were said in another language; others would translate them otherwise."),
    ALTERED("Altered", "The words between the marks differ from the words that were said."),
    TRUNCATED("Cut short", "Words were left out of what was said, at an end or within."),
    UNKNOWN("Not known", "We have not seen the words that were said, and cannot compare.");

    private final String label;
    private final String definition;

    Fidelity(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String label() {
        return label;
    }

    /** What readers are told that the value means. */
    public String definition() {
        return definition;
    }
}
