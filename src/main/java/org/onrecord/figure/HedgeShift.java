package org.onrecord.figure;

import java.util.Optional;
import org.onrecord.figure.Distortion.Kind;

/** Decides what became of the reservation that a figure was given with. */
final class HedgeShift {

    private HedgeShift() {}

    static Optional<Distortion> between(Figure before, Figure after) {
        String old = before.hedge();
        String now = after.hedge();
        if (old == null && now == null) {
            return Optional.empty();
        }
        if (now == null) {
            return Optional.of(Distortion.of(Kind.HEDGE_DROPPED, "The reservation “%s” was dropped.", old));
        }
        if (old == null) {
            return Optional.of(Distortion.of(Kind.HEDGE_ADDED, "The reservation “%s” was added.", now));
        }
        // "According to preliminary data" reserves what "preliminary data" does.
        return Words.within(old, now) || Words.within(now, old)
                ? Optional.empty()
                : Optional.of(
                        Distortion.of(Kind.HEDGE_CHANGED, "The reservation changed: “%s” became “%s”.", old, now));
    }
}
