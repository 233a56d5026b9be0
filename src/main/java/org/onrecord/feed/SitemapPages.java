package org.onrecord.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.policy.Policies;
import org.onrecord.policy.PolicyKind;
import org.onrecord.web.ForReaders;
import org.onrecord.web.LongDownloads;
import org.onrecord.web.Refusal;
import org.onrecord.web.Site;

/** Where search engines learn of every page for readers, and of those that are none of theirs. */
@Path("/")
@ForReaders
class SitemapPages {

    private static final List<String> PAGES =
            List.of("/", "/claims", "/pledges", "/speakers", "/topics", "/quantities", "/corrections", "/log", "/api");

    private final Site site;
    private final Policies policies;
    private final LongDownloads downloads;

    SitemapPages(Site site, Policies policies, LongDownloads downloads) {
        this.site = site;
        this.policies = policies;
        this.downloads = downloads;
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    public String robots() {
        return """
                User-agent: *
                Disallow: /desk
                Disallow: /login
                Disallow: /setup
                Disallow: /invitations/
                Disallow: /calendar/

                Sitemap: %s
                """.formatted(site.absolute("/sitemap.xml"));
    }

    @GET
    @Path("sitemap.xml")
    @Produces(Sitemap.TYPE)
    public String index() {
        return Sitemap.index(site);
    }

    @GET
    @Path("sitemaps/pages.xml")
    @Produces(Sitemap.TYPE)
    public String pages() {
        Stream<String> own = policies.pages().stream().map(PolicyKind::path);
        return Sitemap.pages(Stream.concat(PAGES.stream(), own).toList(), site);
    }

    @GET
    @Path("sitemaps/{kind:[a-z]+}-{number:[1-9][0-9]*}.xml")
    @Produces(Sitemap.TYPE)
    public Response part(@RestPath String kind, @RestPath String number) {
        Mapped mapped = Arrays.stream(Mapped.values())
                .filter(known -> known.path().equals(kind) && number.length() < 10)
                .findFirst()
                .orElseThrow(Refusal::missing);
        List<Mapped.Row> first = mapped.after(0, Long.parseLong(number));
        if (first.isEmpty()) {
            throw Refusal.missing();
        }
        return Response.ok(downloads.placed(Sitemap.part(mapped, Long.parseLong(number), first, site)))
                .build();
    }
}
