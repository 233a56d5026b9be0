package org.onrecord.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.onrecord.history.Recorded;
import org.onrecord.rendered.ChangedElsewhere;
import org.onrecord.rendered.Changes;
import org.onrecord.web.Settings;

/**
 * Keeps the index where the record is, on a thread of its own: of what was done on this node it is told once the
 * transaction is over; what was done on others, and what an earlier process left behind, it finds in the record of acts.
 */
@ApplicationScoped
public class Following {

    private static final Logger LOG = Logger.getLogger(Following.class);

    /** So often the record is looked at, whatever this node heard of others. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    /** Between two looks at whether segments are written anew. */
    private static final Duration SHORT = Duration.ofMillis(200);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final LuceneIndex index;
    private final Changes changes;
    private final Embedder embedder;
    private final Event<UpkeepWanted> wanted;
    private final boolean enabled;
    private final Clock clock = Clock.systemUTC();
    private final CopyOnWriteArrayList<CatchingUp> all = new CopyOnWriteArrayList<>();
    private final ReentrantLock stepping = new ReentrantLock(true);
    private final Alarm alarm = new Alarm();

    private volatile boolean lookWanted = true;
    private volatile boolean stopped;
    private volatile String trouble;
    private volatile Instant takenUpAt;
    private volatile CatchingUp current;
    private Edition edition;
    private boolean opened;
    private Instant looked = Instant.EPOCH;
    private Keeping keeping = new Keeping();
    private Duration pause = Duration.ZERO;
    private Thread thread;

    Following(LuceneIndex index, Changes changes, Embedder embedder, Event<UpkeepWanted> wanted, Settings settings) {
        this.index = index;
        this.changes = changes;
        this.embedder = embedder;
        this.wanted = wanted;
        this.enabled = settings.search().following();
    }

