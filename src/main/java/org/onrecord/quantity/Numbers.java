package org.onrecord.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;

/** How numbers are written: with their digits in threes, or short enough for the edge of a chart. */
final class Numbers {

    private static final int DECIMALS = 12;

    private static final List<String> WORDS = List.of("million", "billion", "trillion");

    private Numbers() {}

    /** Such as {@code 12,500.5}. */
    static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(number);
    }

    /** What stands before a number that is worked out from figures of which one is rough; empty where none is. */
    static String about(Stream<Figure> figures) {
        return figures.anyMatch(figure -> figure.bound() == Bound.APPROX) ? "about " : "";
    }

    /** Such as {@code 12,500}, {@code 2.5 million} or {@code 3 × 10^30}; three digits are enough at an axis. */
    static String compact(BigDecimal number) {
        BigDecimal size = number.abs();
        if (size.signum() == 0) {
            return "0";
        }
        int power = size.precision() - size.scale() - 1;
        if (power >= 15 || power < -4) {
            return (number.signum() < 0 ? "−" : "") + scientific(size, power);
        }
        if (power < 6) {
            return grouped(number).replace('-', '−');
        }
        int steps = power / 3;
        return grouped(rounded(number.movePointLeft(3 * steps))).replace('-', '−') + " " + WORDS.get(steps - 2);
    }

    private static String scientific(BigDecimal size, int power) {
        BigDecimal digits = rounded(size.movePointLeft(power));
        String times = digits.compareTo(BigDecimal.ONE) == 0 ? "" : grouped(digits) + " × ";
        return times + "10^" + power;
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.round(new MathContext(3, RoundingMode.HALF_UP));
    }
}
