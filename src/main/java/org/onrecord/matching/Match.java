package org.onrecord.matching;

import org.onrecord.claim.OnRecord;
import org.onrecord.search.Near;

/**
 * A claim on record that a text may repeat.
 *
 * @param onRecord the claim, and in what the two are alike and differ
 */
public record Match(Band band, OnRecord onRecord, Near near) {

    /**
     * What says the opposite isn't the same, however close it lies: no likeness knows a “not” from its absence.
     *
     * @param closest the band that it lies in by its likeness
     */
    static Match of(OnRecord onRecord, Near near, Band closest) {
        Band band = onRecord.how().exact() ? Band.SAME : closest;
        return new Match(onRecord.opposed() ? Band.ABOUT : band, onRecord, near);
    }
}
