package org.onrecord.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares all that is on record with what the index has of it, so many things at a time, and has what differs taken up
 * again. What differs because it was changed just now is looked at once more before it counts.
 */
final class Verification {

    /** So many of what differs are named. */
    static final int NAMED = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Edition edition;
    private final TakingUp taking;
    private final Following following;
    private final Progress progress;
    private final Set<String> named = new TreeSet<>();
    private long compared;
    private long differing;

    Verification(Edition edition, TakingUp taking, Following following, Progress progress) {
        this.edition = edition;
        this.taking = taking;
        this.following = following;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param named the keys of some of those that differed
     */
    record Found(long compared, long differing, List<String> named) {}

    Found run() throws IOException {
        IdsOnRecord.each(CatchingUp.AT_ONCE, (kind, some) -> {
            progress.go(some.size());
            compared += some.size();
            compare(some.stream().map(id -> new Key(kind, id)).toList());
        });
        for (Side side : Side.values()) {
            edition.keys(side, CatchingUp.AT_ONCE, this::findUnknown);
        }
        return new Found(compared, differing, List.copyOf(named));
    }

    private void compare(List<Key> keys) throws IOException {
        Set<Key> found = taking.differing(keys);
        if (!found.isEmpty()) {
            following.caughtUp(PATIENCE);
            confirm(taking.differing(List.copyOf(found)));
        }
    }

    /** What the database has nothing of. */
    private void findUnknown(Collection<Key> keys) throws IOException {
        Set<Key> unknown = new HashSet<>(keys);
        for (Key.Kind kind : Key.Kind.values()) {
            List<Long> ids =
                    keys.stream().filter(key -> key.kind() == kind).map(Key::id).toList();
            Set<Long> known = ids.isEmpty()
                    ? Set.of()
                    : QuarkusTransaction.requiringNew().call(() -> IdsOnRecord.among(kind, ids));
            unknown.removeIf(key -> key.kind() == kind && known.contains(key.id()));
        }
        confirm(unknown);
    }

    private void confirm(Set<Key> confirmed) {
        differing += confirmed.size();
        confirmed.stream().limit(Math.max(0, NAMED - named.size())).forEach(key -> named.add(key.text()));
        following.takeUp(confirmed);
    }
}
