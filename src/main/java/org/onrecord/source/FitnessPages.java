package org.onrecord.source;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
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
import org.onrecord.web.Issues;
import org.onrecord.web.Said;

/** Where an editor says that readers aren't to be sent to a source's address, or are again. */
@Path("/desk/sources/{id:\\d{1,18}}/fitness")
@RolesAllowed("EDITOR")
class FitnessPages {

    private final Acting acting;
    private final Validator validator;
    private final Flash flash;

    FitnessPages(Acting acting, Validator validator, Flash flash) {
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance fitness(FitnessPage page);
    }

    @GET
    public TemplateInstance show(@RestPath Long id) {
        return Templates.fitness(FitnessPage.of(Source.byId(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(@RestPath Long id, MultivaluedMap<String, String> sent) {
        FitnessForm form = FitnessForm.from(new FormData(sent));
        Issues issues = form.complete(Issues.of(validator.validate(form)));
        if (!issues.isEmpty()) {
            return Response.status(422)
                    .entity(Templates.fitness(new FitnessPage(Source.byId(id), form, issues)))
                    .build();
        }
        judged(id, form);
        return flash.seeOther("/desk/sources/" + id, Said.SOURCE_SAVED);
    }

    @Transactional
    void judged(Long id, FitnessForm form) {
        Source.locked(id).judgeAddress(form.judged(), form.reason(), acting.now());
    }
}
