package org.onrecord.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/**
 * Work on single rows that waits in this process for one of a few threads. However often one is asked for, by whoever
 * asked and by each look at what is left, it waits once.
 */
public final class WorkQueue {

    private final Executor executor;
    private final LongConsumer work;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();

    /**
     * An empty queue.
     *
     * @param atOnce how many are worked on at the same time
     * @param work what is done with the id of a row; what it throws is its own to tell
     */
    public WorkQueue(int atOnce, LongConsumer work) {
        this(threads(atOnce), work);
    }

    WorkQueue(Executor executor, LongConsumer work) {
        this.executor = executor;
        this.work = work;
    }

    /** Threads that know nothing of the request that something was asked for in; any number can wait for them. */
    public static Executor threads(int atOnce) {
        return ManagedExecutor.builder()
                .maxAsync(atOnce)
                .maxQueued(-1)
                .propagated()
                .cleared(ThreadContext.ALL_REMAINING)
                .build();
    }

    /** Puts a row at the end, unless it waits already. One whose work has begun may be put there again. */
    public void add(Long id) {
        if (waiting.add(id)) {
            executor.execute(() -> {
                waiting.remove(id);
                work.accept(id);
            });
        }
    }
}
