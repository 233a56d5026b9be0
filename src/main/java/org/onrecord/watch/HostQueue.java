package org.onrecord.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decides which errand may be run next: of each host one at a time, with a pause after each, and different hosts beside
 * one another. To be asked by one thread at a time.
 */
final class HostQueue<T> {

    /** What to do now. */
    sealed interface Turn<T> {

        /** Run this errand, then say that it is {@link HostQueue#done}. */
        record Go<T>(String host, T errand) implements Turn<T> {}

        /** Nothing may be run before so long, or before another errand is done. */
        record Wait<T>(Duration time) implements Turn<T> {}

        /** Nothing is left, and nothing is under way. */
        record Finished<T>() implements Turn<T> {}
    }

    /** How long to wait for errands under way, whose end nobody can tell. */
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Map<String, Deque<T>> waiting = new LinkedHashMap<>();
    private final Map<String, Instant> restingUntil = new HashMap<>();
    private int underWay;

    void add(String host, T errand) {
        waiting.computeIfAbsent(host, any -> new ArrayDeque<>()).add(errand);
    }

    Turn<T> next(Instant now) {
        Duration soonest = GLANCE;
        for (Map.Entry<String, Deque<T>> queue : waiting.entrySet()) {
            Instant until = restingUntil.getOrDefault(queue.getKey(), Instant.MIN);
            if (!queue.getValue().isEmpty() && !until.isAfter(now)) {
                return started(queue.getKey(), queue.getValue());
            }
            if (!queue.getValue().isEmpty() && until.isBefore(now.plus(soonest))) {
                soonest = Duration.between(now, until);
            }
        }
        boolean over = underWay == 0 && waiting.values().stream().allMatch(Deque::isEmpty);
        return over ? new Turn.Finished<>() : new Turn.Wait<>(soonest);
    }

    private Turn<T> started(String host, Deque<T> errands) {
        underWay++;
        restingUntil.put(host, Instant.MAX);
        T errand = errands.poll();
        if (errands.isEmpty()) {
            waiting.remove(host);
        }
        return new Turn.Go<>(host, errand);
    }

    /** Forgets the errands that are left, but not which hosts are to be left alone. */
    void clear(Instant now) {
        waiting.clear();
        restingUntil.values().removeIf(until -> !until.isAfter(now));
    }

    /** An errand was run; its host is left alone for a while. */
    void done(String host, Instant now, Duration pause) {
        underWay--;
        restingUntil.put(host, now.plus(pause));
    }
}
