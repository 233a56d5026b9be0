package org.onrecord.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    private static String pattern(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
