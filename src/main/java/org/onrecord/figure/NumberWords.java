package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
    /** Where not only what is plain is read: other countries' scales, and numbers that begin in digits. */
    private static final Map<String, Long> WIDER_SCALES = widerScales();

    private static final Map<String, Integer> WIDER_SMALL = Map.of("nought", 0, "naught", 0);
    private static final Pattern BELOW_HUNDRED = Pattern.compile("[1-9]\\d?");
    private static final long DOZEN = 12;
    private static final long HUNDRED = 100;
    private static final BigDecimal HUNDREDFOLD = BigDecimal.valueOf(HUNDRED);

    private final FigureWords words;
    private final boolean andJoins;
    private final boolean wide;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal group = BigDecimal.ZERO;
    private int scalesRead;
    private long lastScale = Long.MAX_VALUE;
    private long endingScale = 1;

    private NumberWords(FigureWords words, boolean andJoins, boolean wide) {
        this.words = words;
        this.andJoins = andJoins;
        this.wide = wide;
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

    private static Map<String, Long> widerScales() {
        Map<String, Long> scales = new HashMap<>(SCALES);
        for (String dozens : List.of("dozens", "dz", "dzs", "doz", "dozs")) {
            scales.put(dozens, DOZEN);
        }
        scales.put("hundreds", HUNDRED);
        scales.putAll(Map.of("lakh", 100_000L, "lakhs", 100_000L, "crore", 10_000_000L, "crores", 10_000_000L));
        scales.putAll(Map.of("mil", 1_000_000L, "mn", 1_000_000L, "mm", 1_000_000L, "mln", 1_000_000L));
        scales.putAll(Map.of("bn", 1_000_000_000L, "bln", 1_000_000_000L));
        scales.putAll(Map.of("tn", 1_000_000_000_000L, "tln", 1_000_000_000_000L));
        return Map.copyOf(scales);
    }

    static boolean isNumberWord(String word) {
        return SMALL.containsKey(word) || SCALES.containsKey(word);
    }

    static boolean isTens(String word) {
        return TENS.contains(word);
    }

    /** A number below a hundred that is one word; null when the word is none. */
    static Integer small(String word) {
        Integer small = SMALL.get(word);
        return small == null ? WIDER_SMALL.get(word) : small;
    }

    /** What a word multiplies the number before it by, abbreviations included; 1 for other words. */
    static long scale(String word) {
        return WIDER_SCALES.getOrDefault(word, 1L);
    }

    /**
     * Reads the number that comes next.
     *
     * @param andJoins whether "and" may join parts of it ("two hundred and five")
     * @return empty when no number comes next
     */
    static Optional<Amount> read(FigureWords words, boolean andJoins) {
        return new NumberWords(words, andJoins, false).inWords();
    }

    /** Reads the number that comes next in running text, where scales of other countries may stand, too. */
    static Optional<Amount> readWide(FigureWords words, boolean andJoins) {
        return new NumberWords(words, andJoins, true).inWords();
    }

    /** Reads on after digits: "4 thousand 3 hundred and 21". Without a scale the number is as given. */
    static Amount readAfter(BigDecimal digits, String printed, FigureWords words, boolean andJoins) {
        NumberWords number = new NumberWords(words, andJoins, true);
        number.group = digits;
        if (!number.acceptScale()) {
            return Amount.unscaled(digits, printed);
        }
        number.more();
        return number.amount();
    }

    private Optional<Amount> inWords() {
        String first = words.peek().text();
        if (first.equals("a")
                && scaleOf(words.peek(1).text()) > 1
                && !isPlural(words.peek(1).text())) {
            words.take();
            group = BigDecimal.ONE;
        } else if (smallOf(first) != null) {
            group = BigDecimal.valueOf(smallOf(words.take().text()));
        } else if (wide
                && first.equals("hundred")
                && SCALES.containsKey(words.peek(1).text())) {
            group = BigDecimal.ONE;
        } else {
            return Optional.empty();
        }
        more();
        return Optional.of(amount());
    }

    private static boolean isPlural(String scale) {
        return scale.equals("dozens") || scale.equals("hundreds");
    }

    private Integer smallOf(String word) {
        return wide ? small(word) : SMALL.get(word);
    }

    private long scaleOf(String word) {
        return (wide ? WIDER_SCALES : SCALES).getOrDefault(word, 1L);
    }

    private void more() {
        boolean more = true;
        while (more) {
            more = acceptScale() || acceptSmall() || acceptDigits();
        }
    }

    private Amount amount() {
        BigDecimal value = total.add(group);
        if (scalesRead == 0) {
            return Amount.unscaled(value, "");
        }
        return scalesRead == 1 && endingScale > 1
                ? Amount.scaled(value.divide(BigDecimal.valueOf(endingScale)), endingScale)
                : Amount.whole(value);
    }

    private boolean acceptScale() {
        long scale = scaleOf(words.peek().text());
        if (scale == 1) {
            return false;
        }
        boolean accepted = scale <= HUNDRED ? acceptWithinGroup(scale) : acceptGroup(scale);
        if (accepted) {
            words.take();
            scalesRead++;
            endingScale = scale;
        }
        return accepted;
    }

    /** "Hundred" and "dozen" multiply what stands before them and stay within a group of thousands. */
    private boolean acceptWithinGroup(long scale) {
        if (group.signum() == 0) {
            return false;
        }
        if (wide && scale == DOZEN && scalesRead > 0) {
            BigDecimal tail = group.remainder(HUNDREDFOLD);
            group = group.add(tail.multiply(BigDecimal.valueOf(DOZEN - 1)));
            return tail.signum() > 0;
        }
        boolean afterDigits = wide && scalesRead == 0;
        if ((group.compareTo(HUNDREDFOLD) >= 0 && !afterDigits) || (scale == DOZEN && scalesRead > 0)) {
            return false;
        }
        group = group.multiply(BigDecimal.valueOf(scale));
        return true;
    }

    private boolean acceptGroup(long scale) {
        if (wide && group.signum() == 0 && total.signum() != 0 && scalesRead == 1 && endingScale > 1) {
            return acceptFurtherScale(scale);
        }
        if (scale >= lastScale || group.signum() == 0) {
            return false;
        }
        total = total.add(group.multiply(BigDecimal.valueOf(scale)));
        group = BigDecimal.ZERO;
        lastScale = scale;
        return true;
    }

    /** "Three lakh crore", "ten thousand million": one scale multiplies another. */
    private boolean acceptFurtherScale(long scale) {
        if (scale < lastScale) {
            return false;
        }
        total = total.multiply(BigDecimal.valueOf(scale));
        lastScale = HUNDRED;
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
        group = group.add(BigDecimal.valueOf(small));
        endingScale = 1;
        return true;
    }

    private boolean fits(int small, boolean hyphen) {
        int tail = tail();
        boolean afterTens = tail >= 20 && tail % 10 == 0 && small < 10;
        boolean afterScale = !hyphen && tail == 0 && scalesRead > 0;
        return afterTens || afterScale;
    }

    /** What the group holds below a hundred; -1 when it is no whole number. */
    private int tail() {
        BigDecimal tail = group.remainder(HUNDREDFOLD);
        return tail.stripTrailingZeros().scale() > 0 ? -1 : tail.intValue();
    }

    /** "4 thousand 3 hundred", "3 hundred and 21"; but "3 hundred and 2 hundred" are two numbers. */
    private boolean acceptDigits() {
        boolean and = andJoins && words.peek().text().equals("and");
        String digits = words.peek(and ? 1 : 0).text();
        boolean scaled = scaleOf(words.peek(and ? 2 : 1).text()) > 1;
        boolean joins = wide
                && endingScale > 1
                && tail() == 0
                && BELOW_HUNDRED.matcher(digits).matches();
        boolean fits = and ? !scaled : scaled && endingScale > HUNDRED;
        if (!joins || !fits || group.signum() != 0 && !and) {
            return false;
        }
        words.moveTo(words.position() + (and ? 2 : 1));
        group = group.add(new BigDecimal(digits));
        endingScale = 1;
        return true;
    }
}
