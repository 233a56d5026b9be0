package org.onrecord.intake;

import java.util.Set;

/** Which words of a line may belong to a noun phrase, and in which place. */
final class NounWords {
    /** Pronouns that can only be subjects, or mostly are. */
    static final Set<String> SUBJECTS = Set.of("i", "he", "she", "they", "we", "it", "there", "you");

    static final Set<String> OBJECTS = Set.of("him", "her", "them", "me", "us", "you", "it");

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my", "our", "your", "whose");
    private static final Set<String> ALONE = WordList.of("alone");
    private static final Set<String> COUNTING =
            Set.of("many", "some", "one", "both", "this", "these", "those", "that", "others");
    private static final Set<String> LINKS = WordList.of("links");
    private static final Set<String> JOINS = Set.of("and", "or", "&");
    private static final Set<String> TIMES = WordList.of("times");
    private static final Set<String> DATING = Set.of("last", "next", "this", "earlier", "early", "late");
    private static final Set<String> DATES = WordList.of("dates");
    private static final Set<String> OCCASIONS = WordList.of("occasions");

    private static final Set<String> INNER = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X");
    private static final Set<String> HEADS = Set.of("NOUN", "PROPN", "PRON", "NUM", "X");
    private static final Set<String> BEFORE_NOUNS = Set.of("DET", "ADJ", "PROPN", "PART");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");

    private NounWords() {}

    /** Whether a phrase can end here. */
    static boolean head(Line line, int index) {
        return line.tagged(index, HEADS)
                || line.tag(index).equals("ADJ") && line.capital(index)
                || line.among(index, ALONE)
                || line.lower(index).equals(")")
                || mistaken(line, index);
    }

    /** A bare verb after what goes before nouns is a noun that the tagger got wrong. */
    private static boolean mistaken(Line line, int index) {
        String lower = line.lower(index);
        return line.tag(index).equals("VERB")
                && line.tagged(index - 1, BEFORE_NOUNS)
                && !lower.endsWith("ed")
                && !lower.endsWith("ing")
                && !lower.endsWith("s");
    }

    /** A noun or the like, as "of" and "and" can follow it. */
    static boolean nominal(Line line, int index) {
        return line.tagged(index, NOMINAL) || line.tagged(index, Set.of("PRON", "NUM")) && !line.among(index, SUBJECTS);
    }

    /** A pronoun that is a phrase of its own. */
    static boolean alone(Line line, int index) {
        return line.tag(index).equals("PRON") && line.among(index, ALONE) && !owner(line, index);
    }

    static boolean owner(Line line, int index) {
        return line.among(index, OWNERS);
    }

    static boolean begins(Line line, int index) {
        return line.tag(index).equals("DET") || owner(line, index);
    }

    static boolean link(Line line, int index) {
        return line.among(index, LINKS);
    }

    static boolean join(Line line, int index) {
        return line.among(index, JOINS);
    }

    static boolean time(Line line, int index) {
        return line.among(index, TIMES);
    }

    /** "Friday", "last week". */
    static boolean dated(Line line, int index) {
        return time(line, index) || line.among(index, DATING) && time(line, index + 1);
    }

    /** A word or number of a date: "two weeks ago", "3 March 2025", "last year". */
    static boolean ofDate(Line line, int index) {
        return time(line, index)
                || line.among(index, DATES)
                || line.among(index, DATING)
                || line.tag(index).equals("NUM");
    }

    /** "on Monday", "in a statement": when and where it was said, not who said it. */
    static boolean aside(Line line, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (time(line, i) || line.among(i, OCCASIONS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may stand before the rest of a phrase that has begun on its right. */
    static boolean inner(Line line, int index) {
        boolean plain = line.tagged(index, INNER)
                && (!line.among(index, ALONE) || line.among(index, COUNTING) && line.tagged(index + 1, INNER));
        boolean formed = line.tag(index).equals("VERB") && line.tag(index - 1).equals("DET");
        return plain || glue(line, index) || owner(line, index) || formed;
    }

    /** The same, from the left: whether it may go on with a phrase, of which the noun has been read or not. */
    static boolean goesOn(Line line, int index, boolean headed) {
        boolean plain = line.tagged(index, INNER)
                && !(headed && (line.tag(index).equals("DET") || time(line, index) && !owned(line, index)));
        boolean formed =
                !headed && line.tag(index).equals("VERB") && line.tag(index - 1).equals("DET");
        return plain || glue(line, index) || owner(line, index) && !headed || formed;
    }

    /** "The BBC's Today programme": no date. */
    private static boolean owned(Line line, int index) {
        return line.lower(index - 1).equals("'s") && line.capital(index);
    }

    /** What holds a phrase together: 's, a hyphen, a borrowed term, "very". */
    private static boolean glue(Line line, int index) {
        String lower = line.lower(index);
        boolean possessive =
                (lower.equals("'s") || lower.equals("'")) && line.tag(index).equals("PART");
        boolean hyphen = lower.equals("-") && index > 0 && !line.dash(index);
        boolean term = line.quotes(index)
                && !line.quotesWhole(index)
                && !line.predicate(index)
                && line.tagged(index - 1, INNER);
        boolean degree = line.tag(index).equals("ADV") && line.tagged(index + 1, Set.of("ADJ", "NUM"));
        return possessive || hyphen || term || degree;
    }
}
