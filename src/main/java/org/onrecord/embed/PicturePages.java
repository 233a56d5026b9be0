package org.onrecord.embed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Quotation;
import org.onrecord.site.PublishedClaim;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Refusal;
import org.onrecord.web.Site;

/** The picture that goes with a link to a claim (Open Graph). */
@Path("/claims/{slug}/card.png")
@ForReaders
class PicturePages {

    private final Pictures pictures;
    private final Site site;

    PicturePages(Pictures pictures, Site site) {
        this.pictures = pictures;
        this.site = site;
    }

    @GET
    public Response show(@RestPath String slug) {
        Claim claim = PublishedClaim.find(slug, "/card.png");
        if (!claim.published()) {
            throw Refusal.gone("This claim was withdrawn.");
        }
        Card card = Card.of(claim);
        return Response.ok(pictures.of(card.fingerprint(site.name()), text(card)), "image/png")
                .build();
    }

    private Picture.Text text(Card card) {
        Quotation quoted = card.quotation();
        return new Picture.Text(
                site.name(),
                quoted == null ? card.claim().text() : quoted.exact(),
                quoted != null,
                card.byline(),
                card.saidInWords(),
                card.soInWords(),
                card.notice() == null ? null : card.notice().kind().label());
    }
}
