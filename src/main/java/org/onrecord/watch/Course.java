package org.onrecord.watch;

import java.time.Duration;
import java.time.Instant;
import org.onrecord.source.LinkState;

/**
 * How an address has fared, and from that where it stands and when it is looked at next. Nothing is called gone for one
 * hiccup: that takes {@value #FAILURES} looks in a row that failed, over two days or more, or {@value #TIMES_MISSING}
 * at which the server said that there is no such page, an hour or more apart.
 *
 * @param failures how many looks in a row failed, up to the last one
 * @param missing at how many of these the server said that there is no such page
 * @param failingSince when the first of them was; null when there are none
 */
record Course(LinkState state, int failures, int missing, Instant failingSince) {

    static final int FAILURES = 3;

    static final Duration OVER = Duration.ofDays(2);

    static final int TIMES_MISSING = 2;

    static final Duration APART = Duration.ofHours(1);

    /** However often it failed, and wherever robots aren't wanted, it is looked at again after this time. */
    static final Duration LONGEST = Duration.ofDays(30);

    /** Nobody has looked yet. */
    static final Course UNKNOWN = new Course(LinkState.UNCHECKED, 0, 0, null);

    /** How it has fared after one more look. */
    Course after(Look look) {
        return switch (look.seen()) {
            case STANDS -> settled(LinkState.LIVE);
            case CHANGED -> settled(LinkState.DRIFTED);
            case WALL -> settled(LinkState.WALLED);
            case ELSEWHERE -> settled(LinkState.MOVED);
            case BARRED -> this;
            case MISSING -> failed(look.at(), 1);
            case FAILED -> failed(look.at(), 0);
        };
    }

    private static Course settled(LinkState found) {
        return new Course(found, 0, 0, null);
    }

    private Course failed(Instant at, int more) {
        Course failed = new Course(
                state,
                Math.min(failures + 1, Short.MAX_VALUE),
                Math.min(missing + more, Short.MAX_VALUE),
                failingSince == null ? at : failingSince);
        return failed.gone(at)
                ? new Course(LinkState.DEAD, failed.failures, failed.missing, failed.failingSince)
                : failed;
    }

    private boolean gone(Instant now) {
        Duration failing = Duration.between(failingSince, now);
        return failures >= FAILURES && failing.compareTo(OVER) >= 0
                || missing >= TIMES_MISSING && failing.compareTo(APART) >= 0;
    }

    /**
     * How long to wait until the next look: after failures a day, two, four, at most thirty.
     *
     * @param last the look that led here
     * @param every how long to wait while all is well
     * @param id of the source: by up to a tenth sooner or later, always the same for one source, so that those which
     *     were published together are not all looked at together
     */
    Duration pause(Look last, Duration every, long id) {
        Duration pause = last.seen() == Seen.BARRED ? LONGEST : failures == 0 ? every : backOff();
        Duration jittered = Duration.ofMillis((long) (pause.toMillis() * (0.9 + 0.2 * share(id))));
        Duration asked = last.peace().compareTo(LONGEST) > 0 ? LONGEST : last.peace();
        return jittered.compareTo(asked) > 0 ? jittered : asked;
    }

    private Duration backOff() {
        return failures > 5 ? LONGEST : Duration.ofDays(1L << (failures - 1));
    }

    /** A number from 0 to 1 that looks like none of its neighbours' (Steele, Lea and Flood's SplitMix64). */
    private static double share(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
