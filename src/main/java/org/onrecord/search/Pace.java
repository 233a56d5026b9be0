package org.onrecord.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps work that may be late to a tenth of the time: after each piece it rests, the longer the longer that took. */
final class Pace {

    private static final int REST = 9;

    private final LongSupplier nanos;
    private long begun;
    private long over;

    /** @param nanos the time, as {@link System#nanoTime} has it */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        this.over = nanos.getAsLong();
    }

    void begin() {
        begun = nanos.getAsLong();
    }

    void end() {
        long now = nanos.getAsLong();
        over = now + REST * (now - begun);
    }

    /** For how long it still has to rest. */
    Duration rest() {
        return Duration.ofNanos(Math.max(0, over - nanos.getAsLong()));
    }
}
