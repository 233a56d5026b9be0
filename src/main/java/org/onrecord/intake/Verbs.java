package org.onrecord.intake;

import java.util.List;
import java.util.Set;

/** Decides which words of a clause are its verbs, by their tags and, where these are unsure, by their neighbours. */
final class Verbs {
    private static final Set<String> AUXILIARIES = Set.of(
            "is",
            "are",
            "was",
            "were",
            "am",
            "be",
            "been",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "shall",
            "should",
            "won't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "hasn't",
            "haven't",
            "hadn't",
            "doesn't",
            "don't",
            "didn't",
            "can't",
            "couldn't",
            "wouldn't");
    private static final Set<String> NOT_PARTICIPLES = Set.of(
            "including",
            "excluding",
            "according",
            "regarding",
            "concerning",
            "following",
            "during",
            "pending",
            "notwithstanding",
            "considering",
            "barring",
            "morning",
            "evening",
            "nothing",
            "something",
            "anything",
            "everything",
            "king",
            "thing",
            "spring",
            "string",
            "wing",
            "ring",
            "being",
            "beijing",
            "sterling",
            "starting",
            "beginning",
            "depending",
            "owing",
            "speaking");

    private Verbs() {}

    /** The place of the first finite verb from the given one on, or -1. */
    static int firstFinite(List<Word> words, int from, int until) {
        for (int i = from; i < until; i++) {
            if (finite(words, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the first finite verb that can't be a participle after its noun, as in "tasks aimed at", or -1. */
    static int firstSaying(List<Word> words) {
        int verb = firstFinite(words, 0, words.size());
        while (verb >= 0 && afterNoun(words, verb)) {
            verb = firstFinite(words, verb + 1, words.size());
        }
        return verb;
    }

    static boolean finite(List<Word> words, int i) {
        if (auxiliary(words.get(i))) {
            return !afterTo(words, i);
        }
        Word word = words.get(i);
        return word.is("VERB")
                && !word.lower().endsWith("ing")
                && !possessed(words, i)
                && !afterTo(words, i)
                && !reduced(words, i)
                && !attributive(words, i);
    }

    /** "By the end of May": no possibility. */
    static boolean month(Word word) {
        return word.text().equals("May") && word.is("PROPN");
    }

    /** In small letters. */
    static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(PlainApostrophe.in(word));
    }

    static boolean auxiliary(Word word) {
        return !month(word) && (word.is("AUX") || AUXILIARIES.contains(PlainApostrophe.in(word.lower())));
    }

    private static boolean possessed(List<Word> words, int i) {
        return Possessive.isIn(words.get(i).text())
                || i + 1 < words.size()
                        && PlainApostrophe.in(words.get(i + 1).text()).startsWith("'");
    }

    /** "To adopt", "to significantly reduce". */
    private static boolean afterTo(List<Word> words, int i) {
        return i > 0 && words.get(i - 1).lower().equals("to")
                || i > 1
                        && words.get(i - 1).is("ADV")
                        && words.get(i - 2).lower().equals("to");
    }

    /** "Sanctions placed on", "tasks aimed at": a participle right after its noun and before "on", "at" or "by". */
    private static boolean reduced(List<Word> words, int i) {
        return afterNoun(words, i) && earlierFinite(words, i);
    }

    private static boolean afterNoun(List<Word> words, int i) {
        return words.get(i).lower().endsWith("ed")
                && i > 0
                && i + 1 < words.size()
                && words.get(i - 1).is("NOUN")
                && Set.of("at", "by", "on").contains(words.get(i + 1).lower());
    }

    private static boolean earlierFinite(List<Word> words, int i) {
        for (int j = Math.max(0, i - Clauses.FAR); j < i; j++) {
            if (auxiliary(words.get(j))
                    || words.get(j).is("VERB") && !words.get(j).lower().endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    /** "The elected council", "U.S.-led sanctions". */
    private static boolean attributive(List<Word> words, int i) {
        return i > 0
                && (words.get(i - 1).is("DET")
                        || words.get(i - 1).text().equals("-")
                        || words.get(i - 1).is("ADP"))
                && !words.get(i - 1).lower().equals("that");
    }

    /** Whether the word opens a clause such as "marking the first estimate". */
    static boolean participle(Word word) {
        String lower = word.lower();
        return lower.length() > 4
                && lower.endsWith("ing")
                && !word.is("PROPN")
                && Character.isLowerCase(word.text().charAt(0))
                && !NOT_PARTICIPLES.contains(lower);
    }
}
