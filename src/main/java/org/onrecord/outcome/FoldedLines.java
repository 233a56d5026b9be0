package org.onrecord.outcome;

import java.util.stream.Collectors;

/**
 * Folds the lines of an iCalendar as RFC 5545 (3.1) asks: into lines of at most {@value #OCTETS} octets of UTF-8, none
 * of which cuts a character in two. The library counts UTF-16 units instead.
 */
final class FoldedLines {

    static final int OCTETS = 75;

    private FoldedLines() {}

    static String of(String text) {
        return text.lines().map(FoldedLines::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String folded(String line) {
        StringBuilder folded = new StringBuilder(line.length());
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int size = octets(line.codePointAt(i));
            if (octets + size > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(line.codePointAt(i));
            octets += size;
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
