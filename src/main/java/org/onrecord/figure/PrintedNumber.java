package org.onrecord.figure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in the English way of printing them: digits in threes by commas or spaces, a full stop before decimals. */
final class PrintedNumber {
    private static final int LONGEST_TEXT = 100;
    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2009\\u202f]");
    private static final Pattern NUMBER = Pattern.compile(
            "([-+\\u2212]?)" + "(\\d+|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+)" + "(\\.\\d+)?");
    private static final String TOO_LONG = "Write at most %d digits before the decimal point and %d after it."
            .formatted(Figure.DIGITS_BEFORE_POINT, Figure.DIGITS_AFTER_POINT);

    private PrintedNumber() {}

    /**
     * @throws NumberFormatException with a sentence for the person who typed it
     */
    static BigDecimal read(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new NumberFormatException(TOO_LONG);
        }
        Matcher number = NUMBER.matcher(SPACES.matcher(text.strip()).replaceAll(" "));
        if (!number.matches()) {
            throw new NumberFormatException("Write the number in digits, such as 3000, 3,000 or 10.5.");
        }
        String digits = number.group(2).replaceAll("[, ]", "");
        String decimals = number.group(3) == null ? "" : number.group(3);
        BigDecimal value = new BigDecimal(digits + decimals);
        fault(value).ifPresent(message -> {
            throw new NumberFormatException(message);
        });
        boolean negative = number.group(1).equals("-") || number.group(1).equals("\u2212");
        return canonical(negative ? value.negate() : value);
    }

    /** What is wrong with the size of a number, found from its exponent and without writing out its digits. */
    static Optional<String> fault(BigDecimal value) {
        if (value.signum() == 0) {
            return Optional.empty();
        }
        boolean tooLarge = (long) value.precision() - value.scale() > Figure.DIGITS_BEFORE_POINT;
        // A number that passes these has few digits, so that stripping its zeros is cheap.
        boolean tooMany = (long) value.precision() > 2L * (Figure.DIGITS_BEFORE_POINT + Figure.DIGITS_AFTER_POINT);
        boolean bad = tooLarge || tooMany || value.stripTrailingZeros().scale() > Figure.DIGITS_AFTER_POINT;
        return bad ? Optional.of(TOO_LONG) : Optional.empty();
    }

    /** One form for equal numbers, so that {@code equals} agrees with {@code compareTo}; null stays null. */
    static BigDecimal canonical(BigDecimal value) {
        if (value == null || value.signum() == 0) {
            return value == null ? null : BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String text(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(Figure.DIGITS_AFTER_POINT);
        return format.format(value);
    }
}
