package org.onrecord.claim;

import org.onrecord.web.Choice;

/** How one claim stands to another, with words for either end. */
public enum LinkKind implements Choice {
    RIVAL_OF(
            "Rival of",
            "Rival of",
            "Another claim about the same thing, by somebody else, of which at most one is so."),
    UPDATES(
            "Updates",
            "Updated by",
            "A later claim takes the place of an earlier one: the world, or the count, moved on."),
    CONTRADICTS("Contradicts", "Contradicts", "The two can’t both be so. Which of them is, the link doesn’t say."),
    NARROWS("Narrows", "Narrowed by", "It says the same of less: of a part, a place or a time."),
    REASON_FOR("Reason given for", "Reason given", "It was given as a reason for the other."),
    SPLIT_FROM(
            "Split off from",
            "Split off from this claim",
            "It once was a part of the other, and is one of its own now."),
    DUPLICATE_OF("Says the same as", "Says the same as", "The two say one thing in other words.");

    private final String label;
    private final String back;
    private final String definition;

    LinkKind(String label, String back, String definition) {
        this.label = label;
        this.back = back;
        this.definition = definition;
    }

    /** What the claim that it leads from is to the other. */
    @Override
    public String label() {
        return label;
    }

    /** What the claim that it leads to says of the other. */
    public String back() {
        return back;
    }

    /** What readers are told that it means. */
    public String definition() {
        return definition;
    }

    /** Whether it says the same of both. */
    public boolean mutual() {
        return label.equals(back);
    }

    /** Whether of two claims only one can be so to the other. */
    boolean oneWay() {
        return this == UPDATES || this == NARROWS || this == SPLIT_FROM;
    }
}
