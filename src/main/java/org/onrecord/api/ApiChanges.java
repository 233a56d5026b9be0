package org.onrecord.api;

import java.time.Instant;
import java.util.List;
import org.onrecord.history.Act;
import org.onrecord.history.SubjectKind;

/**
 * What changed in public, in the order of the log.
 *
 * @param cursor from where to ask the next time
 * @param next the address of what follows already; null when this is all
 */
record ApiChanges(List<ApiEntry> items, long cursor, String next) {

    /**
     * One public change of one thing.
     *
     * @param position its place in the order of all public changes
     * @param now what the thing is to readers at the time of the answer, whatever it was at the time of the change
     * @param page where it stands now; null where readers find nothing there, or no word of it may be left
     * @param into the id of what it was merged into, or null
     */
    record ApiEntry(
            long position,
            Instant at,
            Change change,
            Act act,
            SubjectKind kind,
            String id,
            Now now,
            String page,
            String json,
            String into) {}

    /** What happened to the thing. */
    enum Change {
        PUBLISHED,
        CHANGED,
        WITHDRAWN,
        MERGED,
        ERASED;

        static Change of(Act act) {
            return switch (act) {
                case PUBLISHED, UNMERGED -> PUBLISHED;
                case WITHDRAWN -> WITHDRAWN;
                case MERGED -> MERGED;
                case ERASED -> ERASED;
                default -> CHANGED;
            };
        }
    }

    /** What a thing is to readers. */
    enum Now {
        PUBLIC,
        WITHDRAWN,
        MERGED,
        ERASED,
        HIDDEN
    }
}
