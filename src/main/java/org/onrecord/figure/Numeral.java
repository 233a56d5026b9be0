package org.onrecord.figure;

import java.math.BigDecimal;

/**
 * One number in running text.
 *
 * @param from its first token, the sign included
 * @param to the token after its last
 * @param amount the number
 * @param shape how it is written
 */
record Numeral(int from, int to, Amount amount, Shape shape) {

    enum Shape {
        DIGITS,
        WORDS,
        /** "Two thirds", "3/4", "half". */
        FRACTION,
        /** "One in five", "two out of three". */
        RATIO,
        /** "One over three", a fraction only where arithmetic is spoken. */
        QUOTIENT,
        /** "1.3e6", "2^8". */
        POWER,
        /** Digits that letters stand on without a space, as in "10km" and "5G". */
        GLUED
    }

    BigDecimal value() {
        return amount.value();
    }

    Numeral negated(int sign) {
        return new Numeral(sign, to, new Amount(value().negate(), amount.scale(), amount.sharesScale(), false), shape);
    }

    static Numeral fraction(int from, int to, BigDecimal value) {
        return new Numeral(from, to, Amount.whole(value), Shape.FRACTION);
    }
}
