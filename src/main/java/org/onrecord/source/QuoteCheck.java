package org.onrecord.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.web.Beginning;
import org.onrecord.web.Folded;

/**
 * Where the quoted words stand in a copy: exactly once, several times, or nowhere. What is nowhere is never moved to a
 * lookalike; the nearest passage is only shown.
 */
public sealed interface QuoteCheck {

    /** How many places of the same words are told apart; a person can't choose among more. */
    int MAX_PLACES = 50;

    /** The words stand in one place. */
    record Found(Selector selector) implements QuoteCheck {}

    /** The words stand in several places, of which a person must choose one. */
    record Several(List<Selector> places) implements QuoteCheck {}

    /** The words stand nowhere; {@code nearest} is the sentence that shares most words with them, or empty. */
    record Missing(String nearest) implements QuoteCheck {}

    /**
     * Looks for words in a text.
     *
     * @param start the offset at which they are believed to stand, or null; it decides only when they do stand there
     */
    static QuoteCheck of(String text, String words, Integer start) {
        if (words.isEmpty()) {
            return new Missing("");
        }
        if (start != null && start >= 0 && text.startsWith(words, start)) {
            return new Found(Selector.in(text, start, start + words.length()));
        }
        List<Selector> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0 && places.size() < MAX_PLACES; at = text.indexOf(words, at + 1)) {
            places.add(Selector.in(text, at, at + words.length()));
        }
        if (places.isEmpty()) {
            return new Missing(nearest(text, words));
        }
        return places.size() == 1 ? new Found(places.get(0)) : new Several(places);
    }

    private static String nearest(String text, String words) {
        Set<String> wanted = wordsOf(words);
        String best = "";
        double bestScore = 0;
        Matcher sentence = Sentences.PATTERN.matcher(text);
        while (sentence.find()) {
            Set<String> found = wordsOf(sentence.group());
            long shared = found.stream().filter(wanted::contains).count();
            double score = wanted.isEmpty() ? 0 : 2.0 * shared / (wanted.size() + found.size());
            if (score > bestScore) {
                bestScore = score;
                best = sentence.group().strip();
            }
        }
        return best.length() <= 600 ? best : Beginning.of(best, 600) + "…";
    }

    private static Set<String> wordsOf(String text) {
        Set<String> words = new HashSet<>(List.of(Folded.of(text).split("[^\\p{L}\\p{N}]+")));
        words.remove(""); // stands before a text that begins with a mark
        return words;
    }

    /** Roughly a sentence or a line: enough to show a person where to look. */
    final class Sentences {
        static final Pattern PATTERN = Pattern.compile("[^.!?…\\n]++[.!?…]*+");

        private Sentences() {}
    }
}
