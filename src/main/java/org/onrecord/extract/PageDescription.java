package org.onrecord.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page's markup says of the page. What is written for machines with most care comes first: JSON-LD, then
 * OpenGraph, then Dublin Core and its kin, then the elements that readers see.
 */
final class PageDescription {

    private static final int MAX_TITLE = 500;
    private static final int MAX_NAME = 300;
    private static final int MAX_LANGUAGE = 35;
    private static final int MAX_ADDRESS = 4_000;

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*+");
    private static final Pattern BY = Pattern.compile("(?iu)^(?:by|von|par|автор|от)(?:\\s*+:)?\\s++");

    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "citation_publication_date",
            "citation_date",
            "parsely-pub-date",
            "sailthru.date");

    private final Document page;
    private final LinkedData data;
    private final MetaTags meta;

    private PageDescription(Document page, LinkedData data) {
        this.page = page;
        this.data = data;
        this.meta = new MetaTags(page);
    }

    static SelfDescription of(Document page, LinkedData data) {
        return new PageDescription(page, data).read();
    }

    private SelfDescription read() {
        String site = Characters.line(
                first(
                        data.publisher(),
                        meta.first("og:site_name", "dc.publisher", "citation_publisher", "application-name")),
                MAX_NAME);
        SiteTitle named = SiteTitle.of(title(), site, headline());
        return new SelfDescription(
                named.title(), site != null ? site : named.site(), author(), published(), language(), canonical());
    }

    private String title() {
        String told = first(data.headline(), meta.first("og:title", "twitter:title", "dc.title", "citation_title"));
        String title = told != null ? Parser.unescapeEntities(told, false) : first(page.title(), headline());
        return Characters.line(title, MAX_TITLE);
    }

    /** The only headline, or none: of several, nobody knows which is the page's. */
    private String headline() {
        List<Element> headlines = page.select("h1");
        return headlines.size() == 1 ? Characters.line(headlines.get(0).text(), MAX_TITLE) : null;
    }

    private String author() {
        Set<String> names = new LinkedHashSet<>();
        names.add(first(data.author(), String.join(", ", meta.all("citation_author"))));
        names.add(meta.first("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author"));
        Element seen = page.selectFirst("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]");
        names.add(seen == null ? null : seen.text());
        return names.stream()
                .map(name -> Characters.line(name, MAX_NAME))
                .filter(name -> name != null && !ADDRESS.matcher(name).matches())
                .map(name -> BY.matcher(name).replaceFirst(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private String published() {
        Stream<String> told =
                Stream.concat(Stream.of(data.published()), DATES.stream().map(meta::first));
        Stream<String> seen = page
                .select("time[itemprop=datePublished], time[pubdate], article time[datetime], main time[datetime]")
                .stream()
                .limit(1)
                .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text());
        return Stream.concat(told, seen)
                .filter(Objects::nonNull)
                .map(PrintedDay::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String language() {
        Element html = page.selectFirst("html");
        String declared = html == null ? null : first(html.attr("lang"), html.attr("xml:lang"));
        return Stream.of(
                        declared,
                        meta.first("content-language"),
                        data.language(),
                        meta.first("og:locale", "dc.language"))
                .filter(Objects::nonNull)
                .map(PageDescription::tag)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The first tag in its canonical form; null for what is none. */
    static String tag(String said) {
        String tag = said.split("[,;]", 2)[0].strip().replace('_', '-');
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String canonical = locale.toLanguageTag();
            boolean coded = LanguageCode.isKnown(locale.getLanguage()) && !canonical.startsWith("und");
            return coded && canonical.length() <= MAX_LANGUAGE ? canonical : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private String canonical() {
        Element link = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
        return Stream.of(link == null ? null : link.attr("abs:href"), meta.first("og:url"))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(PageDescription::isAddress)
                .findFirst()
                .orElse(null);
    }

    /** An address that is cut leads elsewhere: one that is too long is none. */
    private static boolean isAddress(String address) {
        if (address.length() > MAX_ADDRESS || !ADDRESS.matcher(address).matches()) {
            return false;
        }
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String first(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
