package org.onrecord.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The day on which weeks were taken to begin when a phrase such as "last week" was read. It is stored because the
 * two ways of counting give different weeks, and only one of them may hold the true day.
 */
public enum WeekStart {
    MONDAY("weeks counted from Monday", DayOfWeek.MONDAY),
    SUNDAY("weeks counted from Sunday", DayOfWeek.SUNDAY);

    private final String label;
    private final DayOfWeek firstDay;

    WeekStart(String label, DayOfWeek firstDay) {
        this.label = label;
        this.firstDay = firstDay;
    }

    /** Plain words for a reader. */
    public String label() {
        return label;
    }

    /** The first day of the week that holds the given day. */
    LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(firstDay));
    }
}
