package org.onrecord.source;

import jakarta.validation.constraints.Pattern;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/** What an editor says of where a source's address leads, as it is typed. */
record FitnessForm(
        @Pattern(regexp = "FIT|USURPED|UNFIT", message = "Choose where it leads.")
        String fitness,

        @PlainText(max = MAX) String reason) {

    /** The longest reason, in characters. */
    static final int MAX = 500;

    static FitnessForm of(Source source) {
        return new FitnessForm(source.fitness().name(), source.fitnessReason() == null ? "" : source.fitnessReason());
    }

    static FitnessForm from(FormData data) {
        return new FitnessForm(data.text("fitness"), data.text("reason"));
    }

    /** Adds that a reason is missing, where readers would ask for one. */
    Issues complete(Issues issues) {
        return issues.isEmpty() && judged() != Fitness.FIT && reason.isEmpty()
                ? issues.add("reason", "Say how you know.")
                : issues;
    }

    Fitness judged() {
        return Fitness.valueOf(fitness);
    }
}
