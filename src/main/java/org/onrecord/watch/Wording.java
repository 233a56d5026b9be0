package org.onrecord.watch;

import java.util.HashSet;
import java.util.Set;
import org.onrecord.web.Folded;

/** How far the wording of two texts is the same. */
final class Wording {

    /** How many letters in a row have to be the same; short enough for a changed word to cost little. */
    private static final int RUN = 16;

    /** How much of a text is compared, in UTF-16 units. */
    private static final int COMPARED = 200_000;

    private Wording() {}

    /** The share of an earlier text that stands in a later one, from 0 to 1; 1 when the earlier one has no words. */
    static double kept(String earlier, String later) {
        Set<Integer> before = runs(letters(earlier));
        if (before.isEmpty()) {
            return 1;
        }
        String there = letters(later);
        if (there.contains(letters(earlier))) {
            return 1;
        }
        Set<Integer> after = runs(there);
        return (double) before.stream().filter(after::contains).count() / before.size();
    }

    /** Letters and digits alone: how lines and marks are set says nothing of the wording. */
    private static String letters(String text) {
        String beginning = text.length() > COMPARED ? text.substring(0, COMPARED) : text;
        return Folded.of(beginning).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Set<Integer> runs(String letters) {
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i < letters.length(); i += 1) {
            if (i + RUN <= letters.length()) {
                runs.add(letters.substring(i, i + RUN).hashCode());
            }
        }
        if (runs.isEmpty() && !letters.isEmpty()) {
            runs.add(letters.hashCode());
        }
        return runs;
    }
}
