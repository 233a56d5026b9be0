package org.onrecord.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.onrecord.watch.HostQueue.Turn;

/** Runs errands on a few threads, politely to every host: one that fails stops no other. */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    /**
     * Something to be done at a host, and how long the host is left alone after that.
     *
     * @param host the name of the host
     */
    record Errand(String host, Runnable work, Supplier<Duration> pause) {}

    private final HostQueue<Errand> queue;
    private final List<Future<?>> threads = new ArrayList<>();
    private final ExecutorService executor;
    private final Clock clock;
    private final BooleanSupplier goesOn;
    private boolean stopped;

    /**
     * @param queue which remembers from one round to the next which hosts are to be left alone
     * @param goesOn whether another errand may begin; asked before each
     */
    Rounds(HostQueue<Errand> queue, ExecutorService executor, Clock clock, BooleanSupplier goesOn) {
        this.queue = queue;
        this.executor = executor;
        this.clock = clock;
        this.goesOn = goesOn;
    }

    synchronized void add(Errand errand) {
        queue.add(errand.host(), errand);
    }

    /** Runs all errands, so many at once, and comes back when they are done or may not go on. */
    void run(int atOnce) {
        synchronized (this) {
            for (int i = 0; i < atOnce && !stopped; i++) {
                threads.add(executor.submit(this::work));
            }
        }
        for (Future<?> thread : List.copyOf(threads)) {
            await(thread);
        }
        synchronized (this) {
            queue.clear(clock.instant());
        }
    }

    private void await(Future<?> thread) {
        try {
            thread.get();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        } catch (CancellationException e) {
            LOG.debug("The looks were broken off", e);
        } catch (ExecutionException e) {
            LOG.error("A thread of the looks ended", e.getCause());
        }
    }

    /** Begins no more errands, and breaks off those under way. */
    synchronized void stop() {
        stopped = true;
        threads.forEach(thread -> thread.cancel(true));
    }

    private void work() {
        while (goesOn.getAsBoolean()) {
            Turn<Errand> turn = next();
            if (turn instanceof Turn.Go<Errand> go) {
                run(go.errand());
            } else if (turn instanceof Turn.Wait<Errand> wait) {
                if (!waited(wait.time())) {
                    return;
                }
            } else {
                return;
            }
        }
    }

    private synchronized Turn<Errand> next() {
        return stopped ? new Turn.Finished<>() : queue.next(clock.instant());
    }

    private void run(Errand errand) {
        try {
            errand.work().run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "A look at %s failed; it is tried again", errand.host());
        } finally {
            done(errand);
        }
    }

    /** How long to pause may have to be asked for, and then not while others wait for the queue. */
    private void done(Errand errand) {
        Duration pause = Duration.ZERO;
        try {
            pause = errand.pause().get();
        } finally {
            synchronized (this) {
                queue.done(errand.host(), clock.instant(), pause);
            }
        }
    }

    private static boolean waited(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(1, time.toMillis()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
