package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a figure is a number of, and how much one of it is: "tonnes" are kilograms, a thousand each, and "million
 * dollars" are dollars. Of units that it doesn't know one is one.
 *
 * @param factor how much of the base one is
 * @param base the words that are left to say what it is a number of; none where nothing is said
 */
record Measure(BigDecimal factor, Set<String> base) {

    private static final Map<String, Integer> SCALES =
            Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12, "bn", 9, "mn", 6);

    /** How each is written as ten to a power of the unit that it is turned into. */
    private static final Map<String, Measure> KNOWN = Map.ofEntries(
            Map.entry("kg", power(0, "kilogram")),
            Map.entry("tonne", power(3, "kilogram")),
            Map.entry("kilotonne", power(6, "kilogram")),
            Map.entry("gram", power(-3, "kilogram")),
            Map.entry("km", power(3, "metre")),
            Map.entry("kilometre", power(3, "metre")),
            Map.entry("kilometer", power(3, "metre")),
            Map.entry("meter", power(0, "metre")),
            Map.entry("percent", power(0, "%")),
            Map.entry("dollar", power(0, "$")),
            Map.entry("pound", power(0, "£")),
            Map.entry("euro", power(0, "€")),
            Map.entry("yen", power(0, "¥")));

    private static Measure power(int exponent, String base) {
        return new Measure(BigDecimal.ONE.scaleByPowerOfTen(exponent), Set.of(base));
    }

    static Measure of(String unit) {
        int exponent = 0;
        BigDecimal factor = BigDecimal.ONE;
        Set<String> base = new LinkedHashSet<>();
        for (String word : unit == null ? Set.<String>of() : Words.of(unit.replace("per cent", "percent"))) {
            if (SCALES.containsKey(word)) {
                exponent += SCALES.get(word);
            } else if (KNOWN.containsKey(word)) {
                factor = factor.multiply(KNOWN.get(word).factor());
                base.addAll(KNOWN.get(word).base());
            } else {
                base.add(word);
            }
        }
        return new Measure(factor.scaleByPowerOfTen(exponent), base);
    }

    BigDecimal amount(BigDecimal number) {
        return number.multiply(factor);
    }

    /** Whether both say what they are numbers of, and it is not the same. */
    boolean differs(Measure other) {
        return !base.isEmpty() && !other.base.isEmpty() && !base.equals(other.base);
    }

    /** Of two that differ, whether it says what the other does and more: "North Korean soldiers" are some "soldiers". */
    boolean narrows(Measure other) {
        return base.containsAll(other.base);
    }
}
