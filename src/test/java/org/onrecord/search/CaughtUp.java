package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import java.time.Duration;

/** Waits until the index is where the record is: it follows what a test did on a thread of its own. */
public final class CaughtUp {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** It may also be waiting for a disk that a test took away. */
    private static final Duration UPKEEP = Duration.ofSeconds(5);

    private CaughtUp() {}

    public static void await() {
        Following following = Arc.container().instance(Following.class).get();
        assertTrue(following.caughtUp(PATIENCE), () -> "The index did not catch up: " + following.trouble());
    }

    /** Waits until the index is compared with the record no more, as it is after it was opened. */
    public static void awaitUpkeep() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            try {
                if (thread.getName().equals("index-upkeep")) {
                    thread.join(UPKEEP.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
