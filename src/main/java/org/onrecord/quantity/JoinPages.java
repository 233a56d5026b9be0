package org.onrecord.quantity;

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
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.history.Acting;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Said;

/** Where editors put the figure of a claim beside its rivals, and take it out again. */
@Path("/desk/claims/{id:\\d{1,18}}/quantity")
@RolesAllowed("EDITOR")
class JoinPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance join(JoinPage page);
    }

    private final Acting acting;
    private final Joining joining;
    private final Flash flash;

    JoinPages(Acting acting, Joining joining, Flash flash) {
        this.acting = acting;
        this.joining = joining;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show(@RestPath Long id) {
        return Templates.join(JoinPage.of(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(@RestPath Long id, MultivaluedMap<String, String> sent) {
        JoinForm form = JoinForm.from(new FormData(sent));
        Joining.Outcome outcome = attempt(id, form);
        return outcome.quantity() != null
                ? flash.seeOther("/desk/claims/" + id + "/quantity", Said.QUANTITY_JOINED)
                : Response.status(422)
                        .entity(Templates.join(JoinPage.sent(id, form, outcome.issues())))
                        .build();
    }

    /** Of two who make a quantity of one name at the same moment, the second joins the first one's. */
    private Joining.Outcome attempt(Long id, JoinForm form) {
        try {
            return joined(id, form);
        } catch (ConstraintViolationException e) {
            return joined(id, form);
        }
    }

    @Transactional
    Joining.Outcome joined(Long id, JoinForm form) {
        return joining.join(id, form, acting.now());
    }

    @POST
    @Path("leaving")
    public Response leave(@RestPath Long id) {
        return flash.seeOther("/desk/quantities/" + left(id), Said.QUANTITY_LEFT);
    }

    @Transactional
    Long left(Long id) {
        return joining.leave(id, acting.now());
    }
}
