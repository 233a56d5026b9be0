package org.onrecord.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Fills, rebuilds and verifies the index in the background while it is searched; one of these at a time. */
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What was found when it was verified last. */
    record Verified(Instant at, Verification.Found found) {}

    private interface Work {
        void run(Progress progress) throws IOException;
    }

    private final LuceneIndex index;
    private final Following following;
    private final Embedder embedder;
    private final Clock clock;
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final AtomicReference<UpkeepWanted> waiting = new AtomicReference<>();
    private volatile Progress progress;
    private volatile Verified verified;
    private volatile String trouble;
    private volatile boolean stopped;

    Upkeep(LuceneIndex index, Following following, Embedder embedder, Clock clock) {
        this.index = index;
        this.following = following;
        this.embedder = embedder;
        this.clock = clock;
    }

    void wanted(@Observes UpkeepWanted wanted) {
        switch (wanted) {
            case FILLING -> untilDone("Building", this::fill, wanted);
            case REBUILDING -> untilDone("Rebuilding", this::rebuild, wanted);
            case COMPARING -> begin(() -> attempt("Comparing", this::compare));
        }
    }

    void atEnd(@Observes ShutdownEvent end) throws InterruptedException {
        stopped = true;
        Thread running = thread.get();
        if (running != null) {
            running.join(Duration.ofSeconds(20).toMillis());
        }
    }

    /** Begins to make the index anew; tells whether nothing else was going on. */
    boolean rebuild() {
        return begin(() -> attempt("Rebuilding", this::rebuild));
    }

    /** Begins to compare the index with the database; tells whether nothing else was going on. */
    boolean verify() {
        return begin(() -> attempt("Verifying", this::verify));
    }

    private boolean begin(Runnable work) {
        Thread fresh = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        end();
                    }
                },
                "index-upkeep");
        fresh.setDaemon(true);
        boolean first = !stopped && thread.compareAndSet(null, fresh);
        if (first) {
            fresh.start();
        }
        return first;
    }

    private void end() {
        progress = null;
        thread.set(null);
        UpkeepWanted next = waiting.getAndSet(null);
        if (next != null && !stopped) {
            wanted(next);
        }
    }

    /** What fails is told, and tried again after longer and longer pauses. */
    private void untilDone(String what, Work work, UpkeepWanted wanted) {
        boolean begun = begin(() -> {
            Duration pause = FIRST_PAUSE;
            while (!stopped && !attempt(what, work)) {
                Alarm.sleep(pause, () -> stopped);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        });
        if (!begun) {
            waiting.set(wanted);
        }
    }

    private boolean attempt(String what, Work work) {
        try {
            progress = new Progress(what, QuarkusTransaction.requiringNew().call(Upkeep::total), () -> stopped);
            work.run(progress);
            trouble = null;
            return true;
        } catch (CancellationException e) {
            return false;
        } catch (IOException | RuntimeException e) {
            trouble = String.valueOf(e.getMessage());
            if (!stopped) {
                LOG.errorf(e, "%s the index failed", what);
            }
            return false;
        }
    }

    private static long total() {
        return Arrays.stream(Key.Kind.values()).mapToLong(IdsOnRecord::count).sum();
    }

    private void fill(Progress going) throws IOException {
        Edition edition = index.current();
        if (!index.isWhole()) {
            new Filling(new TakingUp(edition, embedder), edition, going).run();
            following.filled(edition);
        }
    }

    private void rebuild(Progress going) throws IOException {
        Edition edition = index.begin();
        CatchingUp catching = null;
        try {
            catching = new CatchingUp(
                    edition,
                    new RecordedChanges(
                            QuarkusTransaction.requiringNew().call(() -> RecordedChanges.now(Clock.systemUTC())),
                            Clock.systemUTC()),
                    embedder,
                    () -> {});
            following.tellAlso(catching);
            new Filling(new TakingUp(edition, embedder), index.current(), going).run();
            catchUp(catching, going);
            following.install(edition, catching);
        } catch (IOException | RuntimeException e) {
            following.tellNoMore(catching);
            index.drop(edition);
            throw e;
        }
    }

    private static void catchUp(CatchingUp catching, Progress going) throws IOException {
        catching.look();
        boolean more = true;
        while (more || catching.reached() == null) {
            going.go(0);
            more = catching.step();
            if (!more && catching.reached() == null) {
                // Segments are being written anew, or what may be late rests.
                Alarm.sleep(catching.rest(SHORT), () -> false);
            }
        }
    }

    private void verify(Progress going) throws IOException {
        following.caughtUp(PATIENCE);
        Edition edition = index.current();
        Verification verification = new Verification(edition, new TakingUp(edition, embedder), following, going);
        verified = new Verified(clock.instant(), verification.run());
    }

    /** As many claims are nearly always the same ones: only where there are more or fewer is each looked at. */
    private void compare(Progress going) throws IOException {
        long standing = QuarkusTransaction.requiringNew().call(IdsOnRecord::standing);
        if (index.current().count(Side.DESK, Key.Kind.CLAIM) != standing) {
            verify(going);
        }
    }

    /** Whether anything is going on, or about to. */
    boolean isBusy() {
        return thread.get() != null;
    }

    /** What is going on, or null. */
    Progress progress() {
        return progress;
    }

    /** What was found when it was verified last, or null. */
    Verified verified() {
        return verified;
    }

    /** Why the last piece of work came to nothing, or null. */
    String trouble() {
        return trouble;
    }
}
