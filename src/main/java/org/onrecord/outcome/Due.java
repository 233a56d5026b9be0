package org.onrecord.outcome;

import java.time.LocalDate;
import org.onrecord.time.FuzzyDate;

/**
 * When the time of a pledge or a prediction is up: after the last day that its due date can mean, and never without one.
 *
 * @param date the due date as it is known; never null
 */
record Due(FuzzyDate date) {

    /** Whether there is a last day. */
    boolean isSet() {
        return date.latest() != null;
    }

    /** Whether its last day lies behind us. */
    boolean passedBy(LocalDate today) {
        return isSet() && date.latest().isBefore(today);
    }

    /** Whether a date is wholly before the last day, so that on it the time was not up. */
    boolean isAfter(FuzzyDate other) {
        return isSet() && other.latest() != null && other.latest().isBefore(date.latest());
    }
}
