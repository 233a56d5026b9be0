package org.onrecord.intake;

import java.util.Set;

/** Finds in a line who speaks: the phrase before the verb that reports, or after it, with what stands in apposition. */
final class Sources {
    private static final Set<String> NAMING = Set.of("DET", "NOUN", "PROPN", "ADJ", "NUM");
    private static final Set<String> RELATIVE = Set.of("who", "whose", "which");
    private static final Set<String> LIMITS = Set.of("SCONJ", "CCONJ", "VERB", "AUX", "PUNCT", Line.QUOTE, "ADV", "");
    private static final Set<String> NO_SUBJECT = Set.of("VERB", "AUX", "ADV", "PART", "ADP", "CCONJ");
    private static final int LONGEST_ASIDE = 30;
    private static final int LONGEST_APPOSITION = 60;

    /** The pieces of a source, both included. */
    record Found(int first, int last) {}

    private Sources() {}

    /** Who stands before the cue that begins at this piece; null where nobody does. */
    static Found before(Line line, int cue) {
        int last = cue - 1;
        if (line.comma(last) || line.dash(last)) {
            return aside(line, last);
        }
        while (last > 0 && NounWords.time(line, last)) {
            last -= line.tagged(last - 1, Set.of("ADP", "ADJ")) ? 2 : 1;
        }
        return last >= 0 && NounWords.head(line, last) ? new Found(Phrases.start(line, last), last) : null;
    }

    /** "Smith, the governor, said" with all of it; "Smith, speaking in Ohio, said" with the name alone. */
    private static Found aside(Line line, int closing) {
        String mark = line.lower(closing);
        Found best = null;
        for (int i = closing - 2; i > 0 && closing - i < LONGEST_ASIDE && !line.quotesWhole(i); i--) {
            boolean opens = line.lower(i).equals(mark) && NounWords.head(line, i - 1);
            int start = opens ? Phrases.start(line, i - 1) : -1;
            if (!opens || !fresh(line, start)) {
                continue;
            }
            best = new Found(start, line.comma(closing) && names(line, i + 1) ? closing : i - 1);
            if (!line.comma(start - 1)) {
                break;
            }
        }
        return best;
    }

    private static boolean fresh(Line line, int start) {
        return start == 0
                || line.tagged(start - 1, LIMITS)
                || line.lower(start - 1).equals("that");
    }

    private static boolean names(Line line, int first) {
        return (line.tagged(first, NAMING)
                || line.among(first, RELATIVE)
                || line.lower(first).equals("including"));
    }

    /** Who stands from this piece on; null where nobody does. */
    static Found after(Line line, int first) {
        int end = Phrases.end(line, first);
        if (end < 0) {
            return null;
        }
        int seen = SeenBy.begins(line, end + 1) ? Phrases.end(line, end + 3) : -1;
        end = Math.max(end, seen);
        boolean more = line.comma(end + 1) && apposed(line, end + 2);
        return new Found(first, more ? apposition(line, end + 2) : end);
    }

    private static boolean apposed(Line line, int first) {
        if (line.among(first, Set.of("who", "whose"))) {
            return true;
        }
        int end = line.tagged(first, NAMING) ? Phrases.baseEnd(line, first) : -1;
        boolean past = line.lower(end + 1).endsWith("ed");
        return end >= 0 && (!line.finite(end + 1) || past && line.tag(end + 1).equals("VERB"));
    }

    private static int apposition(Line line, int first) {
        int end = first;
        while (end + 1 < line.size() && end - first < LONGEST_APPOSITION && !ends(line, end + 1)) {
            end++;
        }
        return line.comma(end + 1) && end + 2 < line.size() ? end + 1 : end;
    }

    private static boolean ends(Line line, int index) {
        if (line.comma(index)) {
            boolean goesOn = line.tagged(index + 1, Set.of("DET", "NOUN", "ADJ", "PROPN", "CCONJ"))
                    || line.lower(index + 1).equals("who");
            return !goesOn;
        }
        return line.quotesWhole(index) || line.among(index, Set.of(".", ";", ":")) || line.dash(index);
    }

    /** Who a line begins with, if it is a name or "he" or "she" before a verb; null otherwise. */
    static Found opening(Line line) {
        int end = Phrases.end(line, line.beginning());
        boolean person = line.tag(end).equals("PROPN") || line.among(end, Set.of("he", "she"));
        return person && line.tagged(end + 1, Set.of("VERB", "AUX", "ADV")) ? new Found(line.beginning(), end) : null;
    }

    /** The subject of the nearest finite verb before this piece; null where none is found. */
    static Found subject(Line line, int limit) {
        for (int i = limit - 1; i > 0; i--) {
            if (line.finite(i)) {
                int first = line.tag(i - 1).equals("ADV") ? i - 1 : i;
                first = line.tag(first - 1).equals("AUX") ? first - 1 : first;
                Found found = line.tagged(first - 1, NO_SUBJECT) ? null : before(line, first);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
