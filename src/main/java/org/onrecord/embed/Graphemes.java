package org.onrecord.embed;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Characters as readers see them: a letter with its marks, an emoji of several parts. */
final class Graphemes {

    private Graphemes() {}

    static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> seen = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            seen.add(text.substring(from, to));
        }
        return seen;
    }

    /** At most so many of them, without the space at the end. */
    static String first(List<String> seen, int most) {
        return String.join("", seen.subList(0, Math.min(most, seen.size()))).stripTrailing();
    }
}
