package org.onrecord.extract;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.onrecord.extract.Unreadable.Reason;

/**
 * A web page as HTML that can run nothing, load nothing and submit nothing: its words in their headings, lists, tables
 * and quotations. Links stay only to web addresses and tell nobody where the reader came from.
 */
public final class SafeHtml {

    /** The most characters that are given back. */
    public static final int MAX_LENGTH = 2_000_000;

    private static final Safelist SAFE = new Safelist()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "br", "hr", "blockquote", "pre")
            .addTags("ul", "ol", "li", "dl", "dt", "dd")
            .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addTags("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "figure", "figcaption", "i", "mark", "q")
            .addTags("rp", "rt", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u")
            .addTags("article", "section", "main")
            .addAttributes(":all", "dir", "lang")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    /** Whose contents are no words of the page, or are read by other rules than the page itself. */
    private static final String UNSAFE =
            "script, style, noscript, template, iframe, frame, frameset, noframes, noembed,"
                    + " object, embed, applet, svg, math, canvas, audio, video, textarea, select, button, input, option, datalist,"
                    + " title, xmp, plaintext, listing, link, meta, base";

    private SafeHtml() {}

    /**
     * The body of a page, without a body element around it.
     *
     * @throws Unreadable if the page has more elements or characters than can be shown
     */
    public static String of(Path bytes, Circumstances how) throws Unreadable {
        return of(Markup.read(bytes, how));
    }

    static String of(Document page) throws Unreadable {
        Document safe = new Cleaner(SAFE).clean(without(page));
        safe.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml));
        String html = safe.body().html();
        if (html.length() > MAX_LENGTH) {
            throw new Unreadable(Reason.TOO_LONG, null);
        }
        return html;
    }

    private static Document without(Document page) {
        page.select(UNSAFE).forEach(element -> element.empty().tagName("wbr").clearAttributes());
        return page;
    }
}
