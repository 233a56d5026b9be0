package org.onrecord.watch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Holds the lease of this node while it looks, and renews it in time: two nodes never look at once. */
final class Turns {

    private final String holder = UUID.randomUUID().toString();
    private final Clock clock;
    private final Duration length;
    private Instant until = Instant.EPOCH;

    /** @param length for how long the lease is taken each time: more than twice what one look can take */
    Turns(Clock clock, Duration length) {
        this.clock = clock;
        this.length = length;
    }

    /** Whether this node may look now; asked before each look. */
    synchronized boolean mine() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean fresh = now.isBefore(until.minus(length.dividedBy(2)));
        return fresh || taken(now);
    }

    private boolean taken(Instant now) {
        Instant end = now.plus(length);
        boolean taken = QuarkusTransaction.requiringNew().call(() -> Lease.take(Lease.LINKS, holder, now, end));
        until = taken ? end : Instant.EPOCH;
        return taken;
    }

    /** Lets the next node look. */
    synchronized void release() {
        until = Instant.EPOCH;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew().run(() -> Lease.release(Lease.LINKS, holder, now));
    }
}
