package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Throttle.Limit;

class ThrottleTest {

    private final SetClock clock = new SetClock();
    private final Throttle throttle = new Throttle(clock);
    private final Limit account = Limit.account("ida@desk.example");

    @Test
    void tenFailuresAreBorneAndTheEleventhIsRefused() {
        fail(10, account);

        Throttle.Attempt eleventh = throttle.attempt(account);

        assertTrue(eleventh.refused());
        assertEquals(60, eleventh.retryAfter());
        assertEquals("Too many attempts. Try again in 1 minute.", eleventh.message());
    }

    @Test
    void oneAttemptComesBackEveryMinute() {
        fail(10, account);
        clock.pass(Duration.ofSeconds(60));

        assertFalse(throttle.attempt(account).refused());
        assertTrue(throttle.attempt(account).refused());
    }

    @Test
    void successesCostNothing() {
        for (int i = 0; i < 50; i++) {
            Throttle.Attempt attempt = throttle.attempt(account);
            assertFalse(attempt.refused());
            attempt.succeeded();
        }
    }

    @Test
    void attemptsInTheMakingCountAsFailures() {
        for (int i = 0; i < 10; i++) {
            throttle.attempt(account);
        }

        assertTrue(throttle.attempt(account).refused());
    }

    @Test
    void aRefusedAttemptTakesNothingFromTheOtherBuckets() {
        Limit other = Limit.address("192.0.2.1");
        fail(10, account);
        for (int i = 0; i < 100; i++) {
            throttle.attempt(other, account);
        }

        assertFalse(throttle.attempt(other).refused());
    }

    @Test
    void manyAccountsFromOneAddressAreRefusedToo() {
        for (int i = 0; i < 30; i++) {
            throttle.attempt(Limit.account("p" + i + "@desk.example"), Limit.address("192.0.2.1"));
        }

        assertTrue(throttle.attempt(Limit.account("new@desk.example"), Limit.address("192.0.2.1"))
                .refused());
        assertFalse(throttle.attempt(Limit.account("new@desk.example"), Limit.address("192.0.2.2"))
                .refused());
    }

    @Test
    void strangersDoNotKeepAPersonOutOfABrowserThatKnowsThem() {
        fail(10, account);

        assertFalse(throttle.attempt(Limit.knownBrowser("ida@desk.example")).refused());
    }

    @Test
    void oneIpv6NetworkIsOneAddress() {
        assertEquals(Limit.address("2001:db8:1:2::1"), Limit.address("2001:db8:1:2:ffff::9"));
        assertNotEquals(Limit.address("2001:db8:1:2::1"), Limit.address("2001:db8:1:3::1"));
        assertNotEquals(Limit.address("192.0.2.1"), Limit.address("192.0.2.2"));
        assertEquals(Limit.address(null), Limit.address(null));
    }

    private void fail(int times, Limit limit) {
        for (int i = 0; i < times; i++) {
            assertFalse(throttle.attempt(limit).refused());
        }
    }

    /** A clock that stands still until it is told otherwise. */
    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
