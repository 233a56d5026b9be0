package org.onrecord.source;

import org.onrecord.web.Beginning;

/** Roughly the sentences and lines of a text: enough to show a person where to look. */
final class Sentences {

    private static final int SHOWN = 600;

    private Sentences() {}

    /** Whether a sentence ends with the sign at a place; a full stop within a number is a decimal point. */
    static boolean ends(String text, int at) {
        char sign = text.charAt(at);
        return sign == '.' ? !decimal(text, at) : ends(sign);
    }

    private static boolean decimal(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean ends(char sign) {
        return sign == '!' || sign == '?' || sign == '…' || sign == '\n' || sign == '。' || sign == '！' || sign == '？';
    }

    /** The sentence that shares most words for its length; the first of such, or an empty text when none shares any. */
    static String nearest(WordList text, WordList words) {
        boolean[] wanted = new boolean[text.given()];
        int wants = distinct(words, wanted);
        int[] seen = new int[text.given()];
        double best = 0;
        int bestFrom = -1;
        for (int from = 0, to; from < text.size(); from = to) {
            to = from;
            int found = 0;
            int shared = 0;
            do {
                int number = text.number(to);
                if (seen[number] <= from) {
                    seen[number] = from + 1;
                    found++;
                    shared += wanted[number] ? 1 : 0;
                }
                to++;
            } while (to < text.size() && !endsBetween(text, to - 1));
            double score = 2.0 * shared / (wants + found);
            if (score > best) {
                best = score;
                bestFrom = from;
            }
        }
        return bestFrom < 0 ? "" : around(text.text(), text.start(bestFrom));
    }

    private static int distinct(WordList words, boolean[] wanted) {
        int distinct = 0;
        for (int i = 0; i < words.size(); i++) {
            int number = words.number(i);
            if (number == WordList.UNKNOWN) {
                distinct++;
            } else if (!wanted[number]) {
                wanted[number] = true;
                distinct++;
            }
        }
        return distinct;
    }

    /** Whether a sentence ends between a word and the next. */
    static boolean endsBetween(WordList text, int place) {
        for (int at = text.end(place); at < text.start(place + 1); at++) {
            if (ends(text.text(), at)) {
                return true;
            }
        }
        return false;
    }

    /** The sentence that a place stands in, with the marks that end it. */
    private static String around(String text, int place) {
        int from = place;
        while (from > 0 && !ends(text, from - 1)) {
            from--;
        }
        int to = place;
        while (to < text.length() && !ends(text, to)) {
            to++;
        }
        while (to < text.length() && text.charAt(to) != '\n' && ends(text, to)) {
            to++;
        }
        return shortened(text.substring(from, to).strip());
    }

    /** As much of a stretch of text as a sentence to a person can hold. */
    static String shortened(String stretch) {
        return stretch.length() <= SHOWN ? stretch : Beginning.of(stretch, SHOWN) + "…";
    }
}
