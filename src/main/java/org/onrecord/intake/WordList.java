package org.onrecord.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of English words by which a text is read: {@code words.txt}. */
final class WordList {
    private static final Map<String, Set<String>> LISTS = read();

    private WordList() {}

    /**
     * @throws IllegalArgumentException for a name that no list has
     */
    static Set<String> of(String name) {
        if (!LISTS.containsKey(name)) {
            throw new IllegalArgumentException("No list of words: " + name);
        }
        return LISTS.get(name);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> read = new HashMap<>();
        for (String line : lines("words.txt")) {
            String[] parts = line.split(":", 2);
            read.computeIfAbsent(parts[0], unused -> new HashSet<>())
                    .addAll(List.of(parts[1].trim().split(" +")));
        }
        return read;
    }

    /** Those of a file beside this class, without the empty ones and the comments. */
    static List<String> lines(String name) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(WordList.class.getResourceAsStream(name), "UTF-8"))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
