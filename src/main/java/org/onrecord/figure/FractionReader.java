package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.onrecord.figure.FractionWords.Part;

/** Reads fractions in words, and what a number and a fraction make together: "three and a half million". */
final class FractionReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final long THOUSAND = 1000;

    private final FigureWords words;

    FractionReader(FigureWords words) {
        this.words = words;
    }

    /** "Half", "a third", "half a million", "quarter million": fractions that no number begins. */
    Optional<Numeral> alone(int at) {
        boolean article = isArticle(at);
        String word = words.at(article ? at + 1 : at).text();
        if (word.equals("half") || word.equals("quarter")) {
            return halfOrQuarter(at, article ? at + 2 : at + 1, article, word.equals("half"));
        }
        return article
                ? FractionWords.at(words, at + 1)
                        .filter(part -> !part.plural())
                        .map(part -> scaled(at, part.to(), FractionWords.over(BigDecimal.ONE, part.of())))
                : Optional.empty();
    }

    private Optional<Numeral> halfOrQuarter(int from, int to, boolean article, boolean half) {
        Numeral read = scaled(from, to, half ? HALF : QUARTER);
        return half || article || read.to() > to ? Optional.of(read) : Optional.empty();
    }

    private boolean isArticle(int at) {
        String word = words.at(at).text();
        return word.equals("a") || word.equals("an");
    }

    /** A fraction with the scale that follows it, as in "two thirds of a million" and "half a dozen". */
    private Numeral scaled(int from, int to, BigDecimal fraction) {
        int at = words.at(to).text().equals("of") && isArticle(to + 1) ? to + 1 : to;
        at = isArticle(at) ? at + 1 : at;
        long scale = wholeScale(words.at(at).text());
        return scale > 1
                ? new Numeral(from, at + 1, Amount.scaled(fraction, scale), Numeral.Shape.WORDS)
                : Numeral.fraction(from, to, fraction);
    }

    private static long wholeScale(String word) {
        return NumberWords.SCALES.getOrDefault(word, 1L);
    }

    /** The number together with the fraction that follows it; the number itself where none does. */
    Numeral after(Numeral number) {
        Optional<Numeral> ofParts = FractionWords.at(words, number.to()).flatMap(part -> ofParts(number, part));
        return ofParts.orElseGet(() -> withMore(number));
    }

    /** "Two thirds", "twenty-three fifths"; "two millionth" is no fraction. */
    private Optional<Numeral> ofParts(Numeral number, Part part) {
        boolean digits = words.at(number.from()).isNumber();
        boolean one = words.at(number.to() - 1).text().equals("one") && isAnd(number.to() - 2)
                || number.value().compareTo(BigDecimal.ONE) == 0;
        if (digits || part.plural() == one) {
            return Optional.empty();
        }
        int last = number.to() - 1;
        if (NumberWords.isTens(words.at(last).text()) && last > number.from() && !isAnd(last - 1)) {
            Optional<Part> compound = FractionWords.at(words, last);
            if (compound.isPresent()) {
                return compound.map(whole -> compound(number, last, whole));
            }
        }
        return Optional.of(mixed(number, part));
    }

    /** "One hundred thirty-fifths" are a hundred parts of thirty-five. */
    private Numeral compound(Numeral number, int tens, Part part) {
        BigDecimal parts = BigDecimal.valueOf(NumberWords.small(words.at(tens).text()));
        return scaled(
                number.from(), part.to(), FractionWords.over(number.value().subtract(parts), part.of()));
    }

    /** In "one hundred and three quarters" the quarters are three, for less than a whole is added to a number. */
    private Numeral mixed(Numeral number, Part part) {
        int and = lastAnd(number);
        if (and > 0) {
            words.moveTo(and + 1);
            BigDecimal after =
                    NumberWords.readWide(words, false).map(Amount::value).orElse(BigDecimal.ZERO);
            if (after.signum() > 0 && after.compareTo(part.of()) < 0) {
                Numeral fraction = scaled(and + 1, part.to(), FractionWords.over(after, part.of()));
                return joined(number, number.value().subtract(after), scaleBefore(and), fraction);
            }
        }
        return scaled(number.from(), part.to(), FractionWords.over(number.value(), part.of()));
    }

    private int lastAnd(Numeral number) {
        for (int at = number.to() - 1; at > number.from(); at--) {
            if (isAnd(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAnd(int at) {
        return words.at(at).text().equals("and");
    }

    private long scaleBefore(int at) {
        long scale = NumberWords.scale(words.at(at - 1).text());
        return scale >= THOUSAND ? scale : 1;
    }

    /** "Three and a half", "one million and a half", "two and fifty-four hundredths". */
    private Numeral withMore(Numeral number) {
        if (!isAnd(number.to())) {
            return number;
        }
        return fraction(number.to() + 1)
                .map(fraction -> joined(number, number.value(), scaleBefore(number.to()), fraction))
                .orElse(number);
    }

    private Optional<Numeral> fraction(int at) {
        if (isArticle(at)) {
            return alone(at);
        }
        words.moveTo(at);
        Optional<Amount> upper = NumberWords.readWide(words, true);
        int to = words.position();
        return upper.flatMap(
                parts -> FractionWords.at(words, to).flatMap(part -> smallFraction(at, parts.value(), part)));
    }

    private Optional<Numeral> smallFraction(int from, BigDecimal upper, Part part) {
        boolean plain = part.plural() != (upper.compareTo(BigDecimal.ONE) == 0);
        return plain && upper.compareTo(part.of()) < 0
                ? Optional.of(scaled(from, part.to(), FractionWords.over(upper, part.of())))
                : Optional.empty();
    }

    private Numeral joined(Numeral number, BigDecimal whole, long scaleOfWhole, Numeral fraction) {
        BigDecimal scale =
                fraction.shape() == Numeral.Shape.WORDS ? fraction.amount().scale() : BigDecimal.ONE;
        if (scale.compareTo(BigDecimal.ONE) > 0 && scaleOfWhole == 1) {
            BigDecimal value = whole.multiply(scale).add(fraction.value());
            return new Numeral(
                    number.from(), fraction.to(), new Amount(value, scale, false, false), Numeral.Shape.WORDS);
        }
        boolean takesScale = scale.compareTo(BigDecimal.ONE) == 0 && scaleOfWhole > 1;
        BigDecimal part = takesScale ? fraction.value().multiply(BigDecimal.valueOf(scaleOfWhole)) : fraction.value();
        return new Numeral(number.from(), fraction.to(), Amount.whole(whole.add(part)), Numeral.Shape.WORDS);
    }
}
