package org.onrecord.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides whether a printed word is a form of a word in a list, such as "vowed" of "vow". */
final class Lemma {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("said", "say"),
            Map.entry("told", "tell"),
            Map.entry("saw", "see"),
            Map.entry("seen", "see"),
            Map.entry("swore", "swear"),
            Map.entry("sworn", "swear"),
            Map.entry("thought", "think"),
            Map.entry("led", "lead"),
            Map.entry("rose", "rise"),
            Map.entry("risen", "rise"),
            Map.entry("fell", "fall"),
            Map.entry("fallen", "fall"),
            Map.entry("grew", "grow"),
            Map.entry("grown", "grow"),
            Map.entry("shrank", "shrink"),
            Map.entry("shrunk", "shrink"),
            Map.entry("sank", "sink"),
            Map.entry("brought", "bring"),
            Map.entry("drove", "drive"),
            Map.entry("driven", "drive"),
            Map.entry("sought", "seek"),
            Map.entry("made", "make"),
            Map.entry("meant", "mean"),
            Map.entry("felt", "feel"),
            Map.entry("found", "find"),
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("forbade", "forbid"),
            Map.entry("forbidden", "forbid"));

    private Lemma() {}

    static boolean isIn(Set<String> words, String printed) {
        return in(words, printed).isPresent();
    }

    /** The word of the list that the printed one, in lower case, is a form of. */
    static Optional<String> in(Set<String> words, String printed) {
        String irregular = IRREGULAR.get(printed);
        if (irregular != null && words.contains(irregular)) {
            return Optional.of(irregular);
        }
        if (words.contains(printed)) {
            return Optional.of(printed);
        }
        return stem(printed).flatMap(stem -> of(words, stem));
    }

    private static Optional<String> of(Set<String> words, String stem) {
        if (words.contains(stem)) {
            return Optional.of(stem);
        }
        if (words.contains(stem + "e")) {
            return Optional.of(stem + "e");
        }
        if (stem.endsWith("i") && words.contains(stem.substring(0, stem.length() - 1) + "y")) {
            return Optional.of(stem.substring(0, stem.length() - 1) + "y");
        }
        return isDoubled(stem)
                ? Optional.of(stem.substring(0, stem.length() - 1)).filter(words::contains)
                : Optional.empty();
    }

    private static boolean isDoubled(String stem) {
        int length = stem.length();
        return length > 2 && stem.charAt(length - 1) == stem.charAt(length - 2);
    }

    private static Optional<String> stem(String printed) {
        for (String ending : new String[] {"ing", "ed", "es", "s"}) {
            if (printed.length() > ending.length() + 1 && printed.endsWith(ending)) {
                String stem = printed.substring(0, printed.length() - ending.length());
                // "Wishes" is of "wish", but "rises" of "rise".
                return Optional.of(stem);
            }
        }
        return Optional.empty();
    }
}
