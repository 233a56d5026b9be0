package org.onrecord.review;

/** Is it so? */
public enum ContentVerdict implements Verdict {
    NOT_RATED("Not rated yet", "This desk has not yet judged whether it is so."),
    NOT_CHECKABLE("Cannot be checked", "It is nothing that evidence could show to be so or not so."),
    SUPPORTED("Supported", "The evidence shows that it is so."),
    MOSTLY_SUPPORTED("Mostly supported", "It is so in the main; a lesser part is not, or is not shown."),
    MIXED("Mixed", "It is partly so and partly not, in parts of like weight."),
    MOSTLY_REFUTED("Mostly refuted", "It is not so in the main; a lesser part is."),
    REFUTED("Refuted", "The evidence shows that it is not so."),
    UNPROVEN("Unproven", "There is not enough evidence either way."),
    CONTESTED("Contested", "Credible sources contradict each other, and none has shown that it is right.");

    private final String label;
    private final String definition;

    ContentVerdict(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Axis axis() {
        return Axis.CONTENT;
    }
}
