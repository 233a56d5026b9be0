package org.onrecord.figure;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what figures say in words: capitals, marks and articles make no difference, nor does one or many. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}%$€£¥]+");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final int SHORTEST_PLURAL = 4;

    private Words() {}

    static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    /** Whether all words of the one stand among those of the other, be it in other places. */
    static boolean within(String part, String whole) {
        return of(whole).containsAll(of(part));
    }

    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(singular(word.group()));
        }
        // Where nothing but an article was printed, it is all that there is.
        if (!ARTICLES.containsAll(words)) {
            words.removeAll(ARTICLES);
        }
        return words;
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }
}
