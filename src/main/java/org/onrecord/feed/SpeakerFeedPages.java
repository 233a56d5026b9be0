package org.onrecord.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.site.Addresses;
import org.onrecord.site.Conditions;
import org.onrecord.site.Head;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Refusal;
import org.onrecord.web.Site;

/** What a speaker said last; of one who only relayed, what that was, as on their page. */
@Path("/speakers/{slug}/feed." + Feeds.FORMAT)
@ForReaders
class SpeakerFeedPages {

    private final Feeds feeds;
    private final Site site;

    SpeakerFeedPages(Feeds feeds, Site site) {
        this.feeds = feeds;
        this.site = site;
    }

    @GET
    public Response newest(@RestPath String slug, @RestPath String format) {
        Speaker speaker = Speaker.whole(Addresses.slug(slug));
        NewClaims claims = said(speaker);
        Addresses.require(slug, speaker, "/speakers/", "/feed." + format);
        String home = Head.encoded("/speakers/" + speaker.slug());
        return feeds.ofClaims(
                site.name() + ": " + speaker.name(),
                speaker.name() + ", " + speaker.distinction(),
                home,
                home + "/feed",
                claims,
                format);
    }

    private static NewClaims said(Speaker speaker) {
        NewClaims said = NewClaims.of(Conditions.saidBy(speaker));
        NewClaims claims = said.none() ? NewClaims.of(Conditions.relayedBy(speaker)) : said;
        if (claims.none()) {
            throw Refusal.missing();
        }
        return claims;
    }
}
