package org.onrecord.quantity;

import java.time.LocalDate;
import java.util.Comparator;
import org.onrecord.time.FuzzyDate;

/**
 * Where on a line of days a date stands: in the middle of what it can mean. A date that is open to one side stands at
 * the end that is known.
 *
 * @param from the first day it can mean, counted from 1970
 * @param to the last day it can mean
 */
record Day(long from, long to) {

    static final Comparator<Day> ORDER =
            Comparator.nullsLast(Comparator.comparingDouble(Day::middle).thenComparing(Day::from));

    /** Null for a date of which nothing is known. */
    static Day of(FuzzyDate date) {
        LocalDate earliest = date.earliest() == null ? date.latest() : date.earliest();
        LocalDate latest = date.latest() == null ? earliest : date.latest();
        return earliest == null ? null : new Day(earliest.toEpochDay(), latest.toEpochDay());
    }

    double middle() {
        return (from + to) / 2.0;
    }

    boolean before(Day other) {
        return middle() < other.middle();
    }
}
