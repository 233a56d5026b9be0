package org.onrecord.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Topic;
import org.onrecord.site.Addresses;
import org.onrecord.site.Conditions;
import org.onrecord.site.Head;
import org.onrecord.site.PublicTopics;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Refusal;
import org.onrecord.web.Site;

/** The claims about a topic, or about one below it, that were published last. */
@Path("/topics/{slug}/feed." + Feeds.FORMAT)
@ForReaders
class TopicFeedPages {

    private final Feeds feeds;
    private final Site site;

    TopicFeedPages(Feeds feeds, Site site) {
        this.feeds = feeds;
        this.site = site;
    }

    @GET
    public Response newest(@RestPath String slug, @RestPath String format) {
        Topic topic = Topic.bySlug(Addresses.slug(slug));
        NewClaims claims = NewClaims.of(PublicTopics.about(topic, Conditions.published()));
        if (claims.none()) {
            throw Refusal.missing();
        }
        Addresses.require(slug, topic, "/topics/", "/feed." + format);
        String home = Head.encoded("/topics/" + topic.slug());
        return feeds.ofClaims(
                site.name() + ": " + topic.name(),
                "Claims on record about " + topic.name() + ".",
                home,
                home + "/feed",
                claims,
                format);
    }
}
