package org.onrecord.web;

import java.util.Arrays;

/** Reads the values of closed vocabularies from forms and addresses. */
public final class Vocabulary {

    private Vocabulary() {}

    /** The value of this name, or null with an issue beside the field for anything else that isn't empty. */
    public static <E extends Enum<E>> E read(Class<E> vocabulary, String name, String field, Issues issues) {
        E found = find(vocabulary, name);
        if (found == null && name != null && !name.isEmpty()) {
            issues.add(field, "Choose one of the values in the list.");
        }
        return found;
    }

    /** The value of this name, or null when there is none. */
    public static <E extends Enum<E>> E find(Class<E> vocabulary, String name) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
