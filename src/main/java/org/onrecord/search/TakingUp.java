package org.onrecord.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings into an index what the database holds of some things now. Whoever does so keeps others from the index until it
 * is done: what was read later is put later.
 */
final class TakingUp {

    private final ClaimIndex index;
    private final Embedder embedder;

    TakingUp(ClaimIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /**
     * What became of it.
     *
     * @param forReaders whether anything changed that readers find
     * @param mentioned the speakers and topics of which something else may have to be said now
     */
    record Taken(boolean forReaders, Set<Key> mentioned) {}

    private record Held(Map<Side, List<Indexed>> sides, Set<Key> mentioned) {}

    /** Takes up things of one kind. Nothing is written of those that the index has as they are. */
    Taken take(List<Key> keys) throws IOException {
        synchronized (index) {
            Set<Key> before = keys.get(0).kind() == Key.Kind.CLAIM ? index.mentions(keys) : Set.of();
            Held held = held(keys, before);
            boolean forReaders = false;
            Set<Key> changed = new HashSet<>();
            for (Side side : Side.values()) {
                boolean any = write(
                        side,
                        held.sides().get(side),
                        difference(side, keys, held.sides().get(side)));
                forReaders |= any && side == Side.READERS;
                if (any) {
                    changed.addAll(held.mentioned());
                }
            }
            index.refresh();
            return new Taken(forReaders, changed);
        }
    }

    /**
     * Takes up things of one kind that the index had nothing of.
     *
     * @param other where vectors of the same words may be
     */
    void fill(Key.Kind kind, List<Long> ids, ClaimIndex other) throws IOException {
        List<Key> keys = ids.stream().map(id -> new Key(kind, id)).toList();
        Map<String, float[]> known = kind == Key.Kind.CLAIM ? other.vectors(keys) : Map.of();
        synchronized (index) {
            put(held(keys, Set.of()), new Meanings(known, embedder, false));
        }
    }

    /** Has found what was filled in, also where nothing is done on record afterwards. */
    void show() throws IOException {
        synchronized (index) {
            index.refresh();
        }
    }

    /** Gives some claims the vectors that they lack. */
    void giveVectors(List<Key> claims) throws IOException {
        synchronized (index) {
            put(held(claims, Set.of()), new Meanings(index.vectors(claims), embedder, true));
            index.refresh();
        }
    }

    private void put(Held held, Meanings meanings) throws IOException {
        for (Side side : Side.values()) {
            index.put(side, held.sides().get(side), meanings);
        }
    }

    private static Held held(List<Key> keys, Set<Key> before) {
        return QuarkusTransaction.requiringNew().call(() -> read(keys, before));
    }

    private static Held read(List<Key> keys, Set<Key> before) {
        List<Long> ids = keys.stream().map(Key::id).toList();
        return switch (keys.get(0).kind()) {
            case CLAIM -> claims(ids, before);
            case SPEAKER -> new Held(sides(SpeakersOnRecord.of(ids)), Set.of());
            case TOPIC -> new Held(sides(TopicsOnRecord.of(ids)), TopicsOnRecord.survivors(ids));
        };
    }

    private static Held claims(List<Long> ids, Set<Key> before) {
        List<Indexed.OfClaim> claims = ClaimsOnRecord.of(ids);
        Set<Key> mentioned = new HashSet<>(before);
        claims.forEach(claim -> mentioned.addAll(Mentions.of(claim)));
        TopicsOnRecord.withBroader(mentioned.stream()
                        .filter(key -> key.kind() == Key.Kind.TOPIC)
                        .map(Key::id)
                        .toList())
                .forEach(topic -> mentioned.add(Key.topic(topic)));
        List<Indexed> published = claims.stream()
                .filter(Indexed.OfClaim::forReaders)
                .<Indexed>map(claim -> claim)
                .toList();
        return new Held(Map.of(Side.READERS, published, Side.DESK, List.<Indexed>copyOf(claims)), mentioned);
    }

    private static Map<Side, List<Indexed>> sides(Map<Side, ? extends List<? extends Indexed>> sides) {
        return Map.of(Side.READERS, List.copyOf(sides.get(Side.READERS)), Side.DESK, List.copyOf(sides.get(Side.DESK)));
    }

    /** Tells whether the side changed. */
    private boolean write(Side side, List<Indexed> held, Difference difference) throws IOException {
        if (!difference.put().isEmpty()) {
            Map<String, float[]> known = held.get(0) instanceof Indexed.OfClaim
                    ? index.vectors(difference.put().stream().map(Key::of).toList())
                    : Map.of();
            index.put(side, difference.put(), new Meanings(known, embedder, false));
        }
        if (!difference.remove().isEmpty()) {
            index.remove(side, difference.remove());
        }
        return !difference.keys().isEmpty();
    }

    /** What an index lacks or has otherwise, and what it has and should not. */
    private record Difference(List<Indexed> put, Set<Key> remove) {

        Set<Key> keys() {
            Set<Key> keys = new HashSet<>(remove);
            put.forEach(thing -> keys.add(Key.of(thing)));
            return keys;
        }
    }

    private Difference difference(Side side, Collection<Key> asked, List<Indexed> held) throws IOException {
        Map<Key, String> stamps = index.stamps(side, asked);
        List<Indexed> differing = held.stream()
                .filter(thing -> !Documents.stamp(thing).equals(stamps.get(Key.of(thing))))
                .toList();
        Set<Key> gone = new HashSet<>(stamps.keySet());
        held.forEach(thing -> gone.remove(Key.of(thing)));
        return new Difference(differing, gone);
    }

    /** Those of some things of one kind that the index has otherwise than the database; nothing is changed. */
    Set<Key> differing(List<Key> keys) throws IOException {
        synchronized (index) {
            Held held = held(keys, Set.of());
            Set<Key> differing = new HashSet<>();
            for (Side side : Side.values()) {
                differing.addAll(difference(side, keys, held.sides().get(side)).keys());
            }
            return differing;
        }
    }
}
