package org.onrecord.intake;

import java.util.Locale;
import java.util.Set;

/** Tells the full stop of an abbreviation from the one that ends a sentence. */
final class Abbreviations {
    private static final Set<String> TITLES = WordList.of("titles");
    private static final Set<String> FIRMS = WordList.of("firms");
    private static final Set<String> MONTHS = WordList.of("months");
    private static final Set<String> NUMBERED = WordList.of("numbered");
    private static final Set<String> OPENINGS = WordList.of("openings");
    private static final int LONGEST = 20;

    private Abbreviations() {}

    /** Whether a full stop after this word mostly belongs to it. */
    static boolean is(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return TITLES.contains(lower) || MONTHS.contains(lower) || NUMBERED.contains(lower) || clipped(word, lower);
    }

    private static boolean clipped(String word, String lower) {
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || word.indexOf('.') > 0 || FIRMS.contains(lower);
    }

    /**
     * Whether the full stop at one place ends a sentence, when another one would begin at the other.
     *
     * @param next where the next word begins
     */
    static boolean ended(String text, int stop, int next) {
        String word = wordBefore(text, stop);
        String lower = word.toLowerCase(Locale.ROOT);
        if (NUMBERED.contains(lower)) {
            return !Character.isDigit(text.charAt(next));
        }
        if (TITLES.contains(lower) || MONTHS.contains(lower)) {
            return false;
        }
        return !clipped(word, lower) || opening(text, next);
    }

    /** Whether what stands before a full stop is a word in full. */
    static boolean full(String text, int stop) {
        String word = wordBefore(text, stop);
        return word.length() > 1 && word.equals(word.toLowerCase(Locale.ROOT)) && !is(word);
    }

    private static String wordBefore(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST && inWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, at);
    }

    private static boolean inWord(char sign) {
        return Character.isLetter(sign) || sign == '.';
    }

    /** Whether the word that begins here, or a mark, begins a sentence. */
    private static boolean opening(String text, int start) {
        if (!Character.isLetter(text.charAt(start))) {
            return Mark.at(text, start) != null;
        }
        int end = start;
        while (end < text.length() && end - start < LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return OPENINGS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
