package org.onrecord.speaker;

/** In what a name is like one on record; whether that is enough to say that the same speaker is meant. */
public enum Likeness {
    NAME(true, "the same name"),
    INITIALS(true, "the same name with initials"),
    ORDER(true, "the same name with the family name elsewhere"),
    OTHER_KIND(false, "the same name, of another kind of speaker"),
    REVERSED(false, "the same names in another order"),
    FURTHER_NAME(false, "the same name with a further one"),
    SURNAME(false, "the same last name"),
    TRANSCRIPTION(false, "a name that may be the same in other letters"),
    ACRONYM(false, "a name with these initial letters");

    private final boolean enough;
    private final String label;

    Likeness(boolean enough, String label) {
        this.enough = enough;
        this.label = label;
    }

    /** Whether the one speaker on record whose name is like this is taken to be meant. */
    boolean enough() {
        return enough;
    }

    /** In words that follow "has". */
    public String label() {
        return label;
    }
}
