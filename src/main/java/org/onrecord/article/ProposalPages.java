package org.onrecord.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.history.Acting;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Said;

/** Where an editor changes a proposal, or marks words of an article by hand. */
@Path("/desk/articles/{article:\\d{1,18}}/proposals")
@RolesAllowed("EDITOR")
class ProposalPages {

    private final Acting acting;
    private final Decisions decisions;
    private final Flash flash;

    ProposalPages(Acting acting, Decisions decisions, Flash flash) {
        this.acting = acting;
        this.decisions = decisions;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance proposal(ProposalPage page);
    }

    @GET
    @Path("new")
    public TemplateInstance enter(@RestPath Long article) {
        return Templates.proposal(ProposalPage.blank(Article.byId(article)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@RestPath Long article, MultivaluedMap<String, String> sent) {
        Article on = Article.byId(article);
        ProposalReading reading = decisions.read(on, Fields.typed(new FormData(sent)));
        if (!reading.issues().isEmpty()) {
            return page(422, ProposalPage.sent(on, null, reading));
        }
        Long marked = marked(article, reading);
        return flash.seeOther(place(article, marked), Said.PROPOSAL_MARKED);
    }

    @Transactional
    Long marked(Long article, ProposalReading reading) {
        return decisions.mark(article, reading, acting.now());
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long article, @RestPath Long id) {
        return Templates.proposal(ProposalPage.of(Article.byId(article), ProposedClaim.of(article, id)));
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response update(@RestPath Long article, @RestPath Long id, MultivaluedMap<String, String> sent) {
        FormData data = new FormData(sent);
        Article on = Article.byId(article);
        ProposedClaim proposal = ProposedClaim.of(article, id);
        proposal.requireOpen();
        ProposalReading reading = decisions.read(on, Fields.typed(data));
        ProposalPage page = ProposalPage.sent(on, proposal, reading);
        if (!reading.issues().isEmpty()) {
            return page(422, page);
        }
        return changed(article, id, data.text("version"), reading)
                ? flash.seeOther(place(article, id), Said.PROPOSAL_CHANGED)
                : page(409, page.inConflict());
    }

    /** Whether it was changed: not when somebody else did so since the form was opened. */
    @Transactional
    boolean changed(Long article, Long id, String version, ProposalReading reading) {
        ProposedClaim proposal = ProposedClaim.locked(article, id);
        boolean same = version.equals(Integer.toString(proposal.version()));
        if (same) {
            proposal.change(reading.fields(), reading.marks(proposal), acting.now());
        }
        return same;
    }

    private static Response page(int code, ProposalPage page) {
        return Response.status(code).entity(Templates.proposal(page)).build();
    }

    /** Where a proposal stands in the list. */
    static String place(Long article, Long id) {
        return "/desk/articles/" + article + "?at=" + id + "#p" + id;
    }
}
