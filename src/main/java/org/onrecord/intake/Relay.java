package org.onrecord.intake;

/**
 * Who passed the words on between the speaker and the publisher.
 *
 * @param at where the text names them; null when they are understood from the context
 * @param name as it would be put on record
 * @param verb what they are said to have done, as printed, or empty
 */
public record Relay(Stretch at, String name, String verb) {

    /** Whether this sentence leaves them out. */
    public boolean elided() {
        return at == null;
    }
}
