package org.onrecord.imports;

import org.onrecord.web.Choice;

/** What a deviation means for what it is found in. */
public enum Severity implements Choice {
    NOTE("For your information"),
    WARNING("Look at this"),
    REFUSED("Not imported");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
