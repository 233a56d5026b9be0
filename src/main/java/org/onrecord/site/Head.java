package org.onrecord.site;

import org.onrecord.web.Beginning;
import org.onrecord.web.Slug;

/**
 * What a page says of itself to machines that show it elsewhere.
 *
 * @param path the page's own address on this site, percent-encoded
 */
public record Head(String title, String description, String path, String type) {

    /** Others cut longer descriptions where they like. */
    private static final int MAX = 300;

    public static Head website(String title, String description, String path) {
        return new Head(title, shortened(description), encoded(path), "website");
    }

    static Head article(String title, String description, String path) {
        return new Head(shortened(title), shortened(description), encoded(path), "article");
    }

    /** A text of at most {@value #MAX} characters, cut between words, with a mark of omission where it was cut. */
    public static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MAX) {
            return line;
        }
        return cut(line, MAX - 1) + "…";
    }

    /** At most so much of a text, cut between words where there are any, and never within a character. */
    static String cut(String line, int most) {
        int space = line.lastIndexOf(' ', most);
        return Beginning.of(line, space > most / 2 ? space : most);
    }

    /** A path as an address carries it: letters beyond ASCII percent-encoded. */
    public static String encoded(String path) {
        return Slug.encoded(path);
    }
}
