package org.onrecord.embed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Claim;
import org.onrecord.site.PublishedClaim;
import org.onrecord.web.ForReaders;

/** A published claim's card, the one page that others may frame; of a claim that is gone, that it is. */
@Path("/claims/{slug}/embed")
@ForReaders
class EmbedPages {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    @CheckedTemplate(basePath = "embed")
    static class Templates {
        static native TemplateInstance card(Card card);

        static native TemplateInstance gone(Claim claim);
    }

    @GET
    public Response show(@RestPath String slug, RoutingContext routing) {
        Claim claim = PublishedClaim.find(slug, "/embed");
        // In the place of the policy of all other pages, which nobody may frame; a second one would not lift the first.
        routing.response().putHeader("Content-Security-Policy", POLICY);
        return claim.published()
                ? Response.ok(Templates.card(Card.of(claim))).build()
                : Response.status(Response.Status.GONE)
                        .entity(Templates.gone(claim))
                        .build();
    }
}
