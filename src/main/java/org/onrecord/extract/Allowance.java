package org.onrecord.extract;

import java.time.Duration;

/** How much time one file may still take; once it is spent, that stays known, whoever catches what is thrown. */
final class Allowance {

    /** Unchecked, since a lenient parser goes on after most checked exceptions. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent(String what) {
            super(what, null, false, false);
        }
    }

    private final long end;
    private boolean spent;
    private int asked;

    Allowance(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Throws when the time is over; cheap enough to ask for every byte. */
    void check() {
        if (spent || ((asked++ & 0xFF) == 0 && System.nanoTime() - end > 0)) {
            throw over("time");
        }
    }

    Spent over(String what) {
        spent = true;
        return new Spent(what);
    }

    boolean spent() {
        return spent;
    }
}
