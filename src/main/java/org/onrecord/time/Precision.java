package org.onrecord.time;

import java.time.Period;

/**
 * Which digits of a date are known. The {@code SOME_} values know a longer stretch of time and that the date is one
 * part of it: {@code 2024-12-XX} is some day of December 2024, which is not the same as December 2024.
 */
enum Precision {
    CENTURY(Period.ofYears(100)),
    DECADE(Period.ofYears(10)),
    YEAR(Period.ofYears(1)),
    SOME_MONTH(Period.ofYears(1)),
    SOME_DAY_OF_YEAR(Period.ofYears(1)),
    MONTH(Period.ofMonths(1)),
    SOME_DAY(Period.ofMonths(1)),
    DAY(Period.ofDays(1));

    private final Period length;

    Precision(Period length) {
        this.length = length;
    }

    Period length() {
        return length;
    }

    /** Whether every digit down to this precision is written out, with no {@code X}. */
    boolean isFullySpecified() {
        return this == YEAR || this == MONTH || this == DAY;
    }
}
