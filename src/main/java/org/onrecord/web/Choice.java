package org.onrecord.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A value of a closed vocabulary, as a form offers it and a page names it. */
public interface Choice {

    /** The stored value. */
    String name();

    /** The value in plain words. */
    String label();

    /** The values of a vocabulary that knows nothing of forms; its words stand within sentences, but for here. */
    static <E extends Enum<E>> List<Choice> of(Class<E> vocabulary, Function<E, String> label) {
        return Stream.of(vocabulary.getEnumConstants())
                .map(value -> of(value.name(), begun(label.apply(value))))
                .toList();
    }

    private static String begun(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A value that a page puts together by itself. */
    static Choice of(String name, String label) {
        return new Named(name, label);
    }

    /** A value and its words. */
    record Named(String name, String label) implements Choice {}
}
