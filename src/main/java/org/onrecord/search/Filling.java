package org.onrecord.search;

import java.io.IOException;

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
        IdsOnRecord.each(CatchingUp.AT_ONCE, (kind, some) -> {
            progress.go(some.size());
            taking.fill(kind, some, other);
        });
        taking.show();
    }
}
