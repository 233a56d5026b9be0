package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Decides whether two numbers with "to" between them are the ends of a range. After a verb of change they are not: what
 * "fell by 20,000 to 1.4 million" lost 20,000 and is now 1.4 million. Numbers in different units never are.
 */
final class PairedNumbers {

    /** What the two are. */
    enum Meaning {
        RANGE,
        /** Each stands for itself. */
        APART,
        /** "Grew by 5,000 to 10,000 people" may be either. */
        UNCLEAR
    }

    /** For two that begin with "from" or "between", which tells by itself that they are ends. */
    static final int SPELLED_OUT = -1;

    private static final Set<String> PER_CENT = Set.of("%", "percent", "pct", "percents");
    private static final Set<String> STEPS = Set.of("percent", "pct", "percentage", "%", "per", "degrees", "points");
    private static final Set<String> ADVERBS = Set.of(
            "about", "another", "around", "further", "a", "an", "only", "just", "nearly", "almost", "roughly", "some",
            "over");

    /** "Cut 300 to 400 jobs" has an object, and is no change from the one to the other. */
    private static final Set<String> OF_OBJECTS =
            Set.of("cut", "cuts", "cutting", "gain", "gained", "gaining", "raise", "raised", "raising", "add", "added");

    /** Further apart than this, no two numbers are a range of what something may have changed by. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(3);

    private static final BigDecimal FARTHEST_STEPS = BigDecimal.TEN;
    private static final int FARTHEST_VERB = 8;
    private static final int MOST_ADVERBS = 2;

    private final FigureWords words;

    PairedNumbers(FigureWords words) {
        this.words = words;
    }

    /**
     * @param from where the first begins, with the words that bound it; or {@link #SPELLED_OUT}
     * @param low the first, with the scale that it shares
     */
    Meaning of(int from, Numeral first, Numeral last, String joint, BigDecimal low) {
        if (isInOtherUnits(first, last)) {
            return Meaning.APART;
        }
        int verb = joint.equals("to") ? changeBefore(from) : -1;
        if (verb < 0 || low.compareTo(first.value()) != 0) {
            return Meaning.RANGE;
        }
        boolean near = last.value().compareTo(low.multiply(FARTHEST)) <= 0;
        if (!isUnitAt(first.to()) && !isMoney(first) && STEPS.contains(word(last.to()))) {
            return last.value().compareTo(low.multiply(FARTHEST_STEPS)) <= 0 ? Meaning.RANGE : Meaning.UNCLEAR;
        }
        if (near && verb == from - 1 && OF_OBJECTS.contains(word(verb)) && isNounAt(last.to())) {
            return Meaning.RANGE;
        }
        return near && (isNounAt(last.to()) || isUnitAt(last.to()) || isMoney(last)) ? Meaning.UNCLEAR : Meaning.APART;
    }

    private boolean isInOtherUnits(Numeral first, Numeral last) {
        boolean perCent = isUnitAt(first.to()) && !isUnitAt(last.to());
        boolean money = isMoney(last) && !currency(last).equals(currency(first));
        boolean moneyAndPerCent = isMoney(first) && isUnitAt(last.to());
        return perCent || money || moneyAndPerCent;
    }

    /** "%" and "per cent" alike. */
    private boolean isUnitAt(int at) {
        return PER_CENT.contains(word(at))
                || (word(at).equals("per") && word(at + 1).equals("cent"));
    }

    private boolean isMoney(Numeral number) {
        return !currency(number).isEmpty();
    }

    private String currency(Numeral number) {
        String mark = word(number.from() - 1);
        return number.from() > 0 && BoundedReader.isCurrency(mark) ? mark : "";
    }

    private boolean isNounAt(int at) {
        String word = word(at);
        return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !WordSets.NO_UNIT.contains(word);
    }

    /** Where the verb of change stands before a number, or farther off before "by"; negative where none does. */
    private int changeBefore(int from) {
        int at = from - 1;
        if (word(at).equals("by")) {
            return changeBeforeBy(at);
        }
        for (int i = 0; i < MOST_ADVERBS && isAdverb(word(at)); i++) {
            at--;
        }
        return isChange(at) ? at : -1;
    }

    private int changeBeforeBy(int by) {
        for (int at = by - 1; at > Math.max(-1, by - FARTHEST_VERB); at--) {
            String word = word(at);
            if (isChange(at)) {
                return at;
            }
            if (word.equals(".") || word.equals(";") || word.equals(",")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isChange(int at) {
        return WordSets.CHANGES.contains(word(at));
    }

    private static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || word.endsWith("ly");
    }

    private String word(int at) {
        return words.at(at).text();
    }
}
