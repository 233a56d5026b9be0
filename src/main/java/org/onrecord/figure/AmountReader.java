package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Reads one number, in digits ("1.2 million", "3bn"), in words, or as "half a million". */
final class AmountReader {
    private static final Map<String, Long> SUFFIXES =
            Map.of("k", 1_000L, "m", 1_000_000L, "mn", 1_000_000L, "bn", 1_000_000_000L, "tn", 1_000_000_000_000L);

    private AmountReader() {}

    /**
     * Reads the number that comes next.
     *
     * @param andJoins whether "and" may join parts of it ("two hundred and five"), which it does not after "between"
     * @return empty when no number comes next
     * @throws NumberFormatException when digits come next that are grouped in no clear way
     */
    static Optional<Amount> read(FigureWords words, boolean andJoins) {
        if (isMinus(words) || words.peek().isNumber()) {
            return Optional.of(inDigits(words));
        }
        if (words.accept("half a")) {
            return scale(words).map(scale -> Amount.scaled(new BigDecimal("0.5"), scale));
        }
        return NumberWords.read(words, andJoins);
    }

    private static boolean isMinus(FigureWords words) {
        return words.peek().text().equals("-")
                && words.peek(1).isNumber()
                && words.peek().end() == words.peek(1).start();
    }

    private static Amount inDigits(FigureWords words) {
        boolean negative = words.accept("-");
        String printed = words.take().text();
        BigDecimal digits = PrintedNumber.read(printed);
        BigDecimal value = negative ? digits.negate() : digits;
        return scale(words).map(scale -> Amount.scaled(value, scale)).orElseGet(() -> Amount.unscaled(value, printed));
    }

    private static Optional<Long> scale(FigureWords words) {
        Long suffix = words.touches() ? SUFFIXES.get(words.peek().text()) : null;
        if (suffix != null) {
            words.take();
            return Optional.of(suffix);
        }
        long scale = 1;
        while (NumberWords.SCALES.containsKey(words.peek().text()) && scale <= NumberWords.SCALES.get("million")) {
            scale *= NumberWords.SCALES.get(words.take().text());
        }
        return scale == 1 ? Optional.empty() : Optional.of(scale);
    }
}
