package org.onrecord.claim;

import org.onrecord.web.Choice;

/** How the words were given. */
public enum Form implements Choice {
    DIRECT("Quoted whole"),
    MIXED("Partly quoted"),
    INDIRECT("In other words");

    private final String label;

    Form(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
