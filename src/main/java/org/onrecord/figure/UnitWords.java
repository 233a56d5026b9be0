package org.onrecord.figure;

import java.util.Set;

/** Which words can follow a number that is a plain figure, and where its unit ends. */
final class UnitWords {
    private static final Set<String> ENDS = Set.of(
            "in", "at", "on", "of", "by", "from", "since", "during", "near", "as", "for", "with", "who", "that",
            "which", ".", ";", ":");
    private static final Set<String> AUXILIARIES =
            Set.of(",", "either", "was", "were", "is", "are", "has", "have", "had", "been", "being");
    private static final Set<String> MARKS = Set.of(",", ".", ";", ":", "-");
    private static final Set<String> TIMES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "am",
            "pm");
    private static final Set<String> FRACTIONS = Set.of(
            "st",
            "nd",
            "rd",
            "th",
            "half",
            "halves",
            "third",
            "thirds",
            "quarter",
            "quarters",
            "fourth",
            "fourths",
            "fifth",
            "fifths",
            "sixth",
            "sixths",
            "seventh",
            "sevenths",
            "eighth",
            "eighths",
            "ninth",
            "ninths",
            "tenth",
            "tenths",
            "hundredth",
            "hundredths",
            "thousandth",
            "thousandths",
            "millionth",
            "millionths",
            "billionth",
            "billionths",
            "trillionth",
            "trillionths");
    // Taken for a unit, these would leave the number a thousand or a million times too small.
    private static final Set<String> OTHER_SCALES = Set.of(
            "k", "b", "mn", "mil", "bn", "bln", "tn", "tln", "lakh", "lakhs", "crore", "crores", "dz", "dzs", "doz",
            "dozs");
    private static final Set<String> CONTINUATIONS = Set.of("and", "or", "to");
    private static final Set<String> TURNS = Set.of(
            "not", "no", "none", "never", "without", "nor", "neither", "but", "more", "less", "fewer", "plus", "minus",
            "than", "times", "fold");

    private UnitWords() {}

    /** Whether a number before this word is a date, a time of day, a fraction, an ordinal, or has another scale. */
    static boolean cannotFollow(String word) {
        return TIMES.contains(word) || FRACTIONS.contains(word) || OTHER_SCALES.contains(word);
    }

    /** Whether more of the number must follow, as in "10% or more" and "three and a half". */
    static boolean continues(String word) {
        return CONTINUATIONS.contains(word);
    }

    /** Whether the word changes what the number says in a way that no bound, unit or count renders. */
    static boolean turns(String word) {
        return TURNS.contains(word);
    }

    /** Whether the unit has ended before this word or mark. */
    static boolean endsUnit(String word) {
        return ENDS.contains(word);
    }

    static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word);
    }

    static boolean isMark(String mark) {
        return MARKS.contains(mark);
    }
}
