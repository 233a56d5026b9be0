package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That work which one node does for all is never done by two. */
@QuarkusTest
class LeaseTest {

    private static final Duration LENGTH = Duration.ofMinutes(10);

    /** A clock that the test turns. */
    private static final class Hand extends Clock {

        private volatile Instant now = Instant.parse("2030-03-01T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hand clock = new Hand();
    private final Turns one = new Turns(clock, LENGTH);
    private final Turns other = new Turns(clock, LENGTH);

    @AfterEach
    void nobodysAgain() {
        QuarkusTransaction.requiringNew().run(() -> Lease.update("until = ?1", Instant.parse("2000-01-01T00:00:00Z")));
    }

    @Test
    void whileOneHoldsItAnotherWaits() {
        assertTrue(one.mine());
        assertFalse(other.mine());
        assertTrue(one.mine());
        one.release();
        assertTrue(other.mine());
        assertFalse(one.mine());
    }

    @Test
    void whoDiesLetsGoOnceTheTimeIsOver() {
        assertTrue(one.mine());
        clock.now = clock.now.plus(LENGTH).minusMillis(1);
        assertFalse(other.mine());

        clock.now = clock.now.plusMillis(1);

        assertTrue(other.mine());
        assertFalse(one.mine(), "whoever wakes up again has lost it");
    }

    @Test
    void whoWorksOnRenewsItInTime() {
        for (int minute = 0; minute < 60; minute++) {
            assertTrue(one.mine());
            assertFalse(other.mine());
            clock.now = clock.now.plusSeconds(60);
        }
    }

    @Test
    void lettingGoOfWhatIsAnothersTakesNothingFromThem() {
        assertTrue(one.mine());
        clock.now = clock.now.plus(LENGTH);
        assertTrue(other.mine());

        one.release();

        assertFalse(one.mine());
        assertTrue(other.mine());
    }

    @Test
    void ofManyWhoTryAtOnceOneSucceeds() {
        for (int round = 0; round < 10; round++) {
            List<Turns> nodes = IntStream.range(0, 6)
                    .mapToObj(i -> new Turns(clock, LENGTH))
                    .toList();

            List<CompletableFuture<Boolean>> tries = nodes.stream()
                    .map(node -> CompletableFuture.supplyAsync(node::mine))
                    .toList();

            assertEquals(1, tries.stream().filter(CompletableFuture::join).count());
            clock.now = clock.now.plus(LENGTH);
        }
    }
}
