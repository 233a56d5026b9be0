package org.onrecord.intake;

import java.util.List;

/**
 * A part of a sentence that can claim something of its own.
 *
 * @param role how it hangs on the sentence
 * @param at its stretches in the order of the text, without the commas and conjunctions that join it; the first one may
 *     be the words that it shares with the main clause or hangs on
 * @param opener its first word in lower case, such as "which", "marking" or "since"; empty for a main clause
 * @param own where its own words begin, from the opener on
 * @param words its own words
 */
record Clause(Role role, List<Stretch> at, String opener, int own, List<Word> words) {

    /** How a clause hangs on its sentence. */
    enum Role {
        MAIN,
        /** A main clause or predicate joined by "and", "but" or a semicolon. */
        JOINED,
        /** After a comma: "which", "who", "where". */
        RELATIVE,
        /** After a comma: "marking", "striving to". */
        PARTICIPLE,
        /** "As", "since", "because", "although", "despite". */
        ADVERBIAL,
        /** "To discuss", "in order to". */
        PURPOSE
    }

    Clause {
        at = List.copyOf(at);
        words = List.copyOf(words);
    }

    boolean is(Role other) {
        return role == other;
    }

    /** From its own first word to its last. */
    Stretch ownStretch() {
        return new Stretch(own, at.get(at.size() - 1).end());
    }
}
