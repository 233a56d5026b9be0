package org.onrecord.intake;

/** The "'s" at the end of a word. */
final class Possessive {

    private Possessive() {}

    static boolean isIn(String word) {
        return !off(word).equals(word);
    }

    /** The word without it: "Trump" of "Trump's", "Workers" of "Workers'". */
    static String off(String word) {
        String plain = PlainApostrophe.in(word);
        if (plain.length() > 2 && (plain.endsWith("'s") || plain.endsWith("'S"))) {
            return word.substring(0, word.length() - 2);
        }
        return plain.length() > 2 && plain.endsWith("s'") ? word.substring(0, word.length() - 1) : word;
    }
}
