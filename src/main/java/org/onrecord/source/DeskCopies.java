package org.onrecord.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.onrecord.history.Actor;
import org.onrecord.history.Journal;

/**
 * Keeps what the desk itself found when it looked at a source again: no text twice, one a week at most unless quoted
 * words are concerned, and {@value #MOST} of one source in all. To be called in a transaction.
 */
@ApplicationScoped
public class DeskCopies {

    /** The most copies of one source that the desk keeps by itself. */
    public static final int MOST = 50;

    /** How long the desk keeps no second copy of a page whose quoted words stand as they stood. */
    static final Duration APART = Duration.ofDays(7);

    private final Journal journal;
    private final Event<CopyKept> kept;

    DeskCopies(Journal journal, Event<CopyKept> kept) {
        this.journal = journal;
        this.kept = kept;
    }

    /** Whether a text that was found is worth a copy; its bytes need not be kept before that is known. */
    public boolean wants(Long id, String text, Quality quality, Instant at) {
        Source source = Source.ifAny(id).orElse(null);
        return source != null && wants(source, text, quality, at);
    }

    /**
     * Keeps a copy, unless there is no need for it.
     *
     * @param quality how far the words that rest on the source were found in it
     * @return its id, if it was kept
     */
    public Optional<Long> keep(Long id, Arrived what, Quality quality, Instant at) {
        Source source = Source.locked(id);
        if (!wants(source, what.text(), quality, at)) {
            return Optional.empty();
        }
        Capture capture = Capture.arrived(source, what, quality, null, at);
        capture.persist();
        kept.fire(new CopyKept(id, capture.id(), new Actor(null, at, journal)));
        return Optional.of(capture.id());
    }

    private static boolean wants(Source source, String text, Quality quality, Instant at) {
        if (source.merged()
                || text.isBlank()
                || Capture.same(source, text).isPresent()
                || Capture.count("source = ?1 and capturedBy is null", source) >= MOST) {
            return false;
        }
        return quality != Quality.OK
                || Capture.count("source = ?1 and capturedBy is null and capturedAt > ?2", source, at.minus(APART))
                        == 0;
    }
}
