package org.onrecord.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Every place of a word in a text, overlapping ones too, in a time that grows with their lengths alone and not with how
 * alike they are (Knuth, Morris and Pratt).
 */
final class Occurrences {

    private Occurrences() {}

    /** Whether a place counts. */
    interface Test {
        boolean accepts(int from, int to);
    }

    /** The first places that count, at most so many. */
    static List<Integer> of(String words, CharSequence in, int most, Test test) {
        List<Integer> places = new ArrayList<>();
        int[] borders = borders(words);
        int matched = 0;
        for (int at = 0; at < in.length() && places.size() < most; at++) {
            char unit = in.charAt(at);
            while (matched > 0 && (matched == words.length() || words.charAt(matched) != unit)) {
                matched = borders[matched - 1];
            }
            if (words.charAt(matched) == unit) {
                matched++;
            }
            if (matched == words.length() && test.accepts(at + 1 - matched, at + 1)) {
                places.add(at + 1 - matched);
            }
        }
        return places;
    }

    /** For each beginning of the words, how much of it stands at its own end, too. */
    private static int[] borders(String words) {
        int[] borders = new int[words.length()];
        int matched = 0;
        for (int at = 1; at < words.length(); at++) {
            while (matched > 0 && words.charAt(matched) != words.charAt(at)) {
                matched = borders[matched - 1];
            }
            if (words.charAt(matched) == words.charAt(at)) {
                matched++;
            }
            borders[at] = matched;
        }
        return borders;
    }
}
