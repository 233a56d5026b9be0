package org.onrecord.time;

import java.time.LocalDate;

/**
 * A date or an interval in the Extended Date/Time Format, EDTF (ISO 8601-2:2019): level 0 without times of day, and
 * of level 1 the qualifiers, unspecified digits, and open or unknown ends of intervals. {@code toString} writes EDTF.
 */
sealed interface Edtf permits EdtfDate, EdtfInterval {

    /** The first day that it can mean; null when the start is open or unknown. */
    LocalDate earliest();

    /** The last day that it can mean; null when the end is open or unknown. */
    LocalDate latest();

    Qualifier qualifier();

    /**
     * The same date as read from an anchor that is itself qualified. A single date takes the anchor's qualifier. An
     * interval takes only "approximate": its edges move with the anchor, so they are no sharper than it is; but doubt
     * whether the anchor is right at all belongs to the anchor and would read as doubt about the edges.
     */
    Edtf carrying(Qualifier ofAnchor);
}
