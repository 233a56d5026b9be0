package org.onrecord.search;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** How far a long piece of work has come; it is broken off here when the application ends. */
final class Progress {

    private final String what;
    private final long total;
    private final BooleanSupplier over;
    private final AtomicLong done = new AtomicLong();

    Progress(String what, long total, BooleanSupplier over) {
        this.what = what;
        this.total = total;
        this.over = over;
    }

    /** So much more is being done. */
    void go(int more) {
        if (over.getAsBoolean()) {
            throw new CancellationException("The application ends");
        }
        done.addAndGet(more);
    }

    /** What is done, in a word for people. */
    public String what() {
        return what;
    }

    public long done() {
        return done.get();
    }

    /** About how much there is to do. */
    public long total() {
        return Math.max(total, done.get());
    }
}
