package org.onrecord.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.claim.Claim;
import org.onrecord.claimreview.Markup;
import org.onrecord.claimreview.Schema;
import org.onrecord.history.PublicLog;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.ForReaders;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** The published claims: their list, each of them, and what became of each. */
@Path("/claims")
@ForReaders
class ReaderClaimPages {

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance claims(ClaimListPage page);

        static native TemplateInstance claim(PublishedClaim page, Schema.Node markup);

        static native TemplateInstance history(ClaimHistory page);

        static native TemplateInstance withdrawn(Claim claim);

        static native TemplateInstance erased(Claim claim);
    }

    private final Validator validator;
    private final ObjectMapper json;
    private final PublicLog log;
    private final Markup markup;

    ReaderClaimPages(Validator validator, ObjectMapper json, PublicLog log, Markup markup) {
        this.validator = validator;
        this.json = json;
        this.log = log;
        this.markup = markup;
    }

    @GET
    public Response list(UriInfo address, @RestQuery String page) {
        ClaimFilter filter = ClaimFilter.of(new FormData(address.getQueryParameters()));
        Issues issues = Issues.of(validator.validate(filter));
        ClaimListPage list = ClaimListPage.of(filter, issues, Paging.number(page));
        return Response.status(issues.isEmpty() ? 200 : 422)
                .entity(Templates.claims(list))
                .build();
    }

    @GET
    @Path("{slug}")
    public Response show(@RestPath String slug) {
        Claim claim = PublishedClaim.find(slug);
        if (!claim.published()) {
            return gone(claim);
        }
        PublishedClaim page = PublishedClaim.of(claim);
        return found(Templates.claim(page, markup.node(page.shown())));
    }

    /** All that the page shows, in schema.org's terms as far as it has any. */
    @GET
    @Path("{slug:[^/.]+}.json")
    @Produces("application/ld+json")
    public String document(@RestPath String slug) {
        return markup.document(PublishedClaim.of(stillThere(slug, ".json")).shown());
    }

    @GET
    @Path("{slug}/history")
    public Response history(@RestPath String slug, @RestQuery String page) {
        Claim claim = PublishedClaim.find(slug, "/history");
        return claim.published() ? found(Templates.history(ClaimHistory.of(claim, Paging.number(page)))) : gone(claim);
    }

    @GET
    @Path("{slug}/history.json")
    @Produces(MediaType.APPLICATION_JSON)
    public String feed(@RestPath String slug, @RestQuery String page) throws JsonProcessingException {
        Claim claim = stillThere(slug, "/history.json");
        ClaimHistory history = ClaimHistory.of(claim, Paging.number(page));
        return json.writeValueAsString(HistoryFeed.of(history, PublishedClaim.of(claim)));
    }

    /** The proof that what this claim's page says now stands in the log (C2SP tlog-proof), to be checked offline. */
    @GET
    @Path("{slug:[^/.]+}.tlog-proof")
    @Produces("text/plain; charset=utf-8")
    public Response proof(@RestPath String slug) {
        Claim claim = stillThere(slug, ".tlog-proof");
        return Response.ok(log.proof(SubjectKind.CLAIM, claim.id()).orElseThrow(Refusal::missing))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claim.tlog-proof\"")
                .build();
    }

    /** For machines, which are told in one sentence what became of a claim that is no longer there. */
    private static Claim stillThere(String slug, String rest) {
        Claim claim = PublishedClaim.find(slug, rest);
        if (claim.erased()) {
            throw Refusal.gone("This claim was removed for legal reasons.");
        }
        if (claim.withdrawn()) {
            throw Refusal.gone("This claim was withdrawn: " + claim.withdrawalReason());
        }
        return claim;
    }

    private static Response found(TemplateInstance page) {
        return Response.ok(page).build();
    }

    private static Response gone(Claim claim) {
        return Response.status(Response.Status.GONE)
                .entity(claim.erased() ? Templates.erased(claim) : Templates.withdrawn(claim))
                .build();
    }
}
