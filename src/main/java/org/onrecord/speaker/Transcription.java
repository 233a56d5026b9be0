package org.onrecord.speaker;

/**
 * Whether two words may be one name that was written in Latin letters in two ways: they have the same consonants, taken
 * roughly, and hardly a letter differs otherwise. Short names are too like one another to be told so.
 */
final class Transcription {

    private static final int SHORTEST = 5;

    /** In a shorter name one letter is enough to make another one of it. */
    private static final int LONG = 7;

    private static final int MOST_CHANGES = 2;

    /** So many consonants tell one name from another. */
    private static final int CONSONANTS = 3;

    private Transcription() {}

    static boolean alike(String one, String other) {
        String consonants = consonants(one);
        int length = Math.min(one.length(), other.length());
        return length >= SHORTEST
                && !one.equals(other)
                && !consonants.isEmpty()
                && consonants.equals(consonants(other))
                && changes(one, other) <= (length < LONG ? 1 : MOST_CHANGES);
    }

    /** What is left of a word when it is written in another way; empty where that is too little to go by. */
    static String consonants(String word) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = consonant(word.charAt(i));
            if (c != ' ' && (left.length() == 0 || left.charAt(left.length() - 1) != c)) {
                left.append(c);
            }
        }
        return left.length() < CONSONANTS ? "" : left.toString();
    }

    /** A space for what is as often left out as written. */
    private static char consonant(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'j', 'h' -> ' ';
            case 'w' -> 'v';
            case 'c', 'q' -> 'k';
            case 'z' -> 's';
            default -> c;
        };
    }

    /** How many letters have to be put in, taken out or changed, as long as it is few. */
    private static int changes(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_CHANGES) {
            return MOST_CHANGES + 1;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
