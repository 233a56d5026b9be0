package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import java.time.Duration;

/** Waits until the index is where the record is: it follows what a test did on a thread of its own. */
public final class CaughtUp {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LONGEST = Duration.ofHours(1);

    private CaughtUp() {}

    public static void await() {
        Following following = Arc.container().instance(Following.class).get();
        assertTrue(following.caughtUp(PATIENCE), () -> "The index did not catch up: " + following.trouble());
    }

    /** Has the index made anew, of what was put into the database behind its back. */
    public static void rebuild() {
        Upkeep upkeep = Arc.container().instance(Upkeep.class).get();
        Alarm.sleep(LONGEST, () -> !upkeep.isBusy());
        assertTrue(upkeep.rebuild());
        Alarm.sleep(LONGEST, () -> !upkeep.isBusy());
        assertFalse(upkeep.isBusy());
        assertNull(upkeep.trouble());
    }
}
