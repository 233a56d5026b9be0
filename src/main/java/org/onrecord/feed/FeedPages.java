package org.onrecord.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.site.Conditions;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Site;

/** The claims that were published or judged last. */
@Path("/feed." + Feeds.FORMAT)
@ForReaders
class FeedPages {

    private final Feeds feeds;
    private final Site site;

    FeedPages(Feeds feeds, Site site) {
        this.feeds = feeds;
        this.site = site;
    }

    @GET
    public Response newest(@RestPath String format) {
        return feeds.ofClaims(
                site.name(),
                "The claims that were published or judged last.",
                "/",
                "/feed",
                NewClaims.of(Conditions.published()),
                format);
    }
}
