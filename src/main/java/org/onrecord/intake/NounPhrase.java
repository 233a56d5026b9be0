package org.onrecord.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The words for a source, apart: its noun, the name in it, and whether it is several.
 *
 * @param fresh whether they begin a sentence
 * @param from after an article
 * @param headAt where its noun is
 */
record NounPhrase(List<Word> words, boolean fresh, int from, int end, int headAt) {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> DEFINITE = Set.of("the", "its", "their", "his", "her");
    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom");
    private static final Set<String> AFTER_NOUN = Set.of(
            "of",
            "for",
            "in",
            "at",
            "from",
            "with",
            "to",
            "close",
            "familiar",
            "on",
            "who",
            "which",
            "that",
            "near",
            "by",
            "within",
            "inside",
            "outside",
            "across",
            "as",
            "speaking",
            "briefed",
            "working");

    static NounPhrase of(List<Word> words, boolean fresh) {
        int from = words.size() > 1 && ARTICLES.contains(words.get(0).lower()) ? 1 : 0;
        int end = words.size();
        // The comma that closes an apposition stands in the source, but belongs to nobody's name.
        while (end > from + 1 && words.get(end - 1).text().equals(",")) {
            end--;
        }
        end = Math.max(from + 1, withoutSeenBy(words, end));
        int head = from;
        for (int i = from; i < end; i++) {
            String word = words.get(i).lower();
            if (i > from && (AFTER_NOUN.contains(word) || word.equals(",") || word.equals("("))) {
                break;
            }
            head = i;
        }
        return new NounPhrase(words, fresh, from, end, head);
    }

    /** "A memo" of "a memo seen by Reuters": whoever saw it is not who wrote it. */
    private static int withoutSeenBy(List<Word> words, int end) {
        for (int i = 1; i < end; i++) {
            if (SeenBy.begins(words, i)) {
                return words.get(i - 1).text().equals(",") ? i - 1 : i;
            }
        }
        return end;
    }

    /** The noun that the phrase is about, in lower case. */
    String head() {
        return words.get(headAt).lower();
    }

    /** As it is printed. */
    String printedHead() {
        return words.get(headAt).text();
    }

    boolean definite() {
        return words.size() > 1 && DEFINITE.contains(words.get(0).lower());
    }

    /** No more than an article and a noun, apart from a clause such as ", which makes cars". */
    boolean bare() {
        return headAt == from && headAt == clause() - 1;
    }

    /** The words up to the noun, without an article: "broadcaster", "Two diplomats". */
    String core() {
        return PrintedName.text(words, from, headAt + 1);
    }

    /** Where ", who" begins; the end when nothing of the kind stands there. */
    private int clause() {
        for (int i = headAt + 1; i < end - 1; i++) {
            if (words.get(i).text().equals(",")
                    && RELATIVE.contains(words.get(i + 1).lower())) {
                return i;
            }
        }
        return end;
    }

    /** Without an article. */
    String text() {
        return PrintedName.text(words, from, end);
    }

    /** "The council" of "the council", "state media" as it is. */
    String proper() {
        String printed = PrintedName.text(words, 0, clause());
        boolean the = words.get(0).lower().equals("the")
                && Character.isLowerCase(words.get(headAt).text().codePointAt(0));
        return the ? "The" + printed.substring("the".length()) : PrintedName.text(words, from, clause());
    }

    /** With it. */
    String printed() {
        return PrintedName.text(words, 0, end);
    }

    /** The first run of capitals in the words up to the noun, or else in an apposition such as "the mayor, Jane Roe". */
    Optional<Capitals.Run> name() {
        List<Capitals.Run> runs = Capitals.in(words, fresh).stream()
                .map(run -> run.from() < from ? new Capitals.Run(from, run.to()) : run)
                .filter(run -> run.from() < run.to())
                .toList();
        for (Capitals.Run run : runs) {
            if (headIs(run) || run.to() - 1 == headAt - 1 && !isNoun(headAt)) {
                return Optional.of(run);
            }
        }
        return runs.stream()
                .filter(run -> names(run) && run.from() > headAt && afterComma(run))
                .findFirst();
    }

    private boolean isNoun(int i) {
        return words.get(i).is("NOUN") || words.get(i).is("PROPN");
    }

    private boolean afterComma(Capitals.Run run) {
        return words.get(run.from() - 1).text().equals(",") && NameWords.ROLES.contains(head());
    }

    private boolean names(Capitals.Run run) {
        return run.length() > 1;
    }

    /** "Institute for the Study of War": its noun stands within the name. */
    private boolean isJoined(Capitals.Run run) {
        return run.from() <= headAt
                && headAt < run.to() - 1
                && AFTER_NOUN.contains(words.get(headAt + 1).lower());
    }

    boolean headIs(Capitals.Run run) {
        return run.to() - 1 == headAt || isJoined(run);
    }

    /** "U.S., Ukrainian and South Korean intelligence", "the mayor and the council". */
    boolean several() {
        int limit = apposition();
        for (int i = from + 1; i < limit - 1; i++) {
            if (words.get(i).lower().equals("and") && !partOfName(i)) {
                return true;
            }
        }
        return false;
    }

    /** Where ", a Republican from Ohio," begins after a name; the end when nothing of the kind stands there. */
    private int apposition() {
        for (int i = from + 1; i < end - 1; i++) {
            boolean comma = words.get(i).text().equals(",");
            if (comma
                    && !Character.isUpperCase(words.get(i + 1).text().codePointAt(0))
                    && !words.get(i + 1).lower().equals("and")) {
                return i;
            }
        }
        return end;
    }

    /** "The Department of Health and Social Care" is one, and so is "the founder and chief executive". */
    private boolean partOfName(int and) {
        boolean after = and > headAt;
        boolean roles = NameWords.ROLES.contains(words.get(and - 1).lower());
        boolean name = Capitals.capital(words, and - 1)
                && NameWords.organisation(text().toLowerCase(Locale.ROOT))
                && after
                && words.subList(from, and).stream()
                        .noneMatch(word -> word.text().equals(","));
        return roles
                || name
                || after
                        && !Capitals.capital(words, and + 1)
                        && !words.get(and + 1).is("DET");
    }
}
