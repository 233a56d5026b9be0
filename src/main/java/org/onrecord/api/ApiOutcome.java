package org.onrecord.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.onrecord.outcome.Outcome;
import org.onrecord.outcome.OutcomeEntry;
import org.onrecord.outcome.OutcomeStatus;

/**
 * What came of a pledge or a prediction.
 *
 * @param criteria by what it is judged
 * @param criteriaAt when they came to say that
 * @param overdue whether the due date has passed at the desk and nothing ended the matter; worked out, nobody's verdict
 * @param entries all that was said to have come of it, the oldest first; nothing is taken away
 */
record ApiOutcome(
        OutcomeStatus status,
        boolean overdue,
        String criteria,
        Instant criteriaAt,
        ApiDate due,
        List<ApiEntry> entries) {

    /**
     * One thing that was said to have come of it.
     *
     * @param irreversible why it can no longer become otherwise, or null
     * @param reverses what it takes back, or null
     * @param alone why an administrator entered it without a second person, or null
     */
    record ApiEntry(
            OutcomeStatus status,
            ApiDate asOf,
            Instant enteredAt,
            String note,
            String irreversible,
            OutcomeStatus reverses,
            String reason,
            String alone,
            ApiPassage passage) {}

    static ApiOutcome of(Outcome outcome, LocalDate today, ApiSources sources) {
        return outcome == null
                ? null
                : new ApiOutcome(
                        outcome.present(),
                        outcome.overdue(today),
                        outcome.criteria(),
                        outcome.criteriaAt(),
                        ApiDate.of(outcome.due()),
                        outcome.entries().stream()
                                .map(entry -> of(entry, sources))
                                .toList());
    }

    private static ApiEntry of(OutcomeEntry entry, ApiSources sources) {
        return new ApiEntry(
                entry.status(),
                ApiDate.of(entry.asOf()),
                entry.enteredAt(),
                entry.note(),
                entry.irreversible(),
                entry.reverses(),
                entry.reason(),
                entry.overrideReason(),
                ApiPassage.of(entry.passage(), sources));
    }
}
