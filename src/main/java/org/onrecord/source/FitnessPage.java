package org.onrecord.source;

import java.util.List;
import org.onrecord.web.Issues;

/** The page on which an editor says where a source's address leads. */
record FitnessPage(Source source, FitnessForm form, Issues issues) {

    static FitnessPage of(Source source) {
        return new FitnessPage(source, FitnessForm.of(source), Issues.none());
    }

    public List<Fitness> choices() {
        return List.of(Fitness.values());
    }

    /** The longest reason, in characters. */
    public int most() {
        return FitnessForm.MAX;
    }
}
