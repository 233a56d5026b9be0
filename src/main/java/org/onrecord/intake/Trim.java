package org.onrecord.intake;

/** Takes spaces, commas and the like off the ends of a stretch. */
final class Trim {
    private static final String JOINTS = ",;:–—-.";

    private Trim() {}

    static Stretch both(Stretch stretch, String text) {
        int start = stretch.start();
        while (start < stretch.end() && loose(text.charAt(start))) {
            start++;
        }
        return end(new Stretch(start, stretch.end()), text);
    }

    static Stretch end(Stretch stretch, String text) {
        int end = stretch.end();
        while (end > stretch.start() && loose(text.charAt(end - 1)) && !initial(text, stretch.start(), end)) {
            end--;
        }
        return new Stretch(stretch.start(), end);
    }

    /** The stop of "U.S." belongs to it. */
    private static boolean initial(String text, int start, int end) {
        return text.charAt(end - 1) == '.'
                && end - 2 > start
                && Character.isUpperCase(text.charAt(end - 2))
                && (text.charAt(end - 3) == '.' || Character.isWhitespace(text.charAt(end - 3)));
    }

    private static boolean loose(char sign) {
        return Character.isWhitespace(sign) || JOINTS.indexOf(sign) >= 0;
    }
}
