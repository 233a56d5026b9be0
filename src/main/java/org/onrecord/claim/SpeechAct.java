package org.onrecord.claim;

import org.onrecord.web.Choice;

/** What the speaker did by saying it. */
public enum SpeechAct implements Choice {
    ASSERTS("Asserts it"),
    DENIES("Denies it"),
    PLEDGES("Pledges it"),
    PREDICTS("Predicts it"),
    REPEATS("Repeats it"),
    RETRACTS("Takes it back");

    private final String label;

    SpeechAct(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
