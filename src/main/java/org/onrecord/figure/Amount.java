package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One number as printed.
 *
 * @param value the number
 * @param scale the one scale that ends it ("million"); 1 when it has none, null when it has several
 * @param sharesScale whether it may take the scale of the number that follows it in a range ("1.1 to 1.2 million")
 * @param mayBeYear whether it is printed as a year is
 */
record Amount(BigDecimal value, BigDecimal scale, boolean sharesScale, boolean mayBeYear) {
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    static Amount scaled(BigDecimal before, long scale) {
        BigDecimal by = BigDecimal.valueOf(scale);
        return new Amount(before.multiply(by), by, false, false);
    }

    static Amount unscaled(BigDecimal value, String printed) {
        boolean small = value.compareTo(THOUSAND) < 0;
        return new Amount(value, BigDecimal.ONE, small, YEAR.matcher(printed).matches());
    }

    /** A number whose scales lie within it, as in "one million two hundred thousand". */
    static Amount whole(BigDecimal value) {
        return new Amount(value, null, false, false);
    }

    /** This number as the lower end of a range that ends with the other; empty when they may share a scale or not. */
    Optional<BigDecimal> before(Amount other) {
        if (!sharesScale) {
            return Optional.of(value);
        }
        return Optional.ofNullable(other.scale).map(value::multiply);
    }
}
