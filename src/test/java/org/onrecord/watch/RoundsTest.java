package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onrecord.watch.Rounds.Errand;

/** Errands on a few threads. */
class RoundsTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final HostQueue<Errand> queue = new HostQueue<>();
    private final Rounds rounds = new Rounds(queue, executor, Clock.systemUTC(), () -> true);
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    private void add(Rounds to, String host, Runnable work) {
        to.add(new Errand(host, work, () -> SHORT));
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void oneThatFailsStopsNoOther() {
        add(rounds, "a.example", () -> {
            throw new IllegalStateException("as it is meant to");
        });
        add(rounds, "a.example", () -> done.add("a2"));
        add(rounds, "b.example", () -> done.add("b1"));

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> rounds.run(1));

        assertEquals(Set.of("a2", "b1"), done);
    }

    @Test
    void noHostIsAskedTwiceAtOnceHoweverManyThreadsThereAre() {
        Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
        AtomicBoolean rude = new AtomicBoolean();
        for (int i = 0; i < 24; i++) {
            String host = "host" + i % 3;
            add(rounds, host, () -> {
                rude.compareAndSet(
                        false,
                        busy.computeIfAbsent(host, any -> new AtomicInteger()).incrementAndGet() > 1);
                sleep(5);
                busy.get(host).decrementAndGet();
                done.add(Thread.currentThread().getName() + System.nanoTime());
            });
        }

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> rounds.run(4));

        assertFalse(rude.get());
        assertEquals(24, done.size());
    }

    @Test
    void nothingBeginsOnceItMayNotGoOn() {
        AtomicInteger begun = new AtomicInteger();
        Rounds bounded = new Rounds(queue, executor, Clock.systemUTC(), () -> begun.get() < 3);
        for (int i = 0; i < 10; i++) {
            add(bounded, "a.example", begun::incrementAndGet);
        }

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> bounded.run(1));

        assertEquals(3, begun.get());
    }

    @Test
    void stoppingBreaksOffWhatIsUnderWayAndBeginsNoMore() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch broken = new CountDownLatch(1);
        add(rounds, "a.example", () -> {
            begun.countDown();
            try {
                TimeUnit.MINUTES.sleep(5);
            } catch (InterruptedException e) {
                broken.countDown();
            }
        });
        add(rounds, "a.example", () -> done.add("never"));
        Thread running = new Thread(() -> rounds.run(2));
        running.start();
        assertTrue(begun.await(10, TimeUnit.SECONDS));

        rounds.stop();

        assertTrue(broken.await(10, TimeUnit.SECONDS));
        running.join(10_000);
        assertFalse(running.isAlive());
        assertEquals(Set.of(), done);
    }
}
