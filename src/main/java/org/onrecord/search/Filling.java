package org.onrecord.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.List;

/** Puts all that is on record into an index that has nothing of it, so many things at a time. */
final class Filling {

    private final TakingUp taking;
    private final ClaimIndex other;
    private final Progress progress;

    /** @param other an index in which vectors of the same words may be */
    Filling(TakingUp taking, ClaimIndex other, Progress progress) {
        this.taking = taking;
        this.other = other;
        this.progress = progress;
    }

    void run() throws IOException {
        for (Key.Kind kind : Key.Kind.values()) {
            List<Long> some = next(kind, -1L);
            while (!some.isEmpty()) {
                progress.go(some.size());
                taking.fill(kind, some, other);
                some = next(kind, some.get(some.size() - 1));
            }
        }
    }

    private static List<Long> next(Key.Kind kind, Long after) {
        return QuarkusTransaction.requiringNew().call(() -> IdsOnRecord.next(kind, after, CatchingUp.AT_ONCE));
    }
}
