package org.onrecord.extract;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.onrecord.extract.Unreadable.Reason;

/** The elements of a web page, however it is written, within bounds. */
final class Markup {

    /** More elements than any page that a person reads. */
    static final int MAX_ELEMENTS = 300_000;

    /** What lies deeper is taken as if it lay at this depth. */
    static final int MAX_DEPTH = 400;

    private Markup() {}

    static Document read(Path bytes, Circumstances how) throws Unreadable {
        byte[] read = Extractor.upTo(Extractor.MAX_HTML, bytes);
        return parse(
                Decoding.of(read, how.label(), true),
                how.arrived() == null ? "" : how.arrived().toString());
    }

    static Document parse(String html, String base) throws Unreadable {
        if (tags(html) > MAX_ELEMENTS) {
            throw new Unreadable(Reason.TOO_DEEP, null);
        }
        try {
            return Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new Unreadable(Reason.BROKEN, e); // what its authors take to be impossible
        }
    }

    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags += at + 1 < html.length() && Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
        }
        return tags;
    }
}
