package org.onrecord.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.onrecord.source.Selector;

/**
 * A stretch of a copy's text as an editor sees it; all stretches in a row are the text.
 *
 * @param mark {@code on} for the passage in work, {@code also} for words that other claims rest on, or empty
 */
record MarkedText(String words, String mark) {

    /** Cuts a text where marks begin and end; the passage in work stands above the others. */
    static List<MarkedText> of(String text, String exact, String start, List<Selector> others) {
        int from = start.matches("\\d{1,8}") ? Integer.parseInt(start) : -1;
        boolean stands = !exact.isEmpty() && from >= 0 && text.startsWith(exact, from);
        int to = stands ? from + exact.length() : -1;
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        if (stands) {
            cuts.add(from);
            cuts.add(to);
        }
        others.forEach(other -> {
            cuts.add(other.start());
            cuts.add(other.end());
        });
        List<MarkedText> stretches = new ArrayList<>();
        int at = 0;
        for (int cut : cuts.tailSet(0, false)) {
            int begin = at;
            boolean on = stands && begin >= from && cut <= to;
            boolean also = others.stream().anyMatch(other -> begin >= other.start() && cut <= other.end());
            stretches.add(new MarkedText(text.substring(begin, cut), on ? "on" : also ? "also" : ""));
            at = cut;
        }
        return stretches;
    }
}
