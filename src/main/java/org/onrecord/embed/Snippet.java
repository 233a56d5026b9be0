package org.onrecord.embed;

import io.quarkus.qute.TemplateExtension;
import org.onrecord.site.Head;
import org.onrecord.site.PublishedClaim;
import org.onrecord.web.Formats;
import org.onrecord.web.Site;

/** The markup that puts a claim's card on another page. */
@TemplateExtension(namespace = "embed")
final class Snippet {

    /** As wide as a card needs to be, and as high as most are; the script gives it its own height. */
    static final int WIDTH = 600;

    static final int HEIGHT = 340;

    private Snippet() {}

    /** For people to copy. */
    static String snippet(PublishedClaim page, Site site) {
        String speaker = page.lead().attribution().speaker() == null
                ? ""
                : page.lead().attribution().speaker().name() + ": ";
        return of(page.head().path(), speaker + page.claim().text(), WIDTH, HEIGHT, site);
    }

    /** Where programs learn how to embed a claim. */
    static String discovery(PublishedClaim page, Site site) {
        return site.absolute("/oembed?format=json&url="
                + Formats.urlEncoded(site.absolute(page.head().path())));
    }

    /** What the picture of a claim says. */
    static String alternative(PublishedClaim page) {
        String words = page.headline() == null
                ? page.claim().text()
                : "“" + page.headline().exact() + "”";
        return Head.shortened(words);
    }

    static String of(String path, String title, int width, int height, Site site) {
        return """
                <iframe src="%s/embed" title="%s" width="%d" height="%d" loading="lazy" \
                style="border:0;width:100%%;max-width:%dpx"></iframe>
                <script src="%s" async></script>""".formatted(
                        attribute(site.absolute(path)),
                        attribute(Head.shortened(title)),
                        width,
                        height,
                        width,
                        attribute(site.absolute("/embed.js")));
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
