package org.onrecord.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.onrecord.history.Event;

/** Brings one index to where the record is, in small steps. */
final class CatchingUp {

    /** How many things are taken up at once. */
    static final int AT_ONCE = 200;

    /** So few, that what is changed meanwhile doesn't wait for them. */
    private static final int VECTORS_AT_ONCE = 8;

    private static final Logger LOG = Logger.getLogger(CatchingUp.class);

    private final ClaimIndex index;
    private final RecordedChanges recorded;
    private final Embedder embedder;
    private final TakingUp taking;
    private final Runnable forReaders;
    private final Work work = new Work();
    private final Set<Key> failed = new HashSet<>();
    private final Set<Key> again = new HashSet<>();
    private final Pace pace;
    private final Cursor begun;
    private volatile Cursor reached;

    /** @param forReaders told whenever something changed that readers find */
    CatchingUp(ClaimIndex index, RecordedChanges recorded, Embedder embedder, Runnable forReaders) {
        this(index, recorded, embedder, forReaders, new Pace(System::nanoTime));
    }

    /** @param pace of what may be late */
    CatchingUp(ClaimIndex index, RecordedChanges recorded, Embedder embedder, Runnable forReaders, Pace pace) {
        this.index = index;
        this.recorded = recorded;
        this.begun = recorded.cursor();
        this.embedder = embedder;
        this.taking = new TakingUp(index, embedder);
        this.forReaders = forReaders;
        this.pace = pace;
    }

    /** What is waiting for it, to be added to by anybody. */
    Work work() {
        return work;
    }

    /** Hears of an act of this node as soon as it is done, on whichever thread. */
    void told(Event event) {
        work.add(event.act(), event.subjectKind(), event.subjectId());
        // Last: a look in between finds it twice, rather than not at all.
        recorded.heardOf(event);
    }

    /** Has a look at what was done on any node. */
    void look() {
        RecordedChanges.Look look = QuarkusTransaction.requiringNew().call(recorded::look);
        look.fresh().forEach(change -> work.add(change.act(), change.kind(), change.subject()));
        recorded.remember(look);
        work.add(again);
        again.clear();
    }

    /**
     * Takes up some of what is waiting.
     *
     * @return whether there may be more to do at once; what else is waiting needs time
     */
    boolean step() throws IOException {
        if (took() || showed() || tookLate()) {
            return true;
        }
        Set<Key> erased = work.erased();
        if (!erased.isEmpty() && work.hasLate()) {
            // What is kept has to be whole.
            work.hurry();
            return true;
        }
        if (!erased.isEmpty()) {
            expunge(erased);
        }
        if (work.isDone()) {
            reached = recorded.cursor();
        }
        return false;
    }

    /** Takes up all that is waiting, and what may be late, too. */
    void finish() throws IOException {
        do {
            work.hurry();
        } while (step());
    }

    /**
     * Gives a few claims the vectors that they lack; whatever else is waiting comes before.
     *
     * @return whether any lacked some
     */
    boolean giveVectors() throws IOException {
        if (embedder.standing() != Embedder.Standing.READY) {
            return false;
        }
        List<Key> some = index.wantingVectors(VECTORS_AT_ONCE);
        if (!some.isEmpty()) {
            taking.giveVectors(some);
        }
        return !some.isEmpty() && embedder.standing() == Embedder.Standing.READY;
    }

    private boolean took() throws IOException {
        List<Key> some = work.next(AT_ONCE);
        takeUp(some);
        return !some.isEmpty();
    }

    /** Counts again what is said of speakers and topics, all of whose claims are read for that. */
    private boolean tookLate() throws IOException {
        if (!pace.rest().isZero() || !work.hasLate()) {
            return false;
        }
        pace.begin();
        for (Key.Kind kind : Key.Kind.values()) {
            takeUp(work.nextLate(kind, AT_ONCE));
        }
        pace.end();
        return true;
    }

    private void takeUp(List<Key> some) throws IOException {
        if (!some.isEmpty()) {
            try {
                takeWhole(some);
            } catch (IOException | RuntimeException e) {
                work.add(some);
                throw e;
            }
        }
    }

    /**
     * One thing that can't be taken up, whyever, doesn't keep the others waiting for it. It is tried once more after the
     * next look; after that, verifying will name it.
     */
    private void takeWhole(List<Key> some) throws IOException {
        try {
            take(some);
            some.forEach(failed::remove);
        } catch (RuntimeException e) {
            if (some.size() == 1 && isThere(some.get(0))) {
                leaveOut(some.get(0), e);
            } else if (some.size() == 1) {
                throw e;
            } else {
                for (Key one : some) {
                    takeWhole(List.of(one));
                }
            }
        }
    }

    private void leaveOut(Key key, RuntimeException why) {
        LOG.errorf(why, "The index has to do without what is now on record of %s", key.text());
        if (failed.add(key)) {
            again.add(key);
        }
    }

    private void take(List<Key> some) throws IOException {
        TakingUp.Taken taken = taking.take(some);
        if (taken.forReaders()) {
            work.add(taken.mentioned());
            forReaders.run();
        } else {
            work.addLate(taken.mentioned());
        }
    }

    /** Whether the database answers, and it is the thing itself that stands in the way. */
    private static boolean isThere(Key key) {
        return !QuarkusTransaction.requiringNew()
                .call(() -> IdsOnRecord.among(key.kind(), Set.of(key.id())))
                .isEmpty();
    }

    private boolean showed() {
        Showing some = work.showing();
        if (some == null) {
            return false;
        }
        List<Long> claims = QuarkusTransaction.requiringNew().call(some::next);
        work.shown(some, claims, claims.size() == Showing.AT_ONCE);
        return true;
    }

    /** Only what is kept is gone: a commit that is older holds files that a newer one has not. */
    private void expunge(Set<Key> erased) throws IOException {
        if (index.expunge(erased)) {
            index.keep(reached == null ? begun : reached);
            work.gone(erased);
        }
    }

    /** After how long there may be more to do of what is waiting, at most so long. */
    Duration rest(Duration most) {
        Duration rest = pace.rest();
        return work.hasLate() && rest.compareTo(most) < 0 ? rest : most;
    }

    /** From where on it looks at the record. */
    Cursor begun() {
        return begun;
    }

    /**
     * Up to where the index may be kept, or null. A claim that is kept is not taken up again after a crash, and what it
     * named before, which is still to be counted, would be forgotten.
     */
    Cursor keepable() {
        return work.hasCounts() ? null : reached;
    }

    /** Up to where it looked at the record. */
    Cursor looked() {
        return recorded.cursor();
    }

    /** Up to where the index was brought, or null while it was not brought anywhere. */
    Cursor reached() {
        return reached;
    }
}
