package org.onrecord.outcome;

import java.time.LocalDate;
import org.onrecord.outcome.OutcomeEntry.Said;
import org.onrecord.web.Issues;

/**
 * Decides whether something may be said to have come of a pledge or a prediction: nothing of the future, no judgement
 * before its time unless nothing can change it any more (invariant 29), no reversal without a reason and a source
 * (invariant 30).
 *
 * @param due when it is due
 * @param present what stands now
 * @param spoken the first day on which it can have been said, or null when that is not known
 * @param today the day that it is at the desk
 */
record EntryRules(Due due, OutcomeStatus present, LocalDate spoken, LocalDate today) {

    /** What speaks against it, beside the form's fields. */
    Issues against(Said said) {
        Issues issues = Issues.none();
        checkDate(said, issues);
        checkTime(said, issues);
        checkReversal(said, issues);
        if (said.status().judges() && said.passage() == null) {
            issues.add(
                    "passage.exact",
                    "“%s” rests on a source. Give the words that show it."
                            .formatted(said.status().label()));
        }
        return issues;
    }

    private void checkDate(Said said, Issues issues) {
        LocalDate first = said.asOf().earliest();
        LocalDate last = said.asOf().latest();
        if (first == null || last == null) {
            issues.add("asOf", "Write the day, month or year as of which it is so: 23 December 2024, November 2024.");
        } else if (first.isAfter(today)) {
            issues.add("asOf", "This is in the future. Write since when it is so.");
        } else if (spoken != null && last.isBefore(spoken)) {
            issues.add("asOf", "This is before it was said.");
        }
    }

    private void checkTime(Said said, Issues issues) {
        if (!said.status().judges()) {
            if (said.irreversible() != null) {
                issues.add("irreversible", "This belongs to a judgement alone. Say it in the note.");
            }
            return;
        }
        if (said.irreversible() == null && issues.on("asOf") == null) {
            tooEarly(said, issues);
        }
    }

    /** Its time is up once its last day is over, and not for a date before that day. */
    private void tooEarly(Said said, Issues issues) {
        String label = said.status().label();
        if (!due.isSet()) {
            issues.add(
                    "irreversible",
                    "It has no date by which it is due. “%s” can be said only if it can no longer become otherwise: say why."
                            .formatted(label));
        } else if (!due.passedBy(today) || due.isAfter(said.asOf())) {
            issues.add(
                    "irreversible",
                    "Before it is due (%s), “%s” can be said only if it can no longer become otherwise: say why."
                            .formatted(due.date().text(), label));
        }
    }

    private void checkReversal(Said said, Issues issues) {
        boolean reversal = said.status().reverses(present);
        if (!reversal && said.reason() != null) {
            issues.add("reason", "It takes nothing back, so this stays empty. Say it in the note.");
        }
        if (reversal && said.reason() == null) {
            issues.add("reason", "It takes back “%s”. Say why, for readers.".formatted(present.label()));
        }
        if (reversal && said.passage() == null) {
            issues.add(
                    "passage.exact",
                    "It takes back “%s”. Give the words of a source that show why.".formatted(present.label()));
        }
    }
}
