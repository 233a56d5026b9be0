package org.onrecord.time;

/** How a date came to be known, which a reader is told beside the date. */
public enum Basis {
    STATED("as the source states it"),
    RELATIVE("worked out from the source’s words and its own date"),
    DERIVED("worked out from other dates"),
    INFERRED("inferred by the desk"),
    EVIDENCE("established by evidence"),
    UNKNOWN("not known");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    /** Plain words for a reader. */
    public String label() {
        return label;
    }
}
