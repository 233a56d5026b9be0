package org.onrecord.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.figure.Counted.Known;
import org.onrecord.figure.Distortion.Kind;

/** Decides whether a figure came to be about something else: what only one of the two states is no change. */
final class ScopeShift {

    private final List<Distortion> found = new ArrayList<>();

    private ScopeShift() {}

    static List<Distortion> between(Figure before, Figure after) {
        ScopeShift shift = new ScopeShift();
        shift.unit(before, after);
        shift.counted(before, after);
        shift.words("The period changed", before.period(), after.period());
        shift.words("The place changed", before.place(), after.place());
        shift.cumulative(before.cumulative(), after.cumulative());
        shift.combined(before, after);
        return shift.found;
    }

    /** Another unit of another number is told with the number. */
    private void unit(Figure before, Figure after) {
        Measure old = Measure.of(before.unit());
        Measure now = Measure.of(after.unit());
        if (!old.differs(now)) {
            return;
        }
        if (now.narrows(old)) {
            say(Kind.SCOPE_NARROWED, "It was narrowed", before.unit(), after.unit());
        } else if (old.narrows(now)) {
            say(Kind.SCOPE_WIDENED, "It was widened", before.unit(), after.unit());
        } else if (sameNumbers(before, after)) {
            say(Kind.SCOPE_CHANGED, "What it is a number of changed", before.unit(), after.unit());
        }
    }

    private static boolean sameNumbers(Figure before, Figure after) {
        return NumberShift.between(before.in(null), after.in(null)).stream()
                .map(Distortion::kind)
                .noneMatch(Set.of(Kind.VALUE_RAISED, Kind.VALUE_LOWERED, Kind.ROUNDED, Kind.MADE_EXACT)::contains);
    }

    private void counted(Figure before, Figure after) {
        if (before.counted() == null || after.counted() == null) {
            return;
        }
        Counted old = Counted.of(before.counted());
        Counted now = Counted.of(after.counted());
        if (!old.equals(now)) {
            Kind kind = kind(old.known(), now.known());
            String what = switch (kind) {
                case SCOPE_WIDENED -> "What is counted was widened";
                case SCOPE_NARROWED -> "What is counted was narrowed";
                default -> "What is counted changed";
            };
            say(kind, what, old.text(), now.text());
        }
    }

    private static Kind kind(Set<Known> old, Set<Known> now) {
        if (!old.isEmpty() && now.containsAll(old)) {
            return Kind.SCOPE_WIDENED;
        }
        return !now.isEmpty() && old.containsAll(now) ? Kind.SCOPE_NARROWED : Kind.SCOPE_CHANGED;
    }

    private void words(String what, String before, String after) {
        if (before != null && after != null && !Words.same(before, after)) {
            say(Kind.SCOPE_CHANGED, what, before, after);
        }
    }

    private void cumulative(Boolean before, Boolean after) {
        if (before != null && after != null && !before.equals(after)) {
            found.add(Distortion.of(
                    Kind.SCOPE_CHANGED,
                    after
                            ? "It counts from a beginning on now, and did not before."
                            : "It no longer counts from a beginning on."));
        }
    }

    /** One thing counted is also what stands where nothing was said. */
    private void combined(Figure before, Figure after) {
        if (before.combine() == Combine.ONE || after.combine() == Combine.ONE) {
            return;
        }
        if (before.combine() != after.combine()) {
            say(
                    Kind.SCOPE_CHANGED,
                    "How it counts changed",
                    before.combine().label(),
                    after.combine().label());
        }
        words("The parts that it includes changed", before.parts(), after.parts());
    }

    private void say(Kind kind, String what, String before, String after) {
        found.add(Distortion.of(kind, "%s: “%s” became “%s”.", what, before, after));
    }
}
