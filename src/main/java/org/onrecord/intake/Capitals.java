package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the runs of words with a capital that can be names. */
final class Capitals {
    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "bin", "al", "der", "la", "da", "di", "el", "ben", "ter", "le", "du", "des", "del",
            "den");
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
    private static final Set<String> FOREIGN = Set.of(
            "deutsche",
            "deutscher",
            "die",
            "der",
            "das",
            "le",
            "la",
            "les",
            "el",
            "los",
            "las",
            "al",
            "banco",
            "banca",
            "sociedade",
            "médecins",
            "reporters");
    private static final Set<String> TAGS_OF_NAMES = Set.of("PROPN", "NOUN", "ADJ", "X", "VERB", "PROPN+PART", "INTJ");
    private static final int LONGEST = 10;

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
        String word = words.get(i).text();
        if (word.equals("the")) {
            return isNameAt(words, i + 1) && takesThe(words, i - 1);
        }
        boolean joins = PARTICLES.contains(word) || joins(words, i);
        boolean article = joins(words, i)
                && i + 1 < words.size()
                && words.get(i + 1).text().equals("the")
                && isNameAt(words, i + 2);
        return article || joins && (isNameAt(words, i + 1) || isParticleBefore(words, i + 1));
    }

    /** "Save the Children", "Institute for the Study". */
    private static boolean takesThe(List<Word> words, int before) {
        return words.get(before).text().equals("Save") || joins(words, before);
    }

    /** "Department of Health", "Centre for Policy Studies", and "of War" behind "Institute for the Study". */
    private static boolean joins(List<Word> words, int i) {
        String word = words.get(i).text();
        if (i == 0 || !word.equals("of") && !word.equals("for")) {
            return false;
        }
        String noun = words.get(i - 1).lower();
        boolean takes = word.equals("of") ? NameWords.takesOf(noun) : NameWords.takesFor(noun);
        return takes || word.equals("of") && i > 2 && capital(words, i - 1) && isForBefore(words, i - 1);
    }

    private static boolean isForBefore(List<Word> words, int i) {
        boolean the = words.get(i - 1).text().equals("the");
        int at = the ? i - 2 : i - 1;
        return at > 0
                && words.get(at).text().equals("for")
                && NameWords.takesFor(words.get(at - 1).lower());
    }

    /** "Von der Leyen". */
    private static boolean isParticleBefore(List<Word> words, int i) {
        return i + 1 < words.size() && PARTICLES.contains(words.get(i).text()) && isNameAt(words, i + 1);
    }

    private static boolean isNameAt(List<Word> words, int i) {
        return i < words.size() && capital(words, i);
    }

    static boolean capital(List<Word> words, int i) {
        String word = words.get(i).text();
        return Character.isUpperCase(word.codePointAt(0)) && !NEVER.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The first word of a sentence has a capital anyway: it is a name if tagged so, or before another capital. */
    private static boolean begins(List<Word> words) {
        boolean another =
                words.size() > 1 && (Character.isUpperCase(words.get(1).text().codePointAt(0)) || particle(words, 1));
        String first = words.get(0).text();
        return words.get(0).is("PROPN")
                || first.length() > 2 && NameWords.acronym(first)
                || another
                        && (TAGS_OF_NAMES.contains(words.get(0).tag())
                                || isForeign(words.get(0).lower()));
    }

    /** A tagger of English takes "Deutsche" for whatever it likes. */
    private static boolean isForeign(String word) {
        return FOREIGN.contains(word);
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
