package org.onrecord.intake;

/**
 * Words inside quotation marks.
 *
 * @param whole with the marks
 * @param within between the marks
 * @param depth 0 for one that stands in no other
 * @param closed whether a closing mark was found; without one it runs to the end of its paragraph
 */
record Quotation(Stretch whole, Stretch within, int depth, boolean closed) {

    /** Up to this many words, and without a stop of its own, it may be no more than a doubtful or borrowed term. */
    private static final int TERM = 3;

    Quotation higher(int levels) {
        return new Quotation(whole, within, Math.max(0, depth - levels), closed);
    }

    /**
     * What was quoted: without the space at its ends, the comma that the outlet put before the mark, and the full stop
     * that ends the outlet's own sentence rather than a quoted one.
     */
    Stretch words(String text) {
        int start = within.start();
        int end = within.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && outlets(text, start, end)) {
            end--;
        }
        return new Stretch(start, end);
    }

    private boolean outlets(String text, int start, int end) {
        char last = text.charAt(end - 1);
        return Character.isWhitespace(last)
                || last == ','
                || last == '\u060C'
                || last == '\u3001'
                || last == '.' && end - start > 1 && text.charAt(end - 2) != '.' && !sentence(text, start);
    }

    /** Whether it reads as a sentence of its own: it begins with a capital, where a sentence can begin. */
    private boolean sentence(String text, int start) {
        int before = whole.start() - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\u00A0')) {
            before--;
        }
        boolean fresh = before < 0 || ".?!:,\n\r\u2026\u2014\u201D\"".indexOf(text.charAt(before)) >= 0;
        return fresh && Character.isUpperCase(text.codePointAt(start));
    }

    /** Whether it is as short as a borrowed term: nobody need have said it. */
    boolean term(String text) {
        int words = 1;
        for (int i = within.start(); i < within.end() && words <= TERM; i++) {
            words += Character.isWhitespace(text.charAt(i)) ? 1 : 0;
        }
        return words <= TERM && (within.length() == 0 || ",.?!\u2026".indexOf(text.charAt(within.end() - 1)) < 0);
    }
}
