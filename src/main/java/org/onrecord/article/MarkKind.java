package org.onrecord.article;

import java.util.Locale;
import org.onrecord.web.Choice;

/** What some words of an article are to a claim that is proposed of it. */
public enum MarkKind implements Choice {
    SPEAKER("Who says it"),
    CUE("The reporting words"),
    CONTENT("What is claimed"),
    FIGURE("The figure"),
    DATE("When it was said");

    private final String label;

    MarkKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The class by which a page tells such words apart. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
