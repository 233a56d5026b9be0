package org.onrecord.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;

/** The index as it lies in one folder: Lucene's, one for each side. Another edition is made beside it, and takes its place. */
final class Edition implements ClaimIndex, Closeable {

    private static final String MADE_BY = "made-by";

    private static final Indexed.OfClaim NOTHING = new Indexed.OfClaim(
            0L,
            "",
            false,
            new Indexed.Wording("", "en"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ClaimKind.EVENT,
            ContentVerdict.NOT_RATED,
            List.of(),
            null,
            Publication.DRAFT,
            null,
            Instant.EPOCH);

    private final Path folder;
    private final Map<Side, LuceneSide> sides = new EnumMap<>(Side.class);

    /** Opens what lies in a folder, or begins one there. */
    Edition(Path folder) throws IOException {
        this.folder = folder;
        try {
            for (Side side : Side.values()) {
                sides.put(side, new LuceneSide(folder.resolve(side.name().toLowerCase(Locale.ROOT))));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void put(Side side, List<? extends Indexed> things, Meanings meanings) throws IOException {
        for (Indexed thing : things) {
            Document document = meanings.document(thing);
            if (side == Side.DESK && thing instanceof Indexed.OfClaim claim) {
                Mentions.add(document, claim);
            }
            sides.get(side).put(Key.of(thing), document);
        }
    }

    @Override
    public void remove(Side side, Collection<Key> keys) throws IOException {
        sides.get(side).remove(keys);
    }

    @Override
    public void refresh() throws IOException {
        for (LuceneSide side : sides.values()) {
            side.refresh();
        }
    }

    @Override
    public boolean expunge(Collection<Key> keys) throws IOException {
        boolean gone = true;
        for (LuceneSide side : sides.values()) {
            gone &= side.expunge(keys);
        }
        return gone;
    }

    @Override
    public Map<Key, String> stamps(Side side, Collection<Key> keys) throws IOException {
        sides.get(side).refresh();
        return read(side, searcher -> Stored.stamps(searcher, keys));
    }

    @Override
    public Set<Key> mentions(Collection<Key> claims) throws IOException {
        return read(Side.DESK, searcher -> Mentions.of(searcher, claims));
    }

    @Override
    public Map<String, float[]> vectors(Collection<Key> claims) throws IOException {
        return read(Side.DESK, searcher -> Meanings.of(searcher, claims));
    }

    @Override
    public List<Key> wantingVectors(int most) throws IOException {
        return read(Side.DESK, searcher -> Stored.keys(searcher, Meanings.WANTED, most));
    }

    /** Of how many claims a vector has yet to be made. */
    int wantingVectors() throws IOException {
        return read(Side.DESK, searcher -> searcher.count(new TermQuery(Meanings.WANTED)));
    }

    /** Of the two, the one that is further behind. */
    @Override
    public Optional<Cursor> kept() {
        Cursor earliest = null;
        for (LuceneSide side : sides.values()) {
            Optional<Cursor> cursor = Cursor.of(side.kept());
            if (cursor.isEmpty()) {
                return cursor;
            }
            earliest = earliest == null || cursor.get().isBefore(earliest) ? cursor.get() : earliest;
        }
        return Optional.ofNullable(earliest);
    }

    @Override
    public void keep(Cursor cursor) throws IOException {
        Map<String, String> data = new HashMap<>(cursor.data());
        data.put(MADE_BY, rules());
        for (LuceneSide side : sides.values()) {
            side.keep(data);
        }
    }

    /** Whether what it holds was made by the rules of today. */
    boolean isOfToday() {
        return sides.values().stream()
                .allMatch(side -> rules().equals(side.kept().get(MADE_BY)));
    }

    /** The hash of a claim that says nothing is another one whenever the rules are. */
    private static String rules() {
        return Documents.stamp(NOTHING);
    }

    <T> T read(Side side, Lookup<T> lookup) throws IOException {
        return sides.get(side).read(lookup);
    }

    /** Gives the keys of all that a side has, so many at a time. */
    void keys(Side side, int most, Stored.Keys to) throws IOException {
        read(side, searcher -> {
            Stored.keys(searcher, most, to);
            return null;
        });
    }

    /** How many things of a kind a side has. */
    int count(Side side, Key.Kind kind) throws IOException {
        return read(
                side,
                searcher -> searcher.count(
                        new TermQuery(new Term(Fields.TYPE, kind.name().toLowerCase(Locale.ROOT)))));
    }

    long size() throws IOException {
        long size = 0;
        for (LuceneSide side : sides.values()) {
            size += side.size();
        }
        return size;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (LuceneSide side : sides.values()) {
            try {
                side.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
