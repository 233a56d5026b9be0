package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.watch.HostQueue.Turn;

/** Of each host one at a time, with a pause after each: held with a clock that the test turns. */
class HostQueueTest {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HostQueue<String> queue = new HostQueue<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    private Turn.Go<String> go() {
        if (queue.next(now) instanceof Turn.Go<String> go) {
            return go;
        }
        throw new AssertionError("nothing may be run");
    }

    private static Duration wait(Turn<String> turn) {
        if (turn instanceof Turn.Wait<String> wait) {
            return wait.time();
        }
        throw new AssertionError("there is nothing to wait for: " + turn);
    }

    @Test
    void whereNothingWaitsItIsFinished() {
        assertInstanceOf(Turn.Finished.class, queue.next(now));
    }

    @Test
    void aHostIsAskedOneAtATimeAndLeftAloneAfterwards() {
        queue.add("a.example", "a1");
        queue.add("a.example", "a2");

        assertEquals("a1", go().errand());
        assertInstanceOf(Turn.Wait.class, queue.next(now.plusSeconds(3600)), "a1 is still under way");
        queue.done("a.example", now, PAUSE);
        assertEquals(Duration.ofMillis(100), wait(queue.next(now.plusMillis(900))));
        now = now.plus(PAUSE);
        assertEquals("a2", go().errand());
        queue.done("a.example", now, PAUSE);
        assertInstanceOf(Turn.Finished.class, queue.next(now));
    }

    @Test
    void otherHostsAreAskedMeanwhile() {
        queue.add("a.example", "a1");
        queue.add("a.example", "a2");
        queue.add("b.example", "b1");

        assertEquals(Set.of("a1", "b1"), Set.of(go().errand(), go().errand()));
        assertInstanceOf(Turn.Wait.class, queue.next(now));
    }

    @Test
    void whatIsUnderWayMayStillBringMoreSoItIsNotFinished() {
        queue.add("a.example", "a1");
        go();

        assertInstanceOf(Turn.Wait.class, queue.next(now));
        queue.done("a.example", now, PAUSE);
        assertInstanceOf(Turn.Finished.class, queue.next(now));
    }

    @Test
    void aHostIsLeftAloneAlsoAcrossRounds() {
        queue.add("a.example", "a1");
        go();
        queue.done("a.example", now, Duration.ofSeconds(90));
        queue.clear(now);

        queue.add("a.example", "a2");

        assertInstanceOf(Turn.Wait.class, queue.next(now.plusSeconds(89)));
        now = now.plusSeconds(90);
        assertEquals("a2", go().errand());
    }

    @Test
    void clearingForgetsWhatIsLeft() {
        queue.add("a.example", "a1");
        queue.clear(now);

        assertInstanceOf(Turn.Finished.class, queue.next(now));
    }

    /** Four workers, thirty hosts, six hundred errands that take up to three seconds. */
    @Test
    void politenessHoldsOverManyErrandsAndAllAreRun() {
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            queue.add("host" + random.nextInt(30) + ".example", "errand " + i);
        }
        record Busy(Instant until, String host) {}
        PriorityQueue<Busy> busy = new PriorityQueue<>((a, b) -> a.until().compareTo(b.until()));
        Map<String, Instant> lastDone = new HashMap<>();
        Set<String> run = new HashSet<>();
        List<Integer> together = new ArrayList<>();
        for (Turn<String> turn = queue.next(now); !(turn instanceof Turn.Finished); turn = queue.next(now)) {
            if (turn instanceof Turn.Go<String> go && busy.size() < 4) {
                assertTrue(busy.stream().noneMatch(other -> other.host().equals(go.host())), go.host());
                Instant before = lastDone.getOrDefault(go.host(), Instant.MIN);
                assertTrue(!now.isBefore(before.plus(PAUSE)), go.host());
                assertTrue(run.add(go.errand()));
                busy.add(new Busy(now.plusMillis(random.nextInt(3000)), go.host()));
                together.add(busy.size());
                if (busy.size() < 4) {
                    continue;
                }
            }
            Busy first = busy.poll();
            if (first == null) {
                now = now.plusMillis(50);
                continue;
            }
            now = first.until().isAfter(now) ? first.until() : now;
            lastDone.put(first.host(), now);
            queue.done(first.host(), now, PAUSE);
        }
        assertEquals(600, run.size());
        assertTrue(together.stream().filter(many -> many == 4).count() > 300, "hosts wait for one another");
    }
}
