package org.onrecord.feed;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.onrecord.web.Site;

/** The addresses of the pages that search engines should know (sitemaps.org): an index of files, and those files. */
final class Sitemap {

    static final String TYPE = "application/xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /** The index: the pages that are always there, then the parts of each kind that are not empty. */
    static String index(Site site) {
        return XmlText.document(xml -> xml.root("sitemapindex", NAMESPACE, index -> {
            entry(index, "sitemap", site.absolute("/sitemaps/pages.xml"), null);
            List<Mapped.Part> parts = Arrays.stream(Mapped.values())
                    .flatMap(kind -> kind.parts().stream())
                    .toList();
            for (Mapped.Part part : parts) {
                String path = "/sitemaps/" + part.kind().path() + "-" + part.number() + ".xml";
                entry(index, "sitemap", site.absolute(path), part.changed());
            }
        }));
    }

    /** The pages that are always there. */
    static String pages(List<String> paths, Site site) {
        return XmlText.document(xml -> xml.root("urlset", NAMESPACE, set -> {
            for (String path : paths) {
                entry(set, "url", site.absolute(path), null);
            }
        }));
    }

    /**
     * A part, written as it is read: it is never held whole.
     *
     * @param first the first of its pages
     */
    static StreamingOutput part(Mapped kind, long number, List<Mapped.Row> first, Site site) {
        // Asked now: what is written later may be written when the request is gone.
        String base = site.absolute("");
        return out -> write(kind, number, first, base, out);
    }

    private static void write(Mapped kind, long number, List<Mapped.Row> first, String site, OutputStream out)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            XmlText xml = XmlText.to(text);
            xml.root("urlset", NAMESPACE, set -> {
                List<Mapped.Row> rows = first;
                while (!rows.isEmpty()) {
                    for (Mapped.Row row : rows) {
                        entry(set, "url", site + row.path(), row.changed());
                    }
                    rows = kind.after(rows.get(rows.size() - 1).id(), number);
                }
            });
            xml.end();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        text.flush();
    }

    private static void entry(XmlText xml, String name, String address, Instant changed) throws XMLStreamException {
        xml.around(name, entry -> {
            entry.element("loc", address);
            entry.element(
                    "lastmod",
                    changed == null
                            ? null
                            : changed.truncatedTo(ChronoUnit.SECONDS).toString());
        });
    }
}
