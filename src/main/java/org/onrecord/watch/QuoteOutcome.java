package org.onrecord.watch;

import org.onrecord.source.QuoteCheck;
import org.onrecord.web.Choice;

/** What became of words in another copy of their source. */
public enum QuoteOutcome implements Choice {
    EXACT("They stand there"),
    SEVERAL("They stand there several times"),
    CHANGED("They were changed"),
    MISSING("They are gone");

    private final String label;

    QuoteOutcome(String label) {
        this.label = label;
    }

    static QuoteOutcome of(QuoteCheck check) {
        if (check instanceof QuoteCheck.Found) {
            return EXACT;
        }
        if (check instanceof QuoteCheck.Several) {
            return SEVERAL;
        }
        return check instanceof QuoteCheck.Changed ? CHANGED : MISSING;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the words stand no longer. */
    public boolean gone() {
        return this == CHANGED || this == MISSING;
    }
}
