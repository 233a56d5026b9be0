package org.onrecord.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.onrecord.web.Settings;

/** The index of this node: the edition that counts, which is opened when it is first needed, and never on the way to a start. */
@ApplicationScoped
public class LuceneIndex {

    private static final Logger LOG = Logger.getLogger(LuceneIndex.class);

    /** After so many seconds what is damaged has been noticed, and is being made anew. */
    private static final long MENDED_AFTER = 60;

    private static final String UNFINISHED = "The index of the record is being made just now: not all is found yet.";
    private static final String NOT_KEPT =
            "This server is set to keep no index of the record: what is on record may not be found here.";

    private final IndexFolder folder;
    private final boolean kept;
    private Edition current;
    private boolean whole;
    private boolean closed;
    private volatile Exception damage;

    public LuceneIndex(Settings settings) {
        this.folder = new IndexFolder(settings.dataDir().resolve("index"));
        this.kept = settings.search().following();
    }

    /**
     * Answers from all that is found on a side just now.
     *
     * @throws ServiceUnavailableException when the index can't be read: what is on record is not touched by that
     */
    public <T> T read(Side side, Lookup<T> lookup) {
        try {
            Edition edition = current();
            try {
                return edition.read(side, lookup);
            } catch (AlreadyClosedException e) {
                // Another edition took its place meanwhile.
                return current().read(side, lookup);
            }
        } catch (IOException | AlreadyClosedException e) {
            damage = Damage.isTold(e) ? e : damage;
            throw new ServiceUnavailableException(MENDED_AFTER, e);
        }
    }

    /**
     * Tells whoever keeps the index what somebody who searched couldn't read, once.
     *
     * @throws IOException what it was
     */
    void requireReadable() throws IOException {
        Exception found = damage;
        damage = null;
        if (found != null) {
            throw new IOException("A part of the index can't be read", found);
        }
    }

    /** The edition that is searched in. Where none can be, an empty one is begun, which has to be filled. */
    synchronized Edition current() throws IOException {
        if (closed) {
            throw new AlreadyClosedException("The application ends");
        }
        if (current == null) {
            Optional<Edition> found = folder.open();
            whole = found.isPresent() && isOfThisRecord(found.get());
            if (found.isPresent() && !whole) {
                found.get().close();
            }
            current = whole ? found.get() : folder.begin();
            sweep(current);
        }
        return current;
    }

    /** Whether the current edition holds all of the record, or did at some time. */
    synchronized boolean isWhole() {
        return whole;
    }

    /** Why not all may be found that is on record, in a sentence; empty where it is. */
    public synchronized String shortfall() {
        if (!kept) {
            return NOT_KEPT;
        }
        return whole ? "" : UNFINISHED;
    }

    /** Whether this server keeps it where the record is. */
    boolean isKept() {
        return kept;
    }

    private static boolean isOfThisRecord(Edition edition) {
        Optional<Cursor> kept = edition.kept();
        boolean known =
                kept.isPresent() && QuarkusTransaction.requiringNew().call(() -> RecordedChanges.know(kept.get()));
        if (!known) {
            LOG.warnf(
                    "The index in %s is of another record, or of a later state of this one: it is made anew",
                    edition.folder());
        }
        return known;
    }

    /** An edition beside the current one. */
    Edition begin() throws IOException {
        return folder.begin();
    }

    /** Makes an edition that was filled the one that is searched in, also after the next start. */
    synchronized void install(Edition filled) throws IOException {
        if (closed) {
            throw new AlreadyClosedException("The application ends");
        }
        folder.count(filled);
        Edition before = current;
        current = filled;
        whole = true;
        if (before != null && before != filled) {
            closeQuietly(before);
        }
        sweep(filled);
    }

    /** What is left lying about now is swept at the next start. */
    private void sweep(Edition inUse) {
        try {
            folder.sweep(inUse.folder());
        } catch (IOException e) {
            LOG.warnf("Earlier editions of the index were not all removed (%s)", e);
        }
    }

    /** Throws an edition away that never counted. */
    void drop(Edition edition) throws IOException {
        closeQuietly(edition);
        folder.sweep(current().folder());
    }

    /** Lets go of the current edition, which is opened again when it is needed. */
    synchronized void reopen() {
        if (current != null) {
            closeQuietly(current);
            current = null;
        }
    }

    /** As {@link #reopen}, and what can't be read is not opened again. */
    synchronized void abandon() throws IOException {
        reopen();
        folder.discount();
    }

    private static void closeQuietly(Edition edition) {
        try {
            edition.close();
        } catch (IOException e) {
            LOG.warnf("The index in %s was not closed well (%s)", edition.folder(), e);
        }
    }

    @PreDestroy
    synchronized void close() {
        reopen();
        closed = true;
    }
}
