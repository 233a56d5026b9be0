package org.onrecord.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.site.PublishedNotices;
import org.onrecord.web.ForReaders;

/** What was put right, withdrawn or added to last. */
@Path("/corrections/feed." + Feeds.FORMAT)
@ForReaders
class CorrectionFeedPages {

    private final Feeds feeds;

    CorrectionFeedPages(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    public Response newest(@RestPath String format) {
        return feeds.ofNotices(PublishedNotices.newest(Feed.MOST), format);
    }
}
