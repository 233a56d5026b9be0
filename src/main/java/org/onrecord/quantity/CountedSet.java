package org.onrecord.quantity;

import java.util.Locale;
import java.util.Set;
import org.onrecord.figure.Counted;
import org.onrecord.figure.Counted.Known;
import org.onrecord.figure.Figure;

/**
 * What makes figures comparable: that they count the same things in the same unit. Figures of two such sets never stand
 * in one series; those that don't say what they count are a set of their own.
 *
 * @param counted null when it isn't said
 * @param unit the unit in lower case; null for bare numbers
 */
public record CountedSet(Counted counted, String unit) {

    static CountedSet of(Figure figure) {
        return new CountedSet(
                figure.whatIsCounted().orElse(null),
                figure.unit() == null ? null : figure.unit().toLowerCase(Locale.ROOT));
    }

    /** For a heading: "Killed or wounded". */
    public String label() {
        String text = counted == null ? "not said what is counted" : counted.text();
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** For a sentence: "soldiers, killed or wounded". */
    public String words() {
        String of = unit == null ? "" : unit;
        String what = counted == null ? "" : counted.text();
        return of.isEmpty() || what.isEmpty() ? of + what : of + ", " + what;
    }

    /** The known things that it counts; empty for the desk's own words. */
    Set<Known> known() {
        return counted == null ? Set.of() : counted.known();
    }
}
