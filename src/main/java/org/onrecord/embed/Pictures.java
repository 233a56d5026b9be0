package org.onrecord.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.onrecord.web.Refusal;
import org.onrecord.web.Scratch;

/** The pictures of claims, drawn when they are first asked for, few at once, and kept as long as there is room. */
@ApplicationScoped
class Pictures {

    private static final Logger LOG = Logger.getLogger(Pictures.class);

    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Some five hundred pictures. */
    private static final long ROOM = 32L << 20;

    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((String fingerprint, byte[] bytes) -> bytes.length)
            .build();

    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final Scratch scratch;
    private Picture picture;

    Pictures(Scratch scratch) {
        this.scratch = scratch;
    }

    /**
     * A picture of a text.
     *
     * @param fingerprint tells the text from every other
     */
    byte[] of(String fingerprint, Picture.Text text) {
        byte[] known = kept.getIfPresent(fingerprint);
        if (known != null) {
            return known;
        }
        if (!free()) {
            throw Refusal.unavailable("Too many pictures are being drawn.");
        }
        try {
            return kept.get(fingerprint, key -> drawer().of(text));
        } finally {
            hands.release();
        }
    }

    private boolean free() {
        try {
            return hands.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Reads the fonts with the first picture; a machine on which Java can't draw has none. */
    private synchronized Picture drawer() {
        if (picture == null) {
            System.setProperty("java.awt.headless", "true");
            try {
                picture = new Picture(Typeface.Pair.load(scratch::file));
            } catch (LinkageError | InternalError e) {
                LOG.error("Java can't draw on this machine: libfreetype or libfontconfig may be missing", e);
                throw Refusal.unavailable("Pictures can’t be drawn here.");
            }
        }
        return picture;
    }
}
