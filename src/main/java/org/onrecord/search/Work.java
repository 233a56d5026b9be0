package org.onrecord.search;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.history.Act;
import org.onrecord.history.SubjectKind;

/**
 * What is still to be taken up, the most urgent first: claims that were changed, then speakers and topics, then claims
 * that show something that was changed, of which there can be very many, and at last what may be late.
 */
final class Work {

    private final Map<Key.Kind, Set<Key>> changed = new EnumMap<>(Key.Kind.class);
    private final Map<Key.Kind, Set<Key>> late = new EnumMap<>(Key.Kind.class);
    private final Set<Key> shown = new LinkedHashSet<>();
    private final Deque<Showing> showing = new ArrayDeque<>();
    private final Set<Key> erased = new LinkedHashSet<>();

    Work() {
        for (Key.Kind kind : Key.Kind.values()) {
            changed.put(kind, new LinkedHashSet<>());
            late.put(kind, new LinkedHashSet<>());
        }
    }

    /** An act was done to something. */
    synchronized void add(Act act, SubjectKind kind, Long id) {
        switch (kind) {
            case CLAIM -> add(Key.claim(id), act);
            case SPEAKER -> add(Key.speaker(id), act);
            case TOPIC -> add(Key.topic(id), act);
            case SOURCE -> {
                if (act == Act.EDITED) {
                    showing.add(new Showing(kind, id));
                }
            }
            default -> {
                // Nothing of it is in the index.
            }
        }
    }

    private void add(Key key, Act act) {
        changed.get(key.kind()).add(key);
        if (key.kind() != Key.Kind.CLAIM) {
            showing.add(new Showing(SubjectKind.valueOf(key.kind().name()), key.id()));
        } else if (act == Act.ERASED) {
            erased.add(key);
        }
    }

    synchronized void add(Collection<Key> keys) {
        keys.forEach(key -> changed.get(key.kind()).add(key));
    }

    /** Things that may be late: nothing of them changed but what else is said of them. */
    synchronized void addLate(Collection<Key> keys) {
        keys.forEach(key -> late.get(key.kind()).add(key));
    }

    /** What may be late may no longer be. */
    synchronized void hurry() {
        late.forEach((kind, keys) -> {
            changed.get(kind).addAll(keys);
            keys.clear();
        });
    }

    /** The next things, all of one kind. They are no longer waiting. */
    synchronized List<Key> next(int most) {
        return Stream.concat(changed.values().stream(), Stream.of(shown))
                .filter(waiting -> !waiting.isEmpty())
                .findFirst()
                .map(waiting -> taken(waiting, most))
                .orElse(List.of());
    }

    /** As {@link #next}, of those of one kind that may be late. */
    synchronized List<Key> nextLate(Key.Kind kind, int most) {
        return taken(late.get(kind), most);
    }

    synchronized boolean hasLate() {
        return late.values().stream().anyMatch(waiting -> !waiting.isEmpty());
    }

    /** Whether speakers or topics are waiting, whose claims are to be counted again. */
    synchronized boolean hasCounts() {
        return hasLate()
                || changed.entrySet().stream()
                        .anyMatch(one -> one.getKey() != Key.Kind.CLAIM
                                && !one.getValue().isEmpty());
    }

    private static List<Key> taken(Set<Key> waiting, int most) {
        List<Key> some = waiting.stream().limit(most).toList();
        some.forEach(waiting::remove);
        return some;
    }

    /** What is to be looked for next in claims that show it, or null. It goes on waiting until it is {@link #shown}. */
    synchronized Showing showing() {
        return showing.peek();
    }

    /** What of it has been found is waiting now; more may have to be found later. */
    synchronized void shown(Showing some, List<Long> claims, boolean more) {
        claims.forEach(id -> shown.add(Key.claim(id)));
        if (!more) {
            showing.remove(some);
        }
    }

    /** Claims of which no word may be left; they stay so until {@link #gone}. */
    synchronized Set<Key> erased() {
        return Set.copyOf(erased);
    }

    synchronized void gone(Collection<Key> keys) {
        erased.removeAll(keys);
    }

    synchronized boolean isDone() {
        return size() == 0 && erased.isEmpty();
    }

    /** About how much it is. */
    synchronized int size() {
        int keys = Stream.concat(changed.values().stream(), late.values().stream())
                .mapToInt(Set::size)
                .sum();
        return keys + shown.size() + showing.size();
    }
}
