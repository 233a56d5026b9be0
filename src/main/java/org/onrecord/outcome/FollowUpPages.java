package org.onrecord.outcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.outcome.FollowUpPage.Forms;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Said;

/** One follow-up: changed, put off, answered, dropped, kept from readers or shown to them. */
@Path("/desk/claims/{claim:\\d{1,18}}/follow-ups/{id:\\d{1,18}}")
@RolesAllowed({"EDITOR", "REVIEWER"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FollowUpPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance one(FollowUpPage page);
    }

    private final FollowUpWriting writing;
    private final Flash flash;

    FollowUpPages(FollowUpWriting writing, Flash flash) {
        this.writing = writing;
        this.flash = flash;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
    public TemplateInstance show(@RestPath Long claim, @RestPath Long id) {
        return Templates.one(FollowUpPage.of(FollowUp.on(claim, id)));
    }

    @POST
    public Response change(@RestPath Long claim, @RestPath Long id, MultivaluedMap<String, String> sent) {
        FollowUpForm form = FollowUpForm.from(new FormData(sent));
        FollowUpWriting.Outcome outcome = writing.change(claim, id, form);
        if (outcome.conflict()) {
            FollowUpPage page = FollowUpPage.overtaken(FollowUp.on(claim, id), form);
            return page.overtaken() ? page(409, page) : said(claim, id, Said.FOLLOW_UP_CHANGED);
        }
        return outcome.issues().isEmpty()
                ? said(claim, id, Said.FOLLOW_UP_CHANGED)
                : refused(claim, id, forms -> forms.with(form), outcome.issues());
    }

    @POST
    @Path("snooze")
    public Response snooze(@RestPath Long claim, @RestPath Long id, MultivaluedMap<String, String> sent) {
        SnoozeForm form = SnoozeForm.from(new FormData(sent));
        Issues issues = writing.snooze(claim, id, form);
        return issues.isEmpty()
                ? said(claim, id, Said.FOLLOW_UP_SNOOZED)
                : refused(claim, id, forms -> forms.with(form), issues);
    }

    @POST
    @Path("result")
    public Response done(@RestPath Long claim, @RestPath Long id, MultivaluedMap<String, String> sent) {
        ResultForm form = ResultForm.from(new FormData(sent));
        Issues issues = writing.done(claim, id, form);
        return issues.isEmpty()
                ? said(claim, id, Said.FOLLOW_UP_DONE)
                : refused(claim, id, forms -> forms.with(form), issues);
    }

    @POST
    @Path("end")
    public Response drop(@RestPath Long claim, @RestPath Long id, MultivaluedMap<String, String> sent) {
        ReasonForm form = ReasonForm.from(new FormData(sent));
        Issues issues = writing.drop(claim, id, form);
        return issues.isEmpty()
                ? said(claim, id, Said.FOLLOW_UP_DROPPED)
                : refused(claim, id, forms -> forms.with(form), issues);
    }

    @POST
    @Path("sight")
    public Response sight(@RestPath Long claim, @RestPath Long id, MultivaluedMap<String, String> sent) {
        boolean hidden = new FormData(sent).text("hidden").equals("yes");
        writing.sight(claim, id, hidden);
        return said(claim, id, hidden ? Said.FOLLOW_UP_HIDDEN : Said.FOLLOW_UP_SHOWN);
    }

    private Response said(Long claim, Long id, Said said) {
        return flash.seeOther("/desk/claims/" + claim + "/follow-ups/" + id, said);
    }

    private static Response refused(Long claim, Long id, UnaryOperator<Forms> typed, Issues issues) {
        FollowUp followUp = FollowUp.on(claim, id);
        return page(422, FollowUpPage.of(followUp, typed.apply(Forms.of(followUp)), issues));
    }

    private static Response page(int code, FollowUpPage page) {
        return Response.status(code).entity(Templates.one(page)).build();
    }
}
