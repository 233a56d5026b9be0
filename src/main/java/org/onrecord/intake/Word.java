package org.onrecord.intake;

import java.util.Locale;

/**
 * A word or mark of a text.
 *
 * @param text as printed
 * @param at where it stands
 * @param tag its part of speech, by the seventeen of Universal Dependencies ({@code NOUN}, {@code VERB}, {@code PUNCT})
 */
record Word(String text, Stretch at, String tag) {

    boolean is(String other) {
        return tag.equals(other);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
