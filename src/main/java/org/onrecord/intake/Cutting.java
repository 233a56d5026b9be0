package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is left of a stretch without the clauses that are claims of their own. */
final class Cutting {
    private static final Set<String> JOINTS = Set.of("and", "but", "so", "yet", "or");

    private Cutting() {}

    static List<Stretch> without(Stretch whole, List<Stretch> cuts, Reading reading) {
        List<Stretch> left = new ArrayList<>();
        int start = whole.start();
        for (Stretch cut : cuts.stream().sorted().toList()) {
            if (cut.start() >= start && cut.end() <= whole.end()) {
                add(left, new Stretch(start, cut.start()), reading);
                start = cut.end();
            }
        }
        add(left, new Stretch(start, whole.end()), reading);
        return left;
    }

    private static void add(List<Stretch> left, Stretch rest, Reading reading) {
        List<Word> words = new ArrayList<>(reading.words(rest));
        while (!words.isEmpty() && joins(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        while (!words.isEmpty()
                && (loose(words.get(0))
                        || left.isEmpty() && JOINTS.contains(words.get(0).lower()))) {
            words.remove(0);
        }
        if (!words.isEmpty()) {
            left.add(words.get(0).at().to(words.get(words.size() - 1).at()));
        }
    }

    private static boolean joins(Word word) {
        return loose(word) || JOINTS.contains(word.lower()) || ".?!".contains(word.text());
    }

    private static boolean loose(Word word) {
        return ",;:–—--".contains(word.text());
    }
}