    /** Nothing is opened or read on the way to a start. */
    void atStart(@Observes StartupEvent start) {
        if (enabled) {
            thread = new Thread(this::follow, "index-following");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** It is not interrupted: that would close files in the midst of writing. */
    void atEnd(@Observes ShutdownEvent end) throws InterruptedException {
        stopped = true;
        alarm.ring();
        if (thread != null) {
            thread.join(Duration.ofSeconds(20).toMillis());
        }
    }

    void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded told) {
        all.forEach(one -> one.told(told.event()));
        alarm.ring();
    }

    void changedElsewhere(@Observes ChangedElsewhere told) {
        lookWanted = true;
        alarm.ring();
    }

    private void follow() {
        while (!stopped) {
            try {
                round();
                trouble = null;
                pause = Duration.ZERO;
                alarm.await(untilNext());
            } catch (IOException | RuntimeException e) {
                recover(e);
                Alarm.sleep(pause, () -> stopped);
            }
        }
        keepAtLast();
    }

    private void round() throws IOException {
        while (!stopped && step()) {
            // Vectors can take hours.
            keep(Keeping.EVERY);
        }
        keep(Keeping.EVERY);
        stepping.lock();
        try {
            if (opened && current.work().isDone()) {
                opened = false;
                wanted.fire(UpkeepWanted.COMPARING);
            }
        } finally {
            stepping.unlock();
        }
    }

    /** One small thing at a time, so that whoever has another edition ready doesn't wait long to put it in place. */
    private boolean step() throws IOException {
        stepping.lock();
        try {
            index.requireReadable();
            begin();
            if (lookWanted || clock.instant().isAfter(looked.plus(LOOK))) {
                lookWanted = false;
                looked = clock.instant();
                current.look();
            }
            boolean more = current.step();
            takenUpAt = more ? clock.instant() : takenUpAt;
            return more || current.giveVectors();
        } finally {
            stepping.unlock();
        }
    }

    private void begin() throws IOException {
        if (current == null) {
            Edition found = index.current();
            Cursor from = found.kept()
                    .filter(cursor -> index.isWhole())
                    .orElseGet(() -> QuarkusTransaction.requiringNew().call(() -> RecordedChanges.now(clock)));
            follow(found, new CatchingUp(found, new RecordedChanges(from, clock), embedder, changes::note));
            lookWanted = true;
            opened = index.isWhole() && found.isOfToday();
            if (!opened) {
                wanted.fire(index.isWhole() ? UpkeepWanted.REBUILDING : UpkeepWanted.FILLING);
            }
        }
    }

    private void follow(Edition found, CatchingUp catching) {
        all.remove(current);
        all.addIfAbsent(catching);
        edition = found;
        current = catching;
        keeping = new Keeping();
    }

    /** What was taken up is kept now and then, and at the end. */
    private void keep(Duration atLeast) throws IOException {
        stepping.lock();
        try {
            if (current != null && keeping.isLate(current.looked(), clock.instant())) {
                current.work().hurry();
            }
            Cursor reached = current == null ? null : current.keepable();
            if (keeping.isDue(reached, clock.instant(), atLeast)) {
                edition.keep(reached);
                keeping.kept(reached, clock.instant());
            }
        } finally {
            stepping.unlock();
        }
    }

    private Duration untilNext() {
        if (!current.work().isDone()) {
            return current.rest(SHORT);
        }
        return keeping.has(current.reached()) ? LOOK : Keeping.EVERY;
    }

    private void keepAtLast() {
        try {
            keep(Duration.ZERO);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The index was not kept at the end, and is caught up at the next start (%s)", e);
        }
    }

    /** Another index is told of what is done on this node from now on. */
    void tellAlso(CatchingUp another) {
        all.add(another);
    }

    void tellNoMore(CatchingUp another) {
        all.remove(another);
    }

    /** Says that the current edition, which was begun empty, was filled with all that was there before. */
    void filled(Edition whole) throws IOException {
        stepping.lock();
        try {
            require(whole == edition);
            current.finish();
            whole.keep(current.reached() == null ? current.begun() : current.reached());
            index.install(whole);
        } finally {
            stepping.unlock();
        }
        // Pages that said that not all was found yet are out of date.
        changes.note();
    }

    /** Puts an edition, which is nearly where the record is, in the place of the current one. */
    void install(Edition other, CatchingUp catching) throws IOException {
        stepping.lock();
        try {
            catching.look();
            catching.finish();
            require(catching.reached() != null);
            other.keep(catching.reached());
            index.install(other);
            follow(other, catching);
            keeping.kept(catching.reached(), clock.instant());
        } finally {
            stepping.unlock();
        }
        changes.note();
        alarm.ring();
    }

    private void require(boolean condition) throws IOException {
        if (stopped || !condition) {
            throw new IOException("The index was opened anew or closed meanwhile");
        }
    }

    /** Has things looked at again, whether or not anybody changed them. */
    void takeUp(Collection<Key> keys) {
        all.forEach(one -> one.work().add(keys));
        alarm.ring();
    }

    /** Looks at the record, and waits until all of it that was done before is taken up; tells whether that came about in time. */
    public boolean caughtUp(Duration most) {
        lookWanted = true;
        alarm.ring();
        Alarm.sleep(most, () -> stopped || settle());
        return settle();
    }

    private boolean settle() {
        stepping.lock();
        try {
            if (current != null && current.work().hasLate()) {
                // Whoever waits for all of it waits for that, too.
                current.work().hurry();
                alarm.ring();
            }
            return current != null
                    && !lookWanted
                    && index.isWhole()
                    && current.work().isDone();
        } finally {
            stepping.unlock();
        }
    }

    /** When it took something up last, or null while it has not since the start. */
    Instant takenUpAt() {
        return takenUpAt;
    }

    /** What keeps it from following, or null. */
    String trouble() {
        return trouble;
    }

    /** About how many things are waiting to be taken up. */
    int waiting() {
        CatchingUp now = current;
        return now == null ? 0 : now.work().size();
    }

    /** A full disk, a database that is away: it is told once, and tried again after longer and longer pauses. */
    private void recover(Exception e) {
        if (trouble == null && !stopped) {
            LOG.error("The index cannot follow the record just now; it is tried again", e);
        }
        trouble = String.valueOf(e.getMessage());
        pause = pause.isZero() ? Duration.ofSeconds(1) : min(pause.multipliedBy(2), LONGEST_PAUSE);
        stepping.lock();
        try {
            if (Damage.isTold(e)) {
                index.abandon();
            } else {
                index.reopen();
            }
            all.remove(current);
            current = null;
        } catch (IOException another) {
            LOG.debug("It could not be closed, either", another);
        } finally {
            stepping.unlock();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
