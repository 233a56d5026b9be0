package org.onrecord.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Where on the upright axis of a chart a number stands, from 0 at the foot to 1 at the top. */
sealed interface Scale {

    /** A line across the chart, and the number that it stands for. */
    record Tick(BigDecimal number, double at) {

        String label() {
            return Numbers.compact(number);
        }
    }

    double at(BigDecimal number);

    List<Tick> ticks();

    /**
     * @param numbers all numbers that are to be drawn, and can be
     */
    static Scale of(List<BigDecimal> numbers, boolean logarithmic) {
        return logarithmic ? Logarithmic.of(numbers) : Linear.of(numbers);
    }

    /** Whether a number can be drawn at all. */
    static boolean draws(BigDecimal number, boolean logarithmic) {
        return !logarithmic || number.signum() > 0;
    }

    /** From zero on, and below it where a number is. */
    record Linear(BigDecimal from, BigDecimal to, BigDecimal step) implements Scale {

        private static final int STEPS = 4;
        private static final List<BigDecimal> NICE = List.of(
                BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"), BigDecimal.TEN);

        static Linear of(List<BigDecimal> numbers) {
            BigDecimal most = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            BigDecimal least = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
            if (most.equals(least)) {
                most = BigDecimal.ONE;
            }
            BigDecimal step = step(most.subtract(least));
            return new Linear(
                    rounded(least, step, RoundingMode.FLOOR), rounded(most, step, RoundingMode.CEILING), step);
        }

        private static BigDecimal step(BigDecimal span) {
            BigDecimal rough = span.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
            return NICE.stream()
                    .map(power::multiply)
                    .filter(step -> step.compareTo(rough) >= 0)
                    .findFirst()
                    .orElseThrow();
        }

        private static BigDecimal rounded(BigDecimal number, BigDecimal step, RoundingMode mode) {
            return number.divide(step, 0, mode).multiply(step);
        }

        @Override
        public double at(BigDecimal number) {
            return number.subtract(from)
                    .divide(to.subtract(from), MathContext.DECIMAL64)
                    .doubleValue();
        }

        @Override
        public List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (BigDecimal number = from; number.compareTo(to) <= 0; number = number.add(step)) {
                ticks.add(new Tick(number, at(number)));
            }
            return ticks;
        }
    }

    /** By powers of ten: zero and what is below has no place on it. */
    record Logarithmic(int from, int to) implements Scale {

        private static final int MOST_TICKS = 6;

        static Logarithmic of(List<BigDecimal> numbers) {
            int from = numbers.stream()
                    .mapToInt(number -> (int) Math.floor(log(number)))
                    .min()
                    .orElse(0);
            int to = numbers.stream()
                    .mapToInt(number -> (int) Math.ceil(log(number)))
                    .max()
                    .orElse(1);
            return new Logarithmic(from, Math.max(to, from + 1));
        }

        /** Of a power of ten exactly its exponent. */
        private static double log(BigDecimal number) {
            int power = number.precision() - number.scale() - 1;
            return power + Math.log10(number.movePointLeft(power).doubleValue());
        }

        @Override
        public double at(BigDecimal number) {
            return (log(number) - from) / (to - from);
        }

        @Override
        public List<Tick> ticks() {
            int step = (to - from + MOST_TICKS - 1) / MOST_TICKS;
            List<Tick> ticks = new ArrayList<>();
            for (int power = from; power <= to; power += step) {
                for (int times : between(power)) {
                    BigDecimal number = BigDecimal.valueOf(times).scaleByPowerOfTen(power);
                    ticks.add(new Tick(number, at(number)));
                }
            }
            return ticks;
        }

        /** Where there are few powers of ten, also what lies between them. */
        private int[] between(int power) {
            return to - from <= 2 && power < to ? new int[] {1, 2, 5} : new int[] {1};
        }
    }
}
