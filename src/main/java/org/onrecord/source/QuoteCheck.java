package org.onrecord.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.history.Difference;

/**
 * Where the quoted words stand in a copy: once, several times, changed, or nowhere. What was changed or is gone is never
 * moved to what stands there now; that is only shown.
 */
public sealed interface QuoteCheck {

    /** How many places of the same words are told apart; a person can't choose among more. */
    int MAX_PLACES = 50;

    /** Hyphens within words, with the spaces behind those that end a line. */
    Pattern HYPHENS = Pattern.compile("(?<=\\p{L})[-‐](?:\\s+(?=[\\p{L}\\p{N}]))?");

    /** The words stand in one place. */
    record Found(Selector selector) implements QuoteCheck {}

    /** The words stand in several places, of which a person must choose one. */
    record Several(List<Selector> places) implements QuoteCheck {}

    /**
     * The words stand nowhere; others that share most of them, in the same order, do.
     *
     * @param near what stands there in their place
     */
    record Changed(String words, Selector near) implements QuoteCheck {

        public List<Difference.Span> difference() {
            return QuoteDifference.between(words, near.exact());
        }
    }

    /** The words stand nowhere; {@code nearest} is the sentence that shares most words with them, or empty. */
    record Missing(String nearest) implements QuoteCheck {}

    /**
     * Looks for words in a text.
     *
     * @param start the offset at which they are believed to stand, or null; it decides only when they do stand there
     */
    static QuoteCheck of(String text, String words, Integer start) {
        if (!words.isBlank() && start != null && start >= 0 && text.startsWith(words, start)) {
            return new Found(Selector.in(text, start, start + words.length()));
        }
        return new SearchedText(text).check(words, start);
    }

    /** Whether words stand in a text letter for letter, but for where the ends of its lines divide them. */
    static boolean standDivided(String text, String words) {
        Divided in = Divided.of(Normalised.of(text));
        String letters = HYPHENS.matcher(words).replaceAll("");
        return in.find(Divided.of(Normalised.of(words)), MAX_PLACES, (from, to) -> true).stream()
                .anyMatch(place -> HYPHENS.matcher(place.exact()).replaceAll("").equals(letters));
    }

    /** Whether the words stand there: the desk has nothing to do. */
    default boolean stands() {
        return this instanceof Found || this instanceof Several;
    }

    /** What stands against resting on the words, where they don't stand: a sentence for the person who typed them. */
    default Optional<String> fault() {
        if (stands()) {
            return Optional.empty();
        }
        String nearest = this instanceof Changed changed ? changed.near().exact() : ((Missing) this).nearest();
        return Optional.of(
                nearest.isEmpty()
                        ? "These words do not stand in the copy."
                        : "These words do not stand in the copy. The nearest passage: “%s”"
                                .formatted(Sentences.shortened(nearest)));
    }
}
