package org.onrecord.search;

import java.util.Optional;

/**
 * Turns what a text says into a vector, so that two texts that say the same in other words lie close to each other.
 * Whoever uses it has to do without, too: it may be switched off, fail to load, or not speak the language.
 */
public interface Embedder {

    /** How many numbers each vector has. */
    int DIMENSIONS = 384;

    /** Whether vectors are to be had. */
    enum Standing {
        /** Loaded, or to be loaded when it is first asked. */
        READY,
        SWITCHED_OFF,
        FAILED
    }

    /**
     * The vector of a text, of length 1; empty where there is none. The first call loads the model, which takes
     * seconds; each takes some milliseconds.
     *
     * @param language a tag of BCP 47
     */
    Optional<float[]> of(String text, String language);

    /** Whether texts in a language have vectors at all, as far as it is known without loading anything. */
    boolean speaks(String language);

    Standing standing();
}
