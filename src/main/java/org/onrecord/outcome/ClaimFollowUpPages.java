package org.onrecord.outcome;

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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.account.Viewer;
import org.onrecord.claim.Claim;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;

/** The follow-ups of a claim, where the desk sets another. */
@Path("/desk/claims/{id:\\d{1,18}}/follow-ups")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class ClaimFollowUpPages {

    @CheckedTemplate(basePath = "FollowUpPages")
    static class Templates {
        static native TemplateInstance claim(ClaimFollowUps page);
    }

    private final Viewer viewer;
    private final Acting acting;
    private final Validator validator;
    private final Flash flash;

    ClaimFollowUpPages(Viewer viewer, Acting acting, Validator validator, Flash flash) {
        this.viewer = viewer;
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show(@RestPath Long id) {
        return Templates.claim(ClaimFollowUps.of(id, FollowUpForm.blank(viewer.user()), Issues.none()));
    }

    @POST
    @RolesAllowed({"EDITOR", "REVIEWER"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@RestPath Long id, MultivaluedMap<String, String> sent) {
        FollowUpForm form = FollowUpForm.from(new FormData(sent));
        Issues issues = set(id, form);
        return issues.isEmpty()
                ? flash.seeOther("/desk/claims/" + id + "/follow-ups", Said.FOLLOW_UP_SET)
                : Response.status(422)
                        .entity(Templates.claim(ClaimFollowUps.of(id, form, issues)))
                        .build();
    }

    /** The same form sent again sets nothing more: what it asks waits already. */
    @Transactional
    Issues set(Long id, FollowUpForm form) {
        Claim claim = Claim.locked(id);
        List<FollowUp> waiting = FollowUp.openOn(claim);
        Issues issues = Issues.of(validator.validate(form));
        FollowUp.Entry entry = form.read(claim, issues);
        if (entry != null && waiting.stream().anyMatch(other -> other.isSetBy(entry, form.hidden()))) {
            return issues;
        }
        if (waiting.size() >= FollowUp.MOST_OPEN) {
            throw Refusal.conflict(
                    "%d follow-ups wait on this claim already. Close one first.".formatted(FollowUp.MOST_OPEN));
        }
        if (issues.isEmpty()) {
            Actor actor = acting.now();
            FollowUp followUp = FollowUp.set(claim, entry, form.hidden(), actor);
            followUp.persist();
            followUp.entered(actor);
        }
        return issues;
    }
}
