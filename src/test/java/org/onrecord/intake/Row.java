package org.onrecord.intake;

import org.onrecord.claim.ClaimKind;

/**
 * A claim that should be proposed.
 *
 * @param at the words of the article that it rests on
 * @param speaker by name
 * @param kind null where it could be several
 */
record Row(String id, Stretch at, String speaker, ClaimKind kind) {

    /**
     * @param words that stand in the text once
     */
    static Row of(String text, String words, String speaker, ClaimKind kind) {
        int start = text.indexOf(words);
        if (start < 0 || text.indexOf(words, start + 1) >= 0) {
            throw new IllegalArgumentException("Not once in the text: " + words);
        }
        return new Row(words, new Stretch(start, start + words.length()), speaker, kind);
    }
}
