package org.onrecord.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that say how a number limits what it is about, before it and after it. */
final class BoundWords {
    /** Before a number, wherever figures are read. */
    static final Map<Bound, List<String>> BEFORE = new EnumMap<>(Map.of(
            Bound.GT,
            List.of(
                    "more than",
                    "greater than",
                    "over",
                    "above",
                    "exceeding",
                    "exceeded",
                    "exceeds",
                    "surpassed",
                    "in excess of",
                    "upwards of"),
            Bound.GE,
            List.of("at least", "no fewer than", "no less than", "not fewer than", "not less than", "a minimum of"),
            Bound.LT,
            List.of("less than", "fewer than", "under", "below"),
            Bound.LE,
            List.of("at most", "no more than", "not more than", "up to", "as many as", "as much as", "a maximum of"),
            // "Nearly" is a way of rounding, not a promise that the number was not reached.
            Bound.APPROX,
            List.of(
                    "about",
                    "around",
                    "approximately",
                    "roughly",
                    "some",
                    "nearly",
                    "almost",
                    "approaching",
                    "circa",
                    "close to",
                    "~")));

    private static final Map<Bound, Bound> OPPOSITES =
            Map.of(Bound.GT, Bound.LE, Bound.GE, Bound.LT, Bound.LT, Bound.GE, Bound.LE, Bound.GT);

    private static final List<String> GREATER = List.of("more", "greater", "larger", "bigger", "higher");
    private static final List<String> SMALLER = List.of("less", "smaller", "lower", "fewer");

    /** Before a number in running text, where the sentence around tells more than a few words do. */
    static final Phrases<Bound> BEFORE_IN_TEXT = Phrases.of(inText());

    /** After a number in running text. */
    static final Phrases<Bound> AFTER_IN_TEXT = Phrases.of(after());

    /** Verbs before a number that bound it where they are negated, and how they do: "did not pass 300". */
    static final Map<String, Bound> NEGATED = negated();

    private BoundWords() {}

    /** How a bound reads that is negated; null for one that leaves no single bound. */
    static Bound opposite(Bound bound) {
        return bound == null ? null : OPPOSITES.get(bound);
    }

    private static Map<String, Bound> negated() {
        Map<String, Bound> verbs = new HashMap<>();
        List.of("pass", "passed", "top", "cross", "crossed", "break", "broken", "breach", "breached", "overstep")
                .forEach(verb -> verbs.put(verb, Bound.LE));
        List.of("reach", "reached", "hit", "attain", "attained", "approach").forEach(verb -> verbs.put(verb, Bound.LT));
        return Map.copyOf(verbs);
    }

    private static Map<Bound, List<String>> inText() {
        Map<Bound, List<String>> phrases = new EnumMap<>(Bound.class);
        BEFORE.forEach((bound, printed) -> phrases.put(bound, new ArrayList<>(printed)));
        phrases.get(Bound.GT)
                .addAll(List.of(
                        "larger than",
                        "higher than",
                        "bigger than",
                        "well over",
                        "just over",
                        "slightly more than",
                        "well above",
                        "just above",
                        "exceed",
                        "surpass",
                        "surpassing",
                        "surpasses",
                        "topped",
                        "north of",
                        "upward of",
                        ">"));
        phrases.get(Bound.GE).addAll(List.of("> =", "at a minimum", "minimum of", "at least or equal to"));
        phrases.get(Bound.LT)
                .addAll(List.of(
                        "smaller than", "lower than", "just under", "well under", "just below", "well below", "<"));
        phrases.get(Bound.LE).addAll(List.of("< =", "maximum of", "as high as", "not over", "no greater than"));
        phrases.get(Bound.APPROX)
                .addAll(List.of("just about", "in the region of", "in the order of", "something like"));
        GREATER.forEach(word -> phrases.get(Bound.GE).addAll(orEqual(word)));
        SMALLER.forEach(word -> phrases.get(Bound.LE).addAll(orEqual(word)));
        phrases.put(
                Bound.EQ,
                List.of("equal to", "equals", "equals to", "equaling to", "equalling", "exactly", "precisely"));
        return phrases;
    }

    private static List<String> orEqual(String comparison) {
        return List.of(
                comparison + " or equal than",
                comparison + " or equal to",
                comparison + " than or equal to",
                "equal to or " + comparison + " than");
    }

    private static Map<Bound, List<String>> after() {
        Map<Bound, List<String>> phrases = new EnumMap<>(Bound.class);
        phrases.put(
                Bound.GE,
                new ArrayList<>(List.of("+", "- plus", "plus", "and more", "or above", "or over", "and above")));
        phrases.put(Bound.LE, new ArrayList<>(List.of("or below", "or under")));
        phrases.put(Bound.APPROX, List.of("- odd", "odd", "or so", "or thereabouts"));
        GREATER.forEach(word -> phrases.get(Bound.GE).addAll(List.of("or " + word, "or " + word + " than")));
        SMALLER.forEach(word -> phrases.get(Bound.LE).addAll(List.of("or " + word, "or " + word + " than")));
        return phrases;
    }
}
