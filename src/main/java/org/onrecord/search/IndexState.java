package org.onrecord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * How the index of this node stands, for administrators.
 *
 * @param trouble what keeps it from following the record, or null
 * @param kept whether this server keeps it where the record is
 * @param progress what is going on besides, or null
 * @param whole whether it holds all that was on record when it was begun
 * @param takenUpAt when it took something up last, or null
 * @param meaning how it stands with the meaning of words, in a phrase
 * @param verified what was found when it was verified last, or null
 */
record IndexState(
        String trouble,
        boolean kept,
        Progress progress,
        boolean whole,
        int readers,
        int desk,
        long megabytes,
        Instant takenUpAt,
        int waiting,
        String meaning,
        Upkeep.Verified verified) {

    private static final long MEGABYTE = 1_000_000;

    static IndexState of(LuceneIndex index, Following following, Upkeep upkeep, Embedder embedder) {
        try {
            Edition edition = index.current();
            String trouble = following.trouble() == null ? upkeep.trouble() : following.trouble();
            return new IndexState(
                    trouble,
                    index.isKept(),
                    upkeep.progress(),
                    index.isWhole(),
                    edition.count(Side.READERS, Key.Kind.CLAIM),
                    edition.count(Side.DESK, Key.Kind.CLAIM),
                    (edition.size() + MEGABYTE - 1) / MEGABYTE,
                    following.takenUpAt(),
                    following.waiting(),
                    meaning(embedder.standing(), edition.wantingVectors()),
                    upkeep.verified());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String meaning(Embedder.Standing standing, int wanting) {
        return switch (standing) {
            case READY ->
                wanting == 0 ? "all that are in English" : "all that are in English but %,d".formatted(wanting);
            case SWITCHED_OFF -> "none: it is switched off";
            case FAILED -> "none: the model could not be loaded, as the server’s log says";
        };
    }
}
