package org.onrecord.rendered;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How often anything changed that readers might see: what was rendered before the last change may be out of date. */
@ApplicationScoped
public class Changes {

    /** Of how many changes the moments are kept. */
    private static final int RECENT = 64;

    private final AtomicLong version = new AtomicLong();
    private final AtomicLongArray moments = new AtomicLongArray(RECENT);

    long version() {
        return version.get();
    }

    /** Notes a change that is committed. */
    public void note() {
        synchronized (moments) {
            long next = version.get() + 1;
            moments.set((int) (next % RECENT), System.nanoTime());
            version.set(next);
        }
    }

    /** Whether everything that changed after a version did so within a time. */
    boolean allWithin(Duration time, long since) {
        synchronized (moments) {
            long behind = version.get() - since;
            return behind <= 0
                    || behind < RECENT
                            && System.nanoTime() - moments.get((int) ((since + 1) % RECENT)) < time.toNanos();
        }
    }
}
