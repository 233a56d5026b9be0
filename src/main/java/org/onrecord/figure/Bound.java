package org.onrecord.figure;

/** How a number limits what it is about. */
public enum Bound {
    EQ("exactly"),
    APPROX("about"),
    GT("more than"),
    GE("at least"),
    LT("less than"),
    LE("at most"),
    RANGE("between"),
    VAGUE("in words only");

    private final String label;

    Bound(String label) {
        this.label = label;
    }

    /** Plain words for a reader, to stand before the number. */
    public String label() {
        return label;
    }
}
