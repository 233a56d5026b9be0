package org.onrecord.policy;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Turns what an administrator wrote in Markdown into a page's HTML: text, headings, lists, quotations and links, and
 * nothing else. Tags that were typed are shown as they were typed; what is left is held against a list of what may
 * stand, in case the first missed something. Beside the JSON-LD it is the one way by which markup reaches a page.
 */
@TemplateExtension(namespace = "markdown")
public final class Markdown {

    /** How deep quotations, lists and emphasis may lie within one another: writing them out takes a call for each. */
    static final int DEEPEST = 50;

    /** Within the site, links without a host are resolved against it; it stays out of the page. */
    private static final String BASE = "https://site.invalid/";

    private static final Parser PARSER = Parser.builder().build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "blockquote", "em", "strong")
            .addTags("code", "pre", "hr", "br")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true);

    private Markdown() {}

    /** A text as it stands on a page, below the page's own heading. */
    public static RawString html(String text) {
        return new RawString(safe(text));
    }

    /** Whether more lies within one another than can be written out. */
    static boolean tooDeep(String text) {
        try {
            return depth(PARSER.parse(text)) > DEEPEST;
        } catch (StackOverflowError e) {
            // The parser calls itself for each emphasis within another.
            return true;
        }
    }

    /** How deep the deepest lies, or just more than may be. */
    private static int depth(Node document) {
        int depth = 0;
        int deepest = 0;
        Node at = document;
        while (at != null && depth <= DEEPEST) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
                deepest = Math.max(deepest, depth);
            } else {
                while (at != null && at.getNext() == null) {
                    at = at.getParent();
                    depth--;
                }
                at = at == null ? null : at.getNext();
            }
        }
        return deepest;
    }

    static String safe(String text) {
        String rendered = RENDERER.render(PARSER.parse(text));
        Document page = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(rendered, BASE));
        page.outputSettings().prettyPrint(false);
        // The page has a heading of the first level already.
        for (int level : List.of(5, 4, 3, 2, 1)) {
            page.select("h" + level).forEach(heading -> heading.tagName("h" + (level + 1)));
        }
        page.select("a:not([href]), a[href~=^\\s*$]").forEach(Element::unwrap);
        return page.body().html();
    }
}
