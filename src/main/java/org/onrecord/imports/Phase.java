package org.onrecord.imports;

import org.onrecord.web.Choice;

/** How far an import has come. */
public enum Phase implements Choice {
    READING("Being read", "is being read"),
    MAPPING("Waits to be told what its columns are", "waits to be told what its columns are"),
    PREVIEW("Read; nothing is on record yet", "is read, and nothing of it is on record yet"),
    APPLYING("Being imported", "is being imported"),
    DONE("Imported", "is imported already"),
    FAILED("Could not be read", "could not be read"),
    DISMISSED("Put aside", "was put aside");

    private final String label;
    private final String predicate;

    Phase(String label, String predicate) {
        this.label = label;
        this.predicate = predicate;
    }

    @Override
    public String label() {
        return label;
    }

    /** The same as a whole sentence. */
    String sentence() {
        return "This import " + predicate + ".";
    }

    /** Whether it goes on by itself. */
    public boolean running() {
        return this == READING || this == APPLYING;
    }
}
