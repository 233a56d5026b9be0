package org.onrecord.watch;

import java.time.Duration;
import java.time.Instant;
import org.onrecord.source.Liveness;
import org.onrecord.web.Beginning;

/**
 * One look at an address.
 *
 * @param detail what was met, a plain sentence, or null where {@code seen} says it all
 * @param movedTo the address that the page came from, where it came from {@link Seen#ELSEWHERE}; else null
 * @param peace how long the server asks to be left alone; zero where it asks nothing
 */
record Look(Seen seen, Instant at, String detail, String movedTo, Duration peace) {

    Look {
        detail = detail == null ? null : Beginning.of(detail, Liveness.MAX_DETAIL);
    }

    static Look of(Seen seen, Instant at, String detail) {
        return new Look(seen, at, detail, null, Duration.ZERO);
    }
}
