package org.onrecord.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.figure.Numeral.Shape;

/** Reads on after a number in digits: its scale, the lower half of its fraction, its power of ten. */
final class DigitsReader {
    private static final Map<String, Long> LETTERS =
            Map.of("k", 1_000L, "m", 1_000_000L, "b", 1_000_000_000L, "g", 1_000_000_000L, "t", 1_000_000_000_000L);
    private static final Pattern SHORT = Pattern.compile("\\d{1,4}");
    private static final Pattern EXPONENT = Pattern.compile("\\d{1,2}");
    private static final int LONGEST_BASE = 40;

    private final FigureWords words;

    DigitsReader(FigureWords words) {
        this.words = words;
    }

    Optional<Numeral> at(int place, BigDecimal value, boolean andJoins) {
        if (value.precision() > 2 * Figure.DIGITS_BEFORE_POINT) {
            return Optional.empty();
        }
        int next = place + 1;
        return power(place, value)
                .or(() -> over(place, next, value))
                .or(() -> mixed(place, value))
                .or(() -> Optional.of(withScale(place, value, andJoins)));
    }

    private Numeral withScale(int place, BigDecimal value, boolean andJoins) {
        int next = place + 1;
        long letter = letter(next, place);
        if (letter > 1) {
            return new Numeral(place, next + 1, Amount.scaled(value, letter), Shape.DIGITS);
        }
        words.moveTo(next);
        Amount amount = NumberWords.readAfter(value, words.at(place).text(), words, andJoins);
        boolean glued = words.position() == next && words.touchesBefore(next) && isLetter(next);
        return new Numeral(place, words.position(), amount, glued ? Shape.GLUED : Shape.DIGITS);
    }

    /** A letter that stands for a scale; a small m is one only of money, for else it stands for metres. */
    private long letter(int next, int place) {
        String text = words.at(next).text();
        long scale = LETTERS.getOrDefault(text, 1L);
        boolean paired = words.at(place - 1).text().equals("-")
                || words.at(place - 1).text().equals("to");
        boolean money = isMoney(place - 1) || (paired && isMoney(place - 3));
        boolean capital = Character.isUpperCase(words.initial(next));
        boolean plain = text.equals("k") || text.equals("b") || money || capital || isMillionOfNouns(next);
        boolean more = words.touchesBefore(next + 1)
                && (isLetter(next + 1) || words.at(next + 1).isNumber());
        return plain && !more && isScaleHere(next, text, capital) ? scale : 1;
    }

    private boolean isMoney(int at) {
        return at >= 0 && BoundedReader.isCurrency(words.at(at).text());
    }

    /** "3m people" are millions, where "3m" alone may be metres. */
    private boolean isMillionOfNouns(int next) {
        String noun = words.at(next + 1).text();
        boolean plural = UnitFinder.isPlural(noun)
                || (!WordSets.NO_UNIT.contains(noun)
                        && UnitFinder.isPlural(words.at(next + 2).text()));
        return words.at(next).text().equals("m") && isLetter(next + 1) && !WordSets.NO_UNIT.contains(noun) && plural;
    }

    private boolean isScaleHere(int next, String text, boolean capital) {
        return words.touchesBefore(next) || (capital || text.equals("k")) && !text.equals("b") && !text.equals("t");
    }

    private boolean isLetter(int at) {
        return Character.isLetter(words.initial(at));
    }

    /** "3/4", but not a part of 5/17/2018 or of a number with dashes and slashes. */
    private Optional<Numeral> over(int from, int slash, BigDecimal upper) {
        boolean slashed = isJoined(slash, "/") && words.touchesBefore(slash + 1) && isShort(slash + 1);
        boolean longer = (isJoined(slash + 2, "/") || isJoined(slash + 2, "-")) && words.touchesBefore(slash + 3);
        boolean later = words.touchesBefore(slash - 1)
                && "/-.".contains(words.at(slash - 2).text());
        if (!slashed || longer || (later && isDigitBefore(slash - 2)) || !isShort(slash - 1)) {
            return Optional.empty();
        }
        BigDecimal lower = new BigDecimal(words.at(slash + 1).text());
        return lower.signum() == 0
                ? Optional.empty()
                : Optional.of(Numeral.fraction(from, slash + 2, FractionWords.over(upper, lower)));
    }

    private boolean isDigitBefore(int mark) {
        return words.touchesBefore(mark) && words.at(mark - 1).isNumber();
    }

    private boolean isShort(int at) {
        return SHORT.matcher(words.at(at).text()).matches();
    }

    private boolean isJoined(int at, String mark) {
        return words.touchesBefore(at) && words.at(at).text().equals(mark);
    }

    /** "1 4/5" and "2½". */
    private Optional<Numeral> mixed(int place, BigDecimal whole) {
        Optional<BigDecimal> sign = FractionWords.sign(words.at(place + 1).text());
        if (sign.isPresent()) {
            return sign.map(part -> withPart(place, place + 2, whole.add(part)));
        }
        if (!isShort(place) || !isShort(place + 1)) {
            return Optional.empty();
        }
        return over(place, place + 2, new BigDecimal(words.at(place + 1).text()))
                .filter(part -> part.value().compareTo(BigDecimal.ONE) < 0)
                .map(part -> withPart(place, part.to(), whole.add(part.value())));
    }

    private static Numeral withPart(int from, int to, BigDecimal value) {
        return new Numeral(from, to, Amount.whole(value), Shape.DIGITS);
    }

    /** "1e10", "12.3e+4", "1.3x10^6", "2.5^-1". */
    private Optional<Numeral> power(int place, BigDecimal base) {
        int next = place + 1;
        if (!words.touchesBefore(next) || base.precision() > LONGEST_BASE) {
            return Optional.empty();
        }
        boolean ten = isJoined(next, "x") && words.at(next + 1).text().equals("10") && isJoined(next + 2, "^");
        if (ten || words.at(next).text().equals("e")) {
            return exponent(ten ? next + 3 : next + 1)
                    .map(exponent -> power(place, exponent, base.scaleByPowerOfTen(exponent.value)));
        }
        return words.at(next).text().equals("^")
                ? exponent(next + 1)
                        .filter(exponent -> base.signum() != 0)
                        .map(exponent -> power(place, exponent, base.pow(exponent.value, MathContext.DECIMAL64)))
                : Optional.empty();
    }

    private record Exponent(int value, int to) {}

    private Optional<Exponent> exponent(int from) {
        int at = from;
        boolean negative = false;
        while (at < from + 2 && "+-".contains(words.at(at).text()) && words.touchesBefore(at)) {
            negative ^= words.at(at).text().equals("-");
            at++;
        }
        if (!words.touchesBefore(at) || !EXPONENT.matcher(words.at(at).text()).matches()) {
            return Optional.empty();
        }
        int size = Integer.parseInt(words.at(at).text());
        return Optional.of(new Exponent(negative ? -size : size, at + 1));
    }

    private static Numeral power(int place, Exponent exponent, BigDecimal value) {
        return new Numeral(place, exponent.to(), Amount.whole(value), Shape.POWER);
    }
}
