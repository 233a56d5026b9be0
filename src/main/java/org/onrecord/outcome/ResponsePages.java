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
import org.onrecord.history.Acting;
import org.onrecord.outcome.ResponseWriting.Outcome;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Said;

/** Where an editor records who was asked for comment on a claim, and what came of it. */
@Path("/desk/claims/{id:\\d{1,18}}/responses")
@RolesAllowed("EDITOR")
class ResponsePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ResponsesPage page);

        static native TemplateInstance response(ResponsesPage page);
    }

    private final ResponseWriting writing;
    private final Acting acting;
    private final Flash flash;

    ResponsePages(ResponseWriting writing, Acting acting, Flash flash) {
        this.writing = writing;
        this.acting = acting;
        this.flash = flash;
    }

    @GET
    public TemplateInstance list(@RestPath Long id) {
        return Templates.list(ResponsesPage.all(id, ResponseForm.blank(), Outcome.SAVED));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@RestPath Long id, MultivaluedMap<String, String> sent) {
        ResponseForm form = ResponseForm.from(new FormData(sent));
        Outcome outcome = asked(id, form);
        return outcome.saved()
                ? flash.seeOther("/desk/claims/" + id + "/responses", Said.RESPONSE_ASKED)
                : Response.status(422)
                        .entity(Templates.list(ResponsesPage.all(id, form, outcome)))
                        .build();
    }

    @Transactional
    Outcome asked(Long id, ResponseForm form) {
        return writing.ask(id, form, acting.now());
    }

    @GET
    @Path("{response:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id, @RestPath Long response) {
        return Templates.response(ResponsesPage.one(id, response, null, Outcome.SAVED));
    }

    @POST
    @Path("{response:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@RestPath Long id, @RestPath Long response, MultivaluedMap<String, String> sent) {
        ResponseForm form = ResponseForm.from(new FormData(sent));
        Outcome outcome = recorded(id, response, form);
        return outcome.saved()
                ? flash.seeOther("/desk/claims/" + id + "/responses", Said.RESPONSE_RECORDED)
                : Response.status(outcome.conflict() ? 409 : 422)
                        .entity(Templates.response(ResponsesPage.one(id, response, form, outcome)))
                        .build();
    }

    @Transactional
    Outcome recorded(Long id, Long response, ResponseForm form) {
        return writing.record(id, response, form, acting.now());
    }
}
