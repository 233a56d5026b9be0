package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
    private static final Cursor FIRST = new Cursor(NOW, null);
    private static final Cursor NEXT = new Cursor(NOW.plusSeconds(1), null);

    private final Keeping keeping = new Keeping();

    @BeforeEach
    void keepTheFirst() {
        keeping.kept(FIRST, NOW);
    }

    @Test
    void keepsWhatIsNewNoMoreOftenThanEachFiveSeconds() {
        assertFalse(keeping.isDue(NEXT, NOW.plusSeconds(5), Keeping.EVERY));
        assertTrue(keeping.isDue(NEXT, NOW.plusMillis(5_001), Keeping.EVERY));
        assertTrue(keeping.isDue(NEXT, NOW.plusMillis(1), Duration.ZERO));
        assertFalse(keeping.isDue(FIRST, NOW.plusSeconds(3_600), Keeping.EVERY));
        assertFalse(keeping.isDue(null, NOW.plusSeconds(3_600), Keeping.EVERY));
        assertTrue(keeping.has(FIRST) && keeping.has(null));
        assertFalse(keeping.has(NEXT));
    }

    @Test
    void whatMayBeLateWaitsForAMinuteAndLongerWhereNothingWouldBeKept() {
        assertFalse(keeping.isLate(NEXT, NOW.plusSeconds(60)));
        assertTrue(keeping.isLate(NEXT, NOW.plusMillis(60_001)));
        assertFalse(keeping.isLate(FIRST, NOW.plusSeconds(3_600)));
    }

    @Test
    void whatWasNeverKeptIsDueAtOnce() {
        Keeping fresh = new Keeping();

        assertTrue(fresh.isDue(FIRST, NOW, Keeping.EVERY));
        assertTrue(fresh.isLate(FIRST, NOW));
        assertFalse(fresh.has(FIRST));
    }
}
