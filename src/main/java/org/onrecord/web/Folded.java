package org.onrecord.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text as it is compared in searches: compatibility forms and marks of letters folded away, lower case, so that
 * "babis" finds "Babiš", and "strauss" "Strauß". Only what is searched is folded; what is shown stays as it was written.
 */
public final class Folded {

    /** More words than this narrow nothing further, and each one costs. */
    static final int MAX_WORDS = 12;

    private Folded() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace('ħ', 'h')
                .replace('ð', 'd')
                .replace("þ", "th")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replaceAll("[’‘ʼ`]", "'")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The patterns for {@code like … escape '!'} that a text must match, one for each word, in any order. */
    public static List<String> patterns(String query) {
        // No stored text holds them, and PostgreSQL takes none of them as a parameter.
        return Arrays.stream(of(query.replaceAll("[\\p{Cc}\\p{Cs}]+", " ")).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MAX_WORDS)
                .map(Folded::pattern)
                .toList();
    }

    /**
     * That a field matches all of some patterns, as the rest of a query's conditions: it begins with an "and", where
     * there are any.
     *
     * @param first the number of the parameter that the first of them is
     */
    public static String holding(String field, int first, List<String> patterns) {
        return IntStream.range(first, first + patterns.size())
                .mapToObj(parameter -> " and %s like ?%d escape '!'".formatted(field, parameter))
                .collect(Collectors.joining());
    }

    /** The pattern for {@code like … escape '!'} of what contains a text. */
    public static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
