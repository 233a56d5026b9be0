package org.onrecord.search;

import java.util.Locale;

/** What a thing on record is called in the index: its kind and its id in the database. */
public record Key(Kind kind, Long id) {

    /** What the index holds. */
    public enum Kind {
        CLAIM,
        SPEAKER,
        TOPIC
    }

    public static Key claim(Long id) {
        return new Key(Kind.CLAIM, id);
    }

    public static Key speaker(Long id) {
        return new Key(Kind.SPEAKER, id);
    }

    public static Key topic(Long id) {
        return new Key(Kind.TOPIC, id);
    }

    /** Of a text that {@link #text} gave. */
    static Key of(String text) {
        int colon = text.indexOf(':');
        return new Key(
                Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)),
                Long.valueOf(text.substring(colon + 1)));
    }

    static Key of(Indexed thing) {
        if (thing instanceof Indexed.OfClaim) {
            return claim(thing.id());
        }
        return thing instanceof Indexed.OfSpeaker ? speaker(thing.id()) : topic(thing.id());
    }

    /** Such as {@code claim:17}. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
