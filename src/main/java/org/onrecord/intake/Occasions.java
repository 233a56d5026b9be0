package org.onrecord.intake;

import java.util.Set;

/** Passes over when and where something was said: "last week", "on Monday", "in a speech in Oslo on 3 May". */
final class Occasions {
    private static final Set<String> WHEN = Set.of("on", "in", "at", "during");
    private static final int MOST = 3;

    private Occasions() {}

    /** The first piece behind them; the same piece where none stands. */
    static int after(Line line, int index) {
        int next = index;
        for (int i = 0; i < MOST; i++) {
            int end = end(line, next, i > 0);
            if (end < next) {
                break;
            }
            next = end + 1;
        }
        return next > index && line.comma(next) ? next + 1 : next;
    }

    /** Where the one ends that begins here; a place by itself is none. */
    private static int end(Line line, int index, boolean another) {
        int from = line.comma(index) && another ? index + 1 : index;
        boolean led = line.among(from, WHEN);
        int first = led ? from + 1 : from;
        int date = date(line, first);
        if (date >= first) {
            return date;
        }
        int end = led ? Phrases.baseEnd(line, first) : -1;
        boolean place = another && line.tag(end).equals("PROPN");
        return end >= 0 && (place || NounWords.aside(line, first, end)) ? end : -1;
    }

    /** Where the date ends that begins here; before it where none does. */
    private static int date(Line line, int first) {
        int end = first - 1;
        boolean dated = false;
        while (end - first < MOST && dates(line, end + 1, first)) {
            end++;
            dated |= !line.tag(end).equals("NUM") || line.lower(end).length() == "2025".length();
        }
        return dated ? end : first - 1;
    }

    private static boolean dates(Line line, int index, int first) {
        boolean article = index == first && line.tag(index).equals("DET");
        return NounWords.ofDate(line, index) || article && NounWords.ofDate(line, index + 1);
    }
}
