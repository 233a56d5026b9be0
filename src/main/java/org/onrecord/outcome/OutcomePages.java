package org.onrecord.outcome;

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
import org.onrecord.account.Viewer;
import org.onrecord.history.Acting;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Said;
import org.onrecord.web.Site;

/** Where the desk says by what a pledge or a prediction is judged, and what came of it. */
@Path("/desk/claims/{id:\\d{1,18}}/outcome")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class OutcomePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance outcome(OutcomePage page);
    }

    private final Viewer viewer;
    private final Acting acting;
    private final OutcomeWriting writing;
    private final Flash flash;
    private final Site site;

    OutcomePages(Viewer viewer, Acting acting, OutcomeWriting writing, Flash flash, Site site) {
        this.viewer = viewer;
        this.acting = acting;
        this.writing = writing;
        this.flash = flash;
        this.site = site;
    }

    @GET
    public TemplateInstance show(@RestPath Long id) {
        return Templates.outcome(page(id));
    }

    private OutcomePage page(Long id) {
        return OutcomePage.of(id, viewer.user(), site.today());
    }

    @POST
    @Path("criteria")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agree(@RestPath Long id, MultivaluedMap<String, String> sent) {
        CriteriaForm form = CriteriaForm.from(new FormData(sent));
        OutcomeWriting.Result result = agreed(id, form);
        return result.saved()
                ? done(id, Said.CRITERIA_SAVED)
                : refused(result.conflict() ? 409 : 422, page(id).refusing(form, result));
    }

    @Transactional
    OutcomeWriting.Result agreed(Long id, CriteriaForm form) {
        return writing.agree(id, form, acting.now());
    }

    @POST
    @Path("entries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@RestPath Long id, MultivaluedMap<String, String> sent) {
        EntryForm form = EntryForm.from(new FormData(sent));
        OutcomeWriting.Result result = entered(id, form);
        return result.saved() ? done(id, Said.OUTCOME_ENTERED) : refused(422, page(id).refusing(form, result.issues()));
    }

    @Transactional
    OutcomeWriting.Result entered(Long id, EntryForm form) {
        return writing.enter(id, form, acting.now());
    }

    private Response done(Long id, Said said) {
        return flash.seeOther("/desk/claims/" + id + "/outcome", said);
    }

    private static Response refused(int code, OutcomePage page) {
        return Response.status(code).entity(Templates.outcome(page)).build();
    }
}
