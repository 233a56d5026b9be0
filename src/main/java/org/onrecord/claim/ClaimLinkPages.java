package org.onrecord.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.history.Acting;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Said;

/** Where an editor says how a claim stands to others, and what of it is proposed. */
@Path("/desk/claims/{id:\\d{1,18}}/links")
@RolesAllowed("EDITOR")
class ClaimLinkPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance links(LinkPage page);
    }

    private final Acting acting;
    private final Validator validator;
    private final Flash flash;
    private final ClaimsByWords byWords;

    ClaimLinkPages(Acting acting, Validator validator, Flash flash, ClaimsByWords byWords) {
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
        this.byWords = byWords;
    }

    @GET
    public TemplateInstance show(@RestPath Long id, @RestQuery @DefaultValue("") String q) {
        return Templates.links(LinkPage.of(id, LinkForm.looking(q.strip()), Issues.none(), byWords));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response link(@RestPath Long id, MultivaluedMap<String, String> sent) {
        LinkForm form = LinkForm.from(new FormData(sent));
        Issues issues = linked(id, form);
        return issues.isEmpty()
                ? flash.seeOther(path(id), Said.LINKED)
                : Response.status(422)
                        .entity(Templates.links(LinkPage.of(id, form, issues, byWords)))
                        .build();
    }

    @Transactional
    Issues linked(Long id, LinkForm form) {
        return Linking.make(id, form, Issues.of(validator.validate(form)), acting.now());
    }

    @POST
    @Path("{link:\\d{1,18}}/end")
    public Response end(@RestPath Long id, @RestPath Long link) {
        ended(id, link);
        return flash.seeOther(path(id), Said.UNLINKED);
    }

    @Transactional
    void ended(Long id, Long link) {
        Linking.end(id, link, acting.now());
    }

    /** Says of a claim that was proposed that it does not say the opposite. */
    @POST
    @Path("dismissals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(@RestPath Long id, MultivaluedMap<String, String> sent) {
        dismissed(id, LinkForm.from(new FormData(sent)));
        return flash.seeOther(path(id), Said.OPPOSITE_DISMISSED);
    }

    @Transactional
    void dismissed(Long id, LinkForm form) {
        DismissedOpposite.remember(id, form, acting.now());
    }

    private static String path(Long id) {
        return "/desk/claims/" + id + "/links";
    }
}
