package org.onrecord.imports;

import org.onrecord.web.Choice;

/** How far an import has come. */
public enum Phase implements Choice {
    READING("Being read"),
    MAPPING("Waits to be told what its columns are"),
    PREVIEW("Read; nothing is on record yet"),
    APPLYING("Being imported"),
    DONE("Imported"),
    FAILED("Could not be read"),
    DISMISSED("Put aside");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it goes on by itself. */
    public boolean running() {
        return this == READING || this == APPLYING;
    }
}
