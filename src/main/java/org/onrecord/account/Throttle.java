package org.onrecord.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.web.ClockTime;
import org.onrecord.web.RemoteNetwork;

/**
 * Decides how many failures are too many. A failure takes something out of each bucket that it concerns; a success
 * puts it back; one returns every minute.
 *
 * <p>An empty bucket refuses the right password too, or a guesser would learn which one it was. So that nobody can
 * keep a person out by failing in their name, a browser in which that person has signed in before is counted in a
 * bucket of its own, which strangers cannot empty (see {@link KnownBrowser}); and a person without such a browser
 * gets in by a link from an administrator. Buckets are this node's own, and are forgotten when it stops.
 */
@ApplicationScoped
class Throttle {

    static final int PER_ACCOUNT = 10;

    static final int PER_ADDRESS = 30;

    static final Duration REFILL = Duration.ofMinutes(1);

    /** Bounds the memory that someone who makes up addresses can take. */
    private static final int MAX_BUCKETS = 100_000;

    private final Cache<Limit, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            // By then it is full again, as good as a new one.
            .expireAfterAccess(REFILL.multipliedBy(PER_ADDRESS))
            .build();

    private final TimeMeter time;

    Throttle(Clock clock) {
        this.time = new ClockTime(clock);
    }

    /** What is counted together, and how many failures it bears at once. */
    record Limit(String what, int capacity) {

        static Limit account(String email) {
            return new Limit("account " + new Token(email).hash(), PER_ACCOUNT);
        }

        static Limit knownBrowser(String email) {
            return new Limit("browser " + new Token(email).hash(), PER_ACCOUNT);
        }

        static Limit setup() {
            return new Limit("setup", PER_ACCOUNT);
        }

        /** One host; of IPv6 one network. */
        static Limit address(String host) {
            return new Limit("address " + RemoteNetwork.of(host), PER_ADDRESS);
        }
    }

    /**
     * One attempt: counted as a failure until it turns out to be a success, so that many at once cannot slip through.
     */
    static final class Attempt {

        private final List<Bucket> taken;
        private final Duration wait;

        private Attempt(List<Bucket> taken, Duration wait) {
            this.taken = taken;
            this.wait = wait;
        }

        boolean refused() {
            return !wait.isZero();
        }

        /** Whole seconds until it makes sense to try again. */
        long retryAfter() {
            return wait.plusMillis(999).toSeconds();
        }

        String message() {
            long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
            return "Too many attempts. Try again in %d %s.".formatted(minutes, minutes == 1 ? "minute" : "minutes");
        }

        void succeeded() {
            taken.forEach(bucket -> bucket.addTokens(1));
        }
    }

    Attempt attempt(Limit... limits) {
        List<Bucket> taken = new ArrayList<>();
        for (Limit limit : limits) {
            Bucket bucket = buckets.get(limit, this::full);
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(other -> other.addTokens(1));
                return new Attempt(List.of(), Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())));
            }
            taken.add(bucket);
        }
        return new Attempt(taken, Duration.ZERO);
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.capacity()).refillGreedy(1, REFILL))
                .withCustomTimePrecision(time)
                .build();
    }
}
