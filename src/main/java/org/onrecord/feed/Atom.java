package org.onrecord.feed;

import javax.xml.stream.XMLStreamException;
import org.onrecord.web.Site;

/** Writes a feed as Atom (RFC 4287). */
final class Atom {

    static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final Feed feed;
    private final Site site;

    private Atom(Feed feed, Site site) {
        this.feed = feed;
        this.site = site;
    }

    static String of(Feed feed, Site site) {
        Atom atom = new Atom(feed, site);
        return XmlText.document(xml -> xml.root("feed", NAMESPACE, atom::write));
    }

    private void write(XmlText xml) throws XMLStreamException {
        String self = site.absolute(feed.path() + ".atom");
        xml.element("id", self);
        xml.element("title", feed.title());
        xml.element("subtitle", feed.subtitle());
        xml.element("updated", feed.asOf().toString());
        xml.around("author", author -> author.element("name", site.name()));
        xml.empty("link", "rel", "self", "type", TYPE, "href", self);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", site.absolute(feed.home()));
        for (FeedEntry entry : feed.entries()) {
            xml.around("entry", part -> write(entry, part));
        }
    }

    private void write(FeedEntry entry, XmlText xml) throws XMLStreamException {
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", site.absolute(entry.path()));
        xml.element("published", entry.published().toString());
        xml.element("updated", entry.updated().toString());
        xml.element("content", "type", "html", entry.html());
    }
}
