package org.onrecord.intake;

import java.util.List;
import java.util.Set;

/** What a sentence begins with before it says anything: a dateline, "However,", "Meanwhile,". */
final class Opening {
    private static final Set<String> CONNECTIVES = Set.of(
            "additionally",
            "also",
            "and",
            "besides",
            "but",
            "consequently",
            "furthermore",
            "however",
            "indeed",
            "instead",
            "meanwhile",
            "moreover",
            "nevertheless",
            "nonetheless",
            "separately",
            "still",
            "then",
            "therefore",
            "thus",
            "yet");

    private Opening() {}

    /** Where it ends and the sentence says what it says. */
    static int end(Sentence sentence) {
        int start = Dateline.end(sentence);
        List<Word> words = sentence.words();
        int first = 0;
        while (first < words.size() && words.get(first).at().start() < start) {
            first++;
        }
        boolean connective = first + 2 < words.size()
                && CONNECTIVES.contains(words.get(first).lower());
        if (!connective) {
            return start;
        }
        boolean comma = words.get(first + 1).text().equals(",");
        return words.get(first + (comma ? 2 : 1)).at().start();
    }
}
