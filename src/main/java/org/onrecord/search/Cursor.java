package org.onrecord.search;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Up to where the record of changes was taken up.
 *
 * @param at what was done before is in the index, but for what was on its way then: see {@link RecordedChanges}
 * @param witness the newest act that was taken up, or null while there was none. Where the database does not know it,
 *     it is another one, or was put back to what it held before.
 */
record Cursor(Instant at, Witness witness) {

    /** An act on record, by its id and its time. */
    record Witness(Long event, Instant at) {}

    /** As it is kept with a commit of the index. */
    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put("at", at.toString());
        if (witness != null) {
            data.put("event", witness.event().toString());
            data.put("event-at", witness.at().toString());
        }
        return data;
    }

    /** What was kept so; empty where nothing was, or nothing that can be read. */
    static Optional<Cursor> of(Map<String, String> data) {
        try {
            return data.containsKey("at")
                    ? Optional.of(new Cursor(Instant.parse(data.get("at")), witness(data)))
                    : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Witness witness(Map<String, String> data) {
        return data.containsKey("event")
                ? new Witness(Long.valueOf(data.get("event")), Instant.parse(data.get("event-at")))
                : null;
    }

    boolean isBefore(Cursor other) {
        return at.isBefore(other.at);
    }
}
