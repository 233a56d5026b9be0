package org.onrecord.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where a claim stands in a list by time, the newest first: at a moment, to the microsecond as databases keep it. */
public record Place(Instant at, Long id) {

    static Place of(long micros, long id) {
        return new Place(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id);
    }

    long micros() {
        return micros(at);
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
