package org.onrecord.figure;

/** How one number covers what is counted. */
public enum Combine {
    ONE("one thing is counted"),
    ANY_OF("each counted once, whichever of these applies"),
    TOTAL_INCLUDING("a total that includes the parts named");

    private final String label;

    Combine(String label) {
        this.label = label;
    }

    /** Plain words for a reader. */
    public String label() {
        return label;
    }
}
