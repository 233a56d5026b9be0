package org.onrecord.source;

import org.onrecord.web.Choice;

/** Whether a source still stands at its address, as far as the desk has looked. */
public enum LinkState implements Choice {
    UNCHECKED("Not looked at", "Nobody has looked yet whether the page is there."),
    LIVE("There", "The page is there."),
    DEAD("Gone", "The page is gone."),
    DRIFTED("Changed", "The page is there, but quoted words are changed or missing, or most of its text is another."),
    WALLED("Behind a wall", "The page is shown only to those who agree, sign in, or prove to be no robot."),
    MOVED("Moved", "The page stands at another address now, and the old one leads there.");

    private final String label;
    private final String sentence;

    LinkState(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it means, for a person of the desk. */
    public String sentence() {
        return sentence;
    }
}
