package org.onrecord.web;

/** The one way in which line ends are kept, since offsets into a text count them. */
public final class LineEnds {

    private LineEnds() {}

    /** The text with each line end, however it was sent, written as a line feed. */
    public static String normal(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
