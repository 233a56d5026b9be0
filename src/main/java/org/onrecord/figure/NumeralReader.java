package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.figure.FigureWords.Token;
import org.onrecord.figure.Numeral.Shape;

/** Reads one number that may begin at any place of running text, in digits or words, with its sign and fraction. */
final class NumeralReader {
    private static final Pattern INDIAN_OR_ENGLISH = Pattern.compile("\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?");
    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u2009\\u202f]");
    private static final int LONGEST_DIGITS = 100;
    private static final String POINT = "point";

    private final FigureWords words;
    private final FractionReader fractions;
    private final DigitsReader digits;

    NumeralReader(FigureWords words) {
        this.words = words;
        this.fractions = new FractionReader(words);
        this.digits = new DigitsReader(words);
    }

    /**
     * Reads the number that begins at a token.
     *
     * @param andJoins whether "and" may join parts of it, which it does not after "between"
     */
    Optional<Numeral> at(int place, boolean andJoins) {
        Token token = words.at(place);
        if (token.text().equals("minus") || token.text().equals("negative") || isMinus(place)) {
            return unsigned(place + 1, andJoins).map(number -> number.negated(place));
        }
        return unsigned(place, andJoins);
    }

    /** A dash that touches a number and nothing before it; a dash with space around it only where the text begins. */
    private boolean isMinus(int place) {
        if (!words.at(place).text().equals("-") || !words.at(place + 1).isNumber() && !isDecimal(place + 1)) {
            return false;
        }
        boolean touchesNumber = words.touchesBefore(place + 1);
        boolean afterSomething = words.touchesBefore(place)
                && !"(<>=~$£€".contains(words.at(place - 1).text());
        return touchesNumber ? !afterSomething : place == 0;
    }

    private boolean isDecimal(int place) {
        String text = words.at(place).text();
        return text.length() > 1 && text.charAt(0) == '.';
    }

    private Optional<Numeral> unsigned(int place, boolean andJoins) {
        String text = words.at(place).text();
        if (words.at(place).isNumber() || isDecimal(place)) {
            return text.length() > LONGEST_DIGITS
                    ? Optional.empty()
                    : digits.at(place, value(text), andJoins).map(this::withFraction);
        }
        Optional<BigDecimal> sign = FractionWords.sign(text);
        if (sign.isPresent()) {
            return sign.map(value -> Numeral.fraction(place, place + 1, value));
        }
        return inWords(place, andJoins).or(() -> fractions.alone(place));
    }

    private Numeral withFraction(Numeral number) {
        return number.shape() == Shape.DIGITS ? fractions.after(number) : number;
    }

    private Optional<Numeral> inWords(int place, boolean andJoins) {
        words.moveTo(place);
        Optional<Amount> amount = NumberWords.readWide(words, andJoins);
        return amount.map(read -> new Numeral(place, words.position(), read, Shape.WORDS))
                .map(number -> withDecimals(number).orElseGet(() -> fractions.after(number)));
    }

    /** "Two hundred point zero three", "five point seventy-one". */
    private Optional<Numeral> withDecimals(Numeral number) {
        if (!words.at(number.to()).text().equals(POINT)) {
            return Optional.empty();
        }
        StringBuilder decimals = new StringBuilder();
        int at = number.to() + 1;
        while (decimals.length() < Figure.DIGITS_AFTER_POINT
                && NumberWords.small(words.at(at).text()) != null) {
            words.moveTo(at);
            decimals.append(NumberWords.readWide(words, false).orElseThrow().value());
            at = words.position();
        }
        if (decimals.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number.value().add(new BigDecimal("0." + decimals));
        words.moveTo(at);
        Amount amount = NumberWords.readAfter(value, "", words, true);
        return Optional.of(new Numeral(number.from(), words.position(), amount, Shape.WORDS));
    }

    /** Digits with a comma that groups nothing are read as decimals. */
    private static BigDecimal value(String printed) {
        String text = SPACES.matcher(printed).replaceAll("");
        if (text.indexOf(',') < 0) {
            return new BigDecimal(text);
        }
        return INDIAN_OR_ENGLISH.matcher(text).matches()
                ? new BigDecimal(text.replace(",", ""))
                : new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
}
