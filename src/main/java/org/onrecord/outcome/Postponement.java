package org.onrecord.outcome;

import java.time.LocalDate;
import org.onrecord.web.Formats;

/** Until when a follow-up can be put off: to a day after today and after its date, within a few years. */
final class Postponement {

    private Postponement() {}

    /**
     * Why one can't be put off until a day, or null when it can.
     *
     * @param due the last day that its date can mean, or null
     */
    static String refusal(LocalDate until, LocalDate today, LocalDate due) {
        if (!until.isAfter(today)) {
            return "Choose a day after today.";
        }
        if (until.isAfter(today.plusYears(FollowUp.MOST_YEARS))) {
            return "Choose a day within %d years.".formatted(FollowUp.MOST_YEARS);
        }
        return due != null && !until.isAfter(due)
                ? "It does not come up before %s anyway. Choose a later day.".formatted(Formats.longDate(due))
                : null;
    }
}
