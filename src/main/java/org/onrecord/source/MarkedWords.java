package org.onrecord.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A stretch of a copy's text; all stretches in a row are the text.
 *
 * @param number which of the given passages it belongs to, counted from 1; of several the first; 0 for none
 * @param begins which of the passages begin here
 */
public record MarkedWords(String words, int number, List<Integer> begins) {

    /** Cuts a text where passages begin and end. What reaches beyond the text is no passage of it. */
    public static List<MarkedWords> of(String text, List<Selector> passages) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        passages.stream().filter(passage -> passage.holdsIn(text)).forEach(passage -> {
            cuts.add(passage.start());
            cuts.add(passage.end());
        });
        List<MarkedWords> stretches = new ArrayList<>();
        int at = 0;
        for (int cut : cuts.tailSet(0, false)) {
            int number = covering(text, passages, at, cut);
            stretches.add(new MarkedWords(text.substring(at, cut), number, beginning(text, passages, at)));
            at = cut;
        }
        return stretches;
    }

    private static List<Integer> beginning(String text, List<Selector> passages, int at) {
        return IntStream.range(0, passages.size())
                .filter(i -> passages.get(i).start() == at && passages.get(i).holdsIn(text))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private static int covering(String text, List<Selector> passages, int from, int to) {
        for (int i = 0; i < passages.size(); i++) {
            Selector passage = passages.get(i);
            if (passage.start() <= from && to <= passage.end() && passage.holdsIn(text)) {
                return i + 1;
            }
        }
        return 0;
    }
}
