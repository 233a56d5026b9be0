package org.onrecord.api;

import java.time.LocalDate;
import org.onrecord.time.Basis;
import org.onrecord.time.FuzzyDate;

/**
 * A date as precisely as it is known: in EDTF for machines, in words for people, with the days between which it lies.
 *
 * @param verbatim the source's own words for it, or null
 * @param anchor the id of the source whose date relative words were counted from, or null
 */
record ApiDate(
        String edtf, String text, LocalDate earliest, LocalDate latest, String verbatim, Basis basis, String anchor) {

    /** Null for a date of which nothing is known, not even in words. */
    static ApiDate of(FuzzyDate date) {
        if (date == null || date.isUnknown() && date.verbatim() == null) {
            return null;
        }
        return new ApiDate(
                date.edtf(),
                date.text(),
                date.earliest(),
                date.latest(),
                date.verbatim(),
                date.basis(),
                ApiId.of(date.anchor()));
    }
}
