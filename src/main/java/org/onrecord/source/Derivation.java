package org.onrecord.source;

import org.onrecord.web.Choice;

/** How one source came from another. */
public enum Derivation implements Choice {
    WIRE_COPY("Wire copy"),
    REWRITE("Rewrite"),
    TRANSLATION("Translation"),
    QUOTES("Quotes it");

    private final String label;

    Derivation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
