package org.onrecord.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Looks keys up: one statement, and one more every few minutes to note that a key was used. */
@ApplicationScoped
class Keyring {

    private final Clock clock;

    Keyring(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    Optional<ApiKey> opened(String secret) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<ApiKey> key = ApiKey.opening(secret);
        key.ifPresent(found -> found.used(now));
        return key;
    }
}
