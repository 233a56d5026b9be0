package org.onrecord.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases with what they mean, looked up where they end or begin; of several the longest counts.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {

    /** A phrase where it stands, from its first token to the one after its last. */
    record Found<T>(int from, int to, T meaning) {}

    private record Phrase<T>(String[] words, T meaning) {}

    private final Map<String, List<Phrase<T>>> byLast = new HashMap<>();
    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

    static <T> Phrases<T> of(Map<T, List<String>> meanings) {
        Phrases<T> phrases = new Phrases<>();
        meanings.forEach((meaning, printed) -> printed.forEach(phrase -> phrases.add(phrase, meaning)));
        Comparator<Phrase<T>> longestFirst = Comparator.comparingInt((Phrase<T> phrase) -> phrase.words.length)
                .reversed();
        phrases.byLast.values().forEach(list -> list.sort(longestFirst));
        phrases.byFirst.values().forEach(list -> list.sort(longestFirst));
        return phrases;
    }

    private void add(String printed, T meaning) {
        Phrase<T> phrase = new Phrase<>(printed.split(" "), meaning);
        byLast.computeIfAbsent(phrase.words[phrase.words.length - 1], word -> new ArrayList<>())
                .add(phrase);
        byFirst.computeIfAbsent(phrase.words[0], word -> new ArrayList<>()).add(phrase);
    }

    /** The phrase whose last word stands just before the place. */
    Optional<Found<T>> endingAt(FigureWords words, int place) {
        for (Phrase<T> phrase : byLast.getOrDefault(words.at(place - 1).text(), List.of())) {
            int from = place - phrase.words.length;
            if (from >= 0 && isAt(phrase, words, from)) {
                return Optional.of(new Found<>(from, place, phrase.meaning));
            }
        }
        return Optional.empty();
    }

    /** The phrase whose first word stands at the place. */
    Optional<Found<T>> startingAt(FigureWords words, int place) {
        for (Phrase<T> phrase : byFirst.getOrDefault(words.at(place).text(), List.of())) {
            if (isAt(phrase, words, place)) {
                return Optional.of(new Found<>(place, place + phrase.words.length, phrase.meaning));
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(Phrase<?> phrase, FigureWords words, int from) {
        for (int i = 0; i < phrase.words.length; i++) {
            if (!words.at(from + i).text().equals(phrase.words[i])) {
                return false;
            }
        }
        return true;
    }
}
