package org.onrecord.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Decides how often programs may ask: so many times a minute from one address, whichever interface they ask, more with a
 * key. What was not used within a minute does not add up. Buckets are this node's own, and forgotten when it stops.
 */
@ApplicationScoped
public class Allowance {

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

    public Allowance(Clock clock, int withoutKey, int withKey) {
        this.time = new ClockTime(clock);
        this.withoutKey = withoutKey;
        this.withKey = withKey;
    }

    /** Takes one request out of what its address may ask; gives how many seconds to wait, 0 for none. */
    public long ofAddress(HttpServerRequest request) {
        return ofAddress(
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress());
    }

    /** As {@link #ofAddress(HttpServerRequest)}, of an address. */
    public long ofAddress(String host) {
        return take("address " + RemoteNetwork.of(host), withoutKey);
    }

    /** As {@link #ofAddress(HttpServerRequest)}, of a key. */
    public long ofKey(Long key) {
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
