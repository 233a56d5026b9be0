package org.onrecord.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the numbers of a text in order; none of them overlap. */
final class Numerals {
    private static final Set<String> BEFORE_PRONOUN =
            Set.of("the", "this", "that", "these", "those", "which", "each", "every", "any", "no", "another", "some");
    private static final Set<String> STANDS_OFF = Set.of("about", "around", "negative", "minus", "$", "£", "€", "-");
    private static final int FARTHEST_BETWEEN = 3;

    private final FigureWords words;
    private final NumeralReader reader;
    private final RatioReader ratios;
    private final boolean spoken;
    private final List<Numeral> found = new ArrayList<>();

    private Numerals(FigureWords words, boolean spoken) {
        this.words = words;
        this.spoken = spoken;
        this.reader = new NumeralReader(words);
        this.ratios = new RatioReader(words);
    }

    /**
     * @param spoken whether arithmetic may be spoken, where "one over three" is a fraction; in news "over" is "more than"
     */
    static List<Numeral> in(FigureWords words, boolean spoken) {
        Numerals numerals = new Numerals(words, spoken);
        int at = 0;
        while (at < words.size()) {
            at = numerals.next(at);
        }
        return numerals.found;
    }

    private int next(int at) {
        Optional<Numeral> number = reader.at(at, !followsBetween(at)).filter(this::isNumber);
        if (number.isEmpty()) {
            return at + 1;
        }
        Numeral read = withRatio(number.get());
        found.add(read);
        return read.to();
    }

    private Numeral withRatio(Numeral upper) {
        String joint = words.at(upper.to()).text();
        boolean over = spoken && joint.equals("over");
        if (!joint.equals("in") && !over && !joint.equals("out")) {
            return upper;
        }
        int from = joint.equals("out") ? upper.to() + 2 : upper.to() + 1;
        return reader.at(from, true).flatMap(lower -> ratios.of(upper, lower)).orElse(upper);
    }

    /** Whether the "and" after the number parts the two ends of a range. */
    private boolean followsBetween(int at) {
        for (int before = at - 1; before >= Math.max(0, at - FARTHEST_BETWEEN); before--) {
            String word = words.at(before).text();
            if (word.equals("between")) {
                return true;
            }
            if (!STANDS_OFF.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isNumber(Numeral number) {
        boolean letterBefore =
                words.touchesBefore(number.from()) && Character.isLetter(words.initial(number.from() - 1));
        boolean one = number.to() == number.from() + 1
                && words.at(number.from()).text().equals("one");
        return !letterBefore
                && !(one && BEFORE_PRONOUN.contains(words.at(number.from() - 1).text()));
    }
}
