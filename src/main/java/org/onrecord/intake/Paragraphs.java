package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text at its line breaks: one is enough, since pasted articles seldom keep an empty line. */
final class Paragraphs {

    private Paragraphs() {}

    static boolean breaks(char sign) {
        return sign == '\n' || sign == '\r' || sign == '\u2028' || sign == '\u2029' || sign == '\u0085' || sign == '\f';
    }

    /** Without the space around them; a line of nothing else is none. */
    static List<Stretch> in(String text) {
        List<Stretch> found = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || breaks(text.charAt(at))) {
                Stretch paragraph = trimmed(text, start, at);
                if (paragraph.length() > 0) {
                    found.add(paragraph);
                }
                start = at + 1;
            }
        }
        return found;
    }

    static Stretch trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return new Stretch(start, end);
    }

    static boolean blank(char sign) {
        return Character.isWhitespace(sign)
                || sign == '\u00A0'
                || sign == '\u2007'
                || sign == '\u202F'
                || sign == '\uFEFF';
    }
}
