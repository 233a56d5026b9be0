package org.onrecord.outcome;

import java.time.LocalDate;
import org.onrecord.web.Choice;

/** How pressing a follow-up is on a day of the desk's. */
public enum Urgency implements Choice {
    OVERDUE("Overdue"),
    WEEK("This week"),
    LATER("Later"),
    CLOSED("Closed");

    /** A week is today and the six days that follow. */
    private static final int WEEK_DAYS = 6;

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    /** @param comesUp the day on which it is to be seen to, or null while only an event is waited for */
    static Urgency of(LocalDate comesUp, LocalDate today) {
        if (comesUp == null || comesUp.isAfter(endOfWeek(today))) {
            return LATER;
        }
        return comesUp.isBefore(today) ? OVERDUE : WEEK;
    }

    static LocalDate endOfWeek(LocalDate today) {
        return today.plusDays(WEEK_DAYS);
    }

    @Override
    public String label() {
        return label;
    }
}
