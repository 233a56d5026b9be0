package org.onrecord.search;

import java.time.Duration;
import java.time.Instant;

/** When what an index took up is made to outlast a loss of power. */
final class Keeping {

    /** No more often than this. */
    static final Duration EVERY = Duration.ofSeconds(5);

    /** Nothing is kept while something is still to be counted: after so long without, that can't be late any more. */
    private static final Duration LATEST = Duration.ofMinutes(1);

    private Cursor kept;
    private Instant keptAt = Instant.EPOCH;

    void kept(Cursor cursor, Instant now) {
        kept = cursor;
        keptAt = now;
    }

    /**
     * Whether something is to be kept now.
     *
     * @param reached up to where an index may be kept, or null
     */
    boolean isDue(Cursor reached, Instant now, Duration atLeast) {
        return reached != null && !reached.equals(kept) && now.isAfter(keptAt.plus(atLeast));
    }

    /**
     * Whether what may be late keeps it waiting too long. Where nothing would be kept, it does not: what comes in without
     * end would be counted without end.
     *
     * @param looked up to where the record was looked at
     */
    boolean isLate(Cursor looked, Instant now) {
        return !looked.equals(kept) && now.isAfter(keptAt.plus(LATEST));
    }

    boolean has(Cursor reached) {
        return reached == null || reached.equals(kept);
    }
}
