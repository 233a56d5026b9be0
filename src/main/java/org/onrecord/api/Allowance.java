package org.onrecord.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.onrecord.web.ClockTime;
import org.onrecord.web.RemoteNetwork;
import org.onrecord.web.Settings;

/**
 * Decides how often the interface may be asked: so many times a minute from one address, more with a key. What was not
 * used within a minute does not add up. Buckets are this node's own, and forgotten when it stops.
 */
@ApplicationScoped
class Allowance {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Bounds the memory that someone who makes up addresses can take. */
    private static final int MAX_BUCKETS = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            // By then it is full again, as good as a new one.
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    private final TimeMeter time;
    private final int withoutKey;
    private final int withKey;

    @Inject
    Allowance(Clock clock, Settings settings) {
        this(clock, settings.api().perMinute(), settings.api().perMinuteWithKey());
    }

    Allowance(Clock clock, int withoutKey, int withKey) {
        this.time = new ClockTime(clock);
        this.withoutKey = withoutKey;
        this.withKey = withKey;
    }

    /** Takes one request of an address out of what it may ask; gives how many seconds to wait, 0 for none. */
    long ofAddress(String host) {
        return take("address " + RemoteNetwork.of(host), withoutKey);
    }

    /** As {@link #ofAddress}, of a key. */
    long ofKey(Long key) {
        return take("key " + key, withKey);
    }

    private long take(String who, int most) {
        ConsumptionProbe probe = buckets.get(who, name -> full(most)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()))
                        .plusMillis(999)
                        .toSeconds();
    }

    private Bucket full(int most) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(most).refillGreedy(most, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }
}
