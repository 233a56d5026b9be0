package org.onrecord.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a whole by their names: "half", "thirds", "twenty-fifth", "hundredths", and the single signs. */
final class FractionWords {
    private static final Map<String, Long> DENOMINATORS = denominators();
    private static final Map<String, String> SIGNS = signs();

    private FractionWords() {}

    /**
     * The name of a part that is printed.
     *
     * @param of how many parts make the whole
     * @param to the token after its last
     * @param plural whether several such parts are named
     */
    record Part(BigDecimal of, int to, boolean plural) {}

    private static Map<String, Long> denominators() {
        Map<String, Long> parts = new HashMap<>();
        parts.put("half", 2L);
        parts.put("halves", 2L);
        addOrdinals(parts, 3, List.of("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"));
        addOrdinals(
                parts,
                11,
                List.of(
                        "eleventh",
                        "twelfth",
                        "thirteenth",
                        "fourteenth",
                        "fifteenth",
                        "sixteenth",
                        "seventeenth",
                        "eighteenth",
                        "nineteenth"));
        List<String> tens = List.of(
                "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth");
        for (int i = 0; i < tens.size(); i++) {
            add(parts, tens.get(i), 20 + 10L * i);
        }
        add(parts, "quarter", 4);
        NumberWords.SCALES.forEach((scale, size) -> add(parts, scale + "th", size));
        return Map.copyOf(parts);
    }

    private static void addOrdinals(Map<String, Long> parts, int first, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            add(parts, names.get(i), first + (long) i);
        }
    }

    private static void add(Map<String, Long> parts, String name, long of) {
        parts.put(name, of);
        parts.put(name + "s", of);
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        String[] printed =
                "½ 1 2,⅓ 1 3,⅔ 2 3,¼ 1 4,¾ 3 4,⅕ 1 5,⅖ 2 5,⅗ 3 5,⅘ 4 5,⅙ 1 6,⅚ 5 6,⅛ 1 8,⅜ 3 8,⅝ 5 8,⅞ 7 8".split(",");
        for (String sign : printed) {
            signs.put(sign.substring(0, 1), sign.substring(2));
        }
        return Map.copyOf(signs);
    }

    /** The value of a sign such as ⅔. */
    static Optional<BigDecimal> sign(String token) {
        return Optional.ofNullable(SIGNS.get(token))
                .map(parts -> over(new BigDecimal(parts.substring(0, 1)), new BigDecimal(parts.substring(2))));
    }

    static BigDecimal over(BigDecimal upper, BigDecimal lower) {
        return upper.divide(lower, MathContext.DECIMAL64);
    }

    static boolean isPart(String word) {
        return DENOMINATORS.containsKey(word);
    }

    /** The part that is named at a place, a hyphen before it or not. */
    static Optional<Part> at(FigureWords words, int place) {
        int at = words.at(place).text().equals("-") ? place + 1 : place;
        String word = words.at(at).text();
        if (DENOMINATORS.containsKey(word)) {
            return Optional.of(part(DENOMINATORS.get(word), at, word));
        }
        return NumberWords.isTens(word) ? afterTens(words, at) : afterHundred(words, at);
    }

    private static Part part(long of, int at, String word) {
        return new Part(BigDecimal.valueOf(of), at + 1, word.endsWith("s") && !word.equals("first"));
    }

    private static Optional<Part> afterTens(FigureWords words, int tens) {
        int at = words.at(tens + 1).text().equals("-") ? tens + 2 : tens + 1;
        return unit(words.at(at).text())
                .map(unit -> part(
                        NumberWords.small(words.at(tens).text()) + unit,
                        at,
                        words.at(at).text()));
    }

    /** "One hundred (and) fifth": the only hundreds that are said of parts. */
    private static Optional<Part> afterHundred(FigureWords words, int at) {
        if (!words.at(at).text().equals("one") || !words.at(at + 1).text().equals("hundred")) {
            return Optional.empty();
        }
        int last = words.at(at + 2).text().equals("and") ? at + 3 : at + 2;
        return unit(words.at(last).text())
                .map(unit -> part(100 + unit, last, words.at(last).text()));
    }

    private static Optional<Long> unit(String word) {
        return switch (word) {
            case "first", "firsts" -> Optional.of(1L);
            case "second", "seconds" -> Optional.of(2L);
            case "half", "halves", "quarter", "quarters" -> Optional.empty();
            default -> Optional.ofNullable(DENOMINATORS.get(word)).filter(of -> of < 10);
        };
    }
}
