package org.onrecord.outcome;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;

/** Until when a follow-up is put off, as it is typed. */
record SnoozeForm(String until) {

    static final SnoozeForm BLANK = new SnoozeForm("");

    static SnoozeForm from(FormData data) {
        return new SnoozeForm(data.text("until"));
    }

    /** The day that is meant, or null with an issue. */
    LocalDate read(LocalDate today, LocalDate due, Issues issues) {
        try {
            FuzzyDate date = FuzzyDate.of(until);
            if (!date.isExactDay()) {
                issues.add("until", "Write a day, such as 30 June 2025.");
                return null;
            }
            String refusal = Postponement.refusal(date.earliest(), today, due);
            if (refusal != null) {
                issues.add("until", refusal);
            }
            return date.earliest();
        } catch (DateTimeException e) {
            issues.add("until", e.getMessage());
            return null;
        }
    }
}
