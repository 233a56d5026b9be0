package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one number in English words: "two hundred and five", "twenty-five thousand", "a dozen". */
final class NumberWords {
    private static final List<String> TO_NINETEEN = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> SMALL = small();
    static final Map<String, Long> SCALES = Map.of(
            "dozen", 12L,
            "hundred", 100L,
            "thousand", 1_000L,
            "million", 1_000_000L,
            "billion", 1_000_000_000L,
            "trillion", 1_000_000_000_000L);
    private static final int DOZEN = 12;
    private static final int HUNDRED = 100;

    private final FigureWords words;
    private final boolean andJoins;
    private BigDecimal total = BigDecimal.ZERO;
    private int group;
    private int scalesRead;
    private long lastScale = Long.MAX_VALUE;
    private long endingScale = 1;

    private NumberWords(FigureWords words, boolean andJoins) {
        this.words = words;
        this.andJoins = andJoins;
    }

    private static Map<String, Integer> small() {
        Map<String, Integer> small = new HashMap<>();
        for (int i = 0; i < TO_NINETEEN.size(); i++) {
            small.put(TO_NINETEEN.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            small.put(TENS.get(i), 20 + 10 * i);
        }
        return Map.copyOf(small);
    }

    static boolean isNumberWord(String word) {
        return SMALL.containsKey(word) || SCALES.containsKey(word);
    }

    /**
     * Reads the number that comes next.
     *
     * @param andJoins whether "and" may join parts of it ("two hundred and five")
     * @return empty when no number comes next
     */
    static Optional<Amount> read(FigureWords words, boolean andJoins) {
        return new NumberWords(words, andJoins).inWords();
    }

    private Optional<Amount> inWords() {
        if (words.peek().text().equals("a") && SCALES.containsKey(words.peek(1).text())) {
            words.take();
            group = 1;
        } else if (SMALL.containsKey(words.peek().text())) {
            group = SMALL.get(words.take().text());
        } else {
            return Optional.empty();
        }
        boolean more = true;
        while (more) {
            more = acceptScale() || acceptSmall();
        }
        return Optional.of(amount());
    }

    private Amount amount() {
        BigDecimal value = total.add(BigDecimal.valueOf(group));
        if (scalesRead == 0) {
            return Amount.unscaled(value, "");
        }
        return scalesRead == 1 && endingScale > 1
                ? Amount.scaled(value.divide(BigDecimal.valueOf(endingScale)), endingScale)
                : Amount.whole(value);
    }

    private boolean acceptScale() {
        Long scale = SCALES.get(words.peek().text());
        if (scale == null || group == 0) {
            return false;
        }
        boolean accepted = scale <= HUNDRED ? acceptWithinGroup(scale.intValue()) : acceptGroup(scale);
        if (accepted) {
            words.take();
            scalesRead++;
            endingScale = scale;
        }
        return accepted;
    }

    /** "Hundred" and "dozen" multiply what stands before them and stay within a group of thousands. */
    private boolean acceptWithinGroup(int scale) {
        if (group >= HUNDRED || (scale == DOZEN && scalesRead > 0)) {
            return false;
        }
        group *= scale;
        return true;
    }

    private boolean acceptGroup(long scale) {
        if (scale >= lastScale) {
            return false;
        }
        total = total.add(BigDecimal.valueOf(group).multiply(BigDecimal.valueOf(scale)));
        group = 0;
        lastScale = scale;
        return true;
    }

    /** The rest of a group: "twenty-five", "hundred and five", "thousand two". */
    private boolean acceptSmall() {
        boolean hyphen = words.peek().text().equals("-");
        boolean and = andJoins && scalesRead > 0 && words.peek().text().equals("and");
        Integer small = SMALL.get(words.peek(hyphen || and ? 1 : 0).text());
        if (small == null || small == 0 || !fits(small, hyphen)) {
            return false;
        }
        if (hyphen || and) {
            words.take();
        }
        words.take();
        group += small;
        endingScale = 1;
        return true;
    }

    private boolean fits(int small, boolean hyphen) {
        int tail = group % HUNDRED;
        boolean afterTens = tail >= 20 && tail % 10 == 0 && small < 10;
        boolean afterScale = !hyphen && tail == 0 && scalesRead > 0;
        return afterTens || afterScale;
    }
}
