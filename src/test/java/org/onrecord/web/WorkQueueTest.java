package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What waits, and how often. */
class WorkQueueTest {

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<Long> done = new ArrayList<>();

    private void finish() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    @Test
    void howeverOftenOneIsAskedForItWaitsOnceAndKeepsItsPlace() {
        WorkQueue queue = new WorkQueue(threads::add, done::add);
        queue.add(1L);
        queue.add(2L);
        queue.add(1L);
        finish();

        assertEquals(List.of(1L, 2L), done);
    }

    @Test
    void whatWasBegunCanBePutAtTheEndAgain() {
        WorkQueue[] queue = new WorkQueue[1];
        queue[0] = new WorkQueue(threads::add, id -> {
            done.add(id);
            if (done.size() == 1) {
                queue[0].add(id);
            }
        });
        queue[0].add(1L);
        queue[0].add(2L);
        finish();

        assertEquals(List.of(1L, 2L, 1L), done);
    }
}
