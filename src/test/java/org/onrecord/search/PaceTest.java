package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long now = Long.MAX_VALUE - 5;
    private final Pace pace = new Pace(() -> now);

    @Test
    void itRestsNineTimesAsLongAsItWorked() {
        assertEquals(Duration.ZERO, pace.rest());
        pace.begin();
        now += 10;
        pace.end();

        assertEquals(Duration.ofNanos(90), pace.rest());
        now += 89;
        assertEquals(Duration.ofNanos(1), pace.rest());
        now += 2;
        assertEquals(Duration.ZERO, pace.rest());
    }
}
