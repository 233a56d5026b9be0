package org.onrecord.review;

/** Did they say it? */
public enum AttributionVerdict implements Verdict {
    UNCHECKED("Not checked yet", "Nobody at this desk has checked yet whether they said it."),
    CONFIRMED("Yes", "They said it, in these words: we have a primary source, or saw every relay ourselves."),
    SUBSTANCE_ONLY("Yes, in other words", "They said this in substance; the words printed are not theirs."),
    ALTERED(
            "Yes, but the words were changed",
            "They said something like it; the quotation as printed differs from what they said."),
    REPORTED_ONLY("So it is reported", "Others report that they said it; we have not seen it at first hand."),
    DISPUTED("Disputed", "Reports differ on whether they said it, or who did."),
    OUT_OF_CONTEXT(
            "Yes, out of context",
            "They said these words, but meant something else by them than is made of them here."),
    MISATTRIBUTED("No, someone else did", "The words are real; somebody else said them."),
    NO_RECORD("No record of it", "We looked and found no trace of their having said it.");

    private final String label;
    private final String definition;

    AttributionVerdict(String label, String definition) {
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
        return Axis.ATTRIBUTION;
    }
}
