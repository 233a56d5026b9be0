package org.onrecord.figure;

import java.util.Set;

/**
 * Turns round the bound of a number that is negated ("would not exceed 3 percent"), and marks the number as nothing to
 * propose where the words do not tell how.
 */
final class NegatedBound {
    private static final Set<String> SIGNS = Set.of("<", ">", "=");
    private static final Set<String> MEASURES = Set.of(
            "%",
            "percent",
            "per",
            "percentage",
            "pct",
            "degrees",
            "dollars",
            "euros",
            "pounds",
            "points",
            "people",
            "deaths",
            "dead",
            "metres",
            "meters",
            "feet",
            "miles",
            "kilometres",
            "kilometers",
            "km",
            "tonnes",
            "tons",
            "barrels",
            "votes");

    private final FigureWords words;

    NegatedBound(FigureWords words) {
        this.words = words;
    }

    Bounded of(Bounded number) {
        if (isWhether(number.from())) {
            return number.under(new Negation(number.from(), false), null);
        }
        Negation negation = isLimit(number)
                ? Negation.before(words, number.from(), number.to())
                : Negation.touching(words, number.from());
        if (negation == null) {
            return byVerb(number, number.from() - 1);
        }
        // "Cannot agree on two or three things": from afar only a limit in words can be turned into its opposite.
        boolean apart =
                number.isRange() || SIGNS.contains(words.at(number.from()).text());
        return apart && !negation.near() ? number : number.under(negation, BoundWords.opposite(number.bound()));
    }

    /** "Whether or not more than 300 died". */
    private boolean isWhether(int at) {
        return words.at(at).text().equals("not") && words.at(at - 1).text().equals("or");
    }

    private static boolean isLimit(Bounded number) {
        return number.isRange() || BoundWords.opposite(number.bound()) != null;
    }

    /** "Did not pass 300"; but what was not passed may be 12 laws. */
    private Bounded byVerb(Bounded number, int verb) {
        Bound bound = BoundWords.NEGATED.get(words.at(verb).text());
        Negation negation = bound == null ? null : Negation.before(words, verb, number.to());
        if (negation == null) {
            return number;
        }
        boolean bare = number.bound() == null && isMeasured(number.to());
        return number.under(negation, bare ? bound : null);
    }

    private boolean isMeasured(int unit) {
        String word = words.at(unit).text();
        return word.isEmpty()
                || !Character.isLetter(word.charAt(0))
                || WordSets.NO_UNIT.contains(word)
                || MEASURES.contains(word);
    }
}
