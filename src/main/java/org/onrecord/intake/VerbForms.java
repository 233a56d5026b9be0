package org.onrecord.intake;

import java.util.List;

/** Bends a regular English verb: note, notes, noted, noting. */
final class VerbForms {
    private static final String VOWELS = "aeiou";

    private VerbForms() {}

    static List<String> of(String verb) {
        return List.of(verb, third(verb), past(verb), going(verb));
    }

    private static String third(String verb) {
        if (verb.endsWith("y") && !vowel(verb, 2)) {
            return cut(verb) + "ies";
        }
        boolean hisses = verb.endsWith("s")
                || verb.endsWith("sh")
                || verb.endsWith("ch")
                || verb.endsWith("x")
                || verb.endsWith("o");
        return verb + (hisses ? "es" : "s");
    }

    private static String past(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        return verb.endsWith("y") && !vowel(verb, 2) ? cut(verb) + "ied" : doubled(verb) + "ed";
    }

    private static String going(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("ye");
        return (silent ? cut(verb) : doubled(verb)) + "ing";
    }

    /** A short verb doubles its last consonant, as do those that are stressed at the end. */
    private static String doubled(String verb) {
        int length = verb.length();
        boolean ends = length > 2
                && !vowel(verb, 1)
                && "wxyh".indexOf(verb.charAt(length - 1)) < 0
                && vowel(verb, 2)
                && !vowel(verb, 3);
        boolean stressed = syllables(verb) == 1
                || verb.endsWith("mit")
                || verb.endsWith("fer") && !verb.endsWith("ffer")
                || verb.endsWith("cur")
                || verb.endsWith("pel")
                || verb.endsWith("bel")
                || verb.endsWith("gret")
                || verb.endsWith("but") && !verb.endsWith("ibut");
        return ends && stressed ? verb + verb.charAt(length - 1) : verb;
    }

    private static int syllables(String verb) {
        int count = 0;
        for (int i = 0; i < verb.length(); i++) {
            boolean vowel = VOWELS.indexOf(verb.charAt(i)) >= 0;
            boolean after = i > 0 && VOWELS.indexOf(verb.charAt(i - 1)) >= 0;
            count += vowel && !after ? 1 : 0;
        }
        return count;
    }

    /** The u of "quip" is none. */
    private static boolean vowel(String verb, int fromEnd) {
        int at = verb.length() - fromEnd;
        if (at > 0 && verb.charAt(at) == 'u' && verb.charAt(at - 1) == 'q') {
            return false;
        }
        return verb.length() >= fromEnd && VOWELS.indexOf(verb.charAt(verb.length() - fromEnd)) >= 0;
    }

    private static String cut(String verb) {
        return verb.substring(0, verb.length() - 1);
    }
}
