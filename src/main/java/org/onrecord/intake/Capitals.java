package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the runs of words with a capital that can be names. */
final class Capitals {
    private static final Set<String> PARTICLES =
            Set.of("de", "van", "von", "bin", "al", "der", "la", "da", "di", "el", "ben", "ter", "le");
    private static final Set<String> NEVER = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "i",
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "but",
            "and",
            "he",
            "she",
            "it",
            "they",
            "we",
            "you",
            "this",
            "that",
            "these",
            "those",
            "there",
            "however",
            "according",
            "his",
            "her",
            "their",
            "its",
            "our",
            "my",
            "if",
            "when",
            "as",
            "for",
            "with",
            "after",
            "before",
            "while",
            "although",
            "though",
            "since",
            "because",
            "not",
            "no",
            "yes",
            "also",
            "meanwhile",
            "additionally",
            "recently",
            "earlier",
            "later",
            "what",
            "who",
            "how",
            "why",
            "where",
            "then",
            "so",
            "to",
            "from",
            "by",
            "of",
            "or",
            "some",
            "many",
            "most",
            "several",
            "speaking",
            "asked",
            "reports",
            "officials",
            "experts",
            "analysts",
            "critics",
            "during",
            "despite",
            "under",
            "over",
            "one",
            "two",
            "three");
    private static final Set<String> TAGS_OF_NAMES = Set.of("PROPN", "NOUN", "ADJ", "X", "VERB", "PROPN+PART", "INTJ");
    private static final int LONGEST = 8;

    /** The numbers of the first word and of the one after the last. */
    record Run(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private Capitals() {}

    /** Of a sentence. */
    static List<Run> in(List<Word> words) {
        return in(words, true);
    }

    /**
     * @param fresh whether the first word begins a sentence
     */
    static List<Run> in(List<Word> words, boolean fresh) {
        List<Run> runs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < words.size(); i++) {
            boolean goesOn = from >= 0
                    && i - from < LONGEST
                    && !Possessive.isIn(words.get(i - 1).text());
            boolean part = capital(words, i) && (i > 0 || !fresh || begins(words)) || goesOn && particle(words, i);
            if (from >= 0 && (!part || !goesOn)) {
                runs.add(new Run(from, i));
                from = -1;
            }
            if (part && from < 0) {
                from = i;
            }
        }
        if (from >= 0) {
            runs.add(new Run(from, words.size()));
        }
        return runs;
    }

    private static boolean particle(List<Word> words, int i) {
        boolean of = words.get(i).text().equals("of")
                && NameWords.takesOf(words.get(i - 1).lower());
        boolean joins = of || PARTICLES.contains(words.get(i).text());
        return joins && i + 1 < words.size() && capital(words, i + 1);
    }

    static boolean capital(List<Word> words, int i) {
        String word = words.get(i).text();
        return Character.isUpperCase(word.codePointAt(0)) && !NEVER.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The first word of a sentence has a capital anyway: it is a name if tagged so, or before another capital. */
    private static boolean begins(List<Word> words) {
        boolean another =
                words.size() > 1 && Character.isUpperCase(words.get(1).text().codePointAt(0));
        return words.get(0).is("PROPN")
                || another && TAGS_OF_NAMES.contains(words.get(0).tag());
    }

    static String text(List<Word> words, Run run) {
        StringBuilder text = new StringBuilder();
        for (int i = run.from(); i < run.to(); i++) {
            boolean apart = i > run.from()
                    && words.get(i - 1).at().end() < words.get(i).at().start();
            text.append(apart ? " " : "").append(words.get(i).text());
        }
        return Possessive.off(text.toString());
    }
}
