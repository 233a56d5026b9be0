package org.onrecord.figure;

import java.util.Set;

/**
 * What a "not" before a bound makes of it. "Not exceed 3 percent" is at most 3 percent; in "did not promise more than 300
 * jobs" nobody can tell of what number the text speaks; and "not clear whether more than 300 died" leaves it alone.
 *
 * @param at the word that negates
 * @param near whether it negates the bound itself, so that this can be turned round
 */
record Negation(int at, boolean near) {
    private static final int NONE = -1;
    private static final int FARTHEST = 12;
    private static final int LONGEST_ASIDE = 8;

    private static final Set<String> NEGATIVE =
            Set.of("not", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without", "cannot");

    /** "Failed to exceed 300". */
    private static final Set<String> NEGATIVE_WITH_TO = Set.of("fail", "fails", "failed", "failing", "unable");

    /** "Hardly more than 200" may be 200 and some. */
    private static final Set<String> DOUBTFUL = Set.of("hardly", "scarcely", "barely");

    /** "Not only", "no doubt". */
    private static final Set<String> NO_NEGATION = Set.of("only", "just", "least", "doubt", "wonder", "matter");

    private static final Set<String> LIMITS = Set.of(
            ".",
            ";",
            ":",
            "!",
            "?",
            "“",
            "”",
            "\"",
            "(",
            ")",
            "-",
            "that",
            "whether",
            "if",
            "because",
            "while",
            "although",
            "though",
            "but",
            "and",
            "who",
            "which",
            "when",
            "where",
            "than",
            "until",
            "unless");

    /** Whoever speaks of "the more than 300 people", or of some of them, takes for granted that they are as many. */
    private static final Set<String> GIVEN =
            Set.of("the", "these", "those", "its", "their", "his", "her", "our", "my", "all", "each", "both");

    private static final Set<String> PARTS =
            Set.of("one", "all", "any", "some", "each", "many", "most", "half", "none");

    /** What may stand between a "not" and what it turns round. */
    private static final Set<String> BETWEEN = Set.of(
            "be",
            "been",
            "being",
            "is",
            "was",
            "are",
            "were",
            "have",
            "has",
            "had",
            "having",
            "get",
            "got",
            "yet",
            "ever",
            "even",
            "once",
            "currently",
            "a",
            "an",
            "to",
            "by",
            "at",
            "for",
            "expected",
            "likely",
            "allowed",
            "permitted",
            "going",
            "set",
            "due",
            "supposed",
            "forecast",
            "projected",
            "predicted",
            "rise",
            "rises",
            "rose",
            "risen",
            "rising",
            "increase",
            "increased",
            "grow",
            "grew",
            "grown",
            "climb",
            "climbed",
            "jump",
            "jumped",
            "fall",
            "falls",
            "fell",
            "fallen",
            "falling",
            "drop",
            "dropped",
            "decline",
            "declined",
            "decrease",
            "decreased",
            "sink",
            "sunk",
            "slip",
            "slipped",
            "dip",
            "dipped",
            "go",
            "goes",
            "went",
            "gone",
            "move",
            "moved",
            "come",
            "came",
            "cost",
            "costs",
            "last",
            "lasted",
            "take",
            "taken",
            "weigh",
            "measure",
            "number",
            "total",
            "amount",
            "amounted",
            "pay",
            "paid",
            "spend",
            "spent",
            "lose",
            "lost",
            "win",
            "won",
            "cut",
            "sell",
            "sold",
            "receive",
            "received",
            "employ",
            "employed",
            "contain",
            "contained",
            "remain",
            "remained",
            "stay",
            "stayed",
            "stand",
            "stood",
            "score",
            "scored",
            "earn",
            "earned",
            "drive",
            "driven",
            "run",
            "wait",
            "waited",
            "live",
            "lived");

    private static final Set<String> LASTING =
            Set.of("last", "lasted", "stay", "stayed", "remain", "remained", "wait", "waited", "live", "lived", "run");

    private static final Set<String> BEFORE_TIME = Set.of("in", "for", "after", "within", "over");

    /** The negation that reaches a bound in words. Null where there is none. */
    static Negation before(FigureWords words, int bound, int unit) {
        boolean time = BEFORE_TIME.contains(words.at(bound - 1).text())
                && !LASTING.contains(words.at(bound - 2).text())
                && RatioReader.isTime(words.at(unit).text());
        return time || isGiven(words, bound) ? null : reaching(words, bound);
    }

    /** Null unless the negation stands right before the number, as in "not 300, but 200" and "not about 300". */
    static Negation touching(FigureWords words, int number) {
        int at = negatingAt(words, number - 1);
        return at < 0 ? null : new Negation(at, true);
    }

    /** "The more than 300 people", "not one of more than 300". */
    private static boolean isGiven(FigureWords words, int bound) {
        String before = words.at(bound - 1).text();
        return GIVEN.contains(before)
                || (before.equals("of") && PARTS.contains(words.at(bound - 2).text()));
    }

    private static Negation reaching(FigureWords words, int bound) {
        boolean near = true;
        for (int at = bound - 1; at >= Math.max(0, bound - FARTHEST); at--) {
            int negating = negatingAt(words, at);
            String word = words.at(at).text();
            if (negating >= 0) {
                return new Negation(negating, near && isPlain(words, at, bound));
            }
            if (word.equals(",")) {
                return overAside(words, at);
            }
            if (LIMITS.contains(word)) {
                return null;
            }
            near &= BETWEEN.contains(word);
        }
        return null;
    }

    /** "Would not, he said, exceed 3 percent": it may reach over what is put in. */
    private static Negation overAside(FigureWords words, int comma) {
        for (int at = comma - 1; at > Math.max(0, comma - LONGEST_ASIDE); at--) {
            if (words.at(at).text().equals(",")) {
                int negating = negatingAt(words, at - 1);
                return negating < 0 ? null : new Negation(negating, false);
            }
        }
        return null;
    }

    /** "No shop over 300 square metres" is about the shops that are larger. */
    private static boolean isPlain(FigureWords words, int at, int bound) {
        String word = words.at(at).text();
        boolean ofNoun = word.equals("no") || word.equals("none") || word.equals("nobody") || word.equals("nothing");
        return !DOUBTFUL.contains(word) && !(ofNoun && at == bound - 1);
    }

    /** Where the negation begins of which the last word stands here; negative where none does. */
    private static int negatingAt(FigureWords words, int at) {
        String word = words.at(at).text();
        String next = words.at(at + 1).text();
        boolean orNot = words.at(at - 1).text().equals("or");
        if (word.equals("to") && NEGATIVE_WITH_TO.contains(words.at(at - 1).text())) {
            return at - 1;
        }
        boolean negative =
                NEGATIVE.contains(word) || DOUBTFUL.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
        return negative && !NO_NEGATION.contains(next) && !orNot ? at : NONE;
    }
}
