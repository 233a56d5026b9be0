package org.onrecord.outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until a test puts it forward. */
final class SetClock extends Clock {

    /** The desk of the tests is in this zone (application.properties). */
    static final ZoneId DESK = ZoneId.of("Europe/Berlin");

    private volatile Instant now;

    SetClock(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Noon of this very day at the desk. */
    static SetClock atNoon() {
        return new SetClock(LocalDate.now(DESK).atTime(12, 0).atZone(DESK).toInstant());
    }

    void forward(Duration by) {
        now = now.plus(by);
    }

    void set(Instant to) {
        now = to;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, DESK);
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
        return this;
    }
}
