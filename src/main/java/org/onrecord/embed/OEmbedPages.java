package org.onrecord.embed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.claim.Claim;
import org.onrecord.site.Addresses;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Refusal;
import org.onrecord.web.Site;

/** How other sites learn, from the address of a claim, what to put on their page (oEmbed). */
@Path("/oembed")
@ForReaders
class OEmbedPages {

    private final Site site;
    private final ObjectMapper json;

    OEmbedPages(Site site, ObjectMapper json) {
        this.site = site;
        this.json = json;
    }

    @GET
    public Response embed(
            @RestQuery String url, @RestQuery String format, @RestQuery String maxwidth, @RestQuery String maxheight)
            throws JsonProcessingException {
        boolean xml = "xml".equals(format);
        if (format != null && !xml && !format.equals("json")) {
            throw Refusal.unoffered("There is json and xml.");
        }
        int width = most(maxwidth);
        int height = most(maxheight);
        // An address that a claim once had is answered with the claim as it is now, and one of a withdrawn claim not at
        // all.
        Claim claim = Claim.everPublished(
                        Addresses.slug(Wanted.of(url, site.absolute("")).slug()))
                .filter(Claim::published)
                .orElseThrow(Refusal::missing);
        OEmbed told = OEmbed.of(Card.of(claim), width, height, site);
        return xml
                ? Response.ok(told.xml(), "text/xml;charset=UTF-8").build()
                : Response.ok(json.writeValueAsString(told), "application/json;charset=UTF-8")
                        .build();
    }

    private static int most(String asked) {
        if (asked == null || asked.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (!asked.matches("[1-9]\\d{0,8}")) {
            throw Refusal.unreadable("The most that it may be wide and high are whole numbers of pixels.");
        }
        return Integer.parseInt(asked);
    }
}
