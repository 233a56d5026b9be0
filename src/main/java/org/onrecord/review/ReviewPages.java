package org.onrecord.review;

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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.account.Viewer;
import org.onrecord.claim.Claim;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.review.ReviewPage.Sent;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Said;

/** Where reviewers look at a claim beside its sources, and say what becomes of it. */
@Path("/desk/claims")
@RolesAllowed({"REVIEWER", "ADMIN"})
class ReviewPages {

    private final Viewer viewer;
    private final Acting acting;
    private final Flash flash;
    private final Validator validator;
    private final VerdictWriting writing;

    ReviewPages(Viewer viewer, Acting acting, Flash flash, Validator validator, VerdictWriting writing) {
        this.viewer = viewer;
        this.acting = acting;
        this.flash = flash;
        this.validator = validator;
        this.writing = writing;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance review(ReviewPage page);
    }

    @GET
    @Path("{id:\\d{1,18}}/review")
    @RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
    public TemplateInstance show(@RestPath Long id) {
        return Templates.review(ReviewPage.of(id, viewer.user(), Sent.NOTHING));
    }

    private Response page(int code, Long id, Sent sent) {
        return Response.status(code)
                .entity(Templates.review(ReviewPage.of(id, viewer.user(), sent)))
                .build();
    }

    private Response done(Long id, Said said) {
        return flash.seeOther("/desk/claims/" + id + "/review", said);
    }

    // ---------------------------------------------------------------- who looks at it

    @POST
    @Path("{id:\\d{1,18}}/hold")
    public Response hold(@RestPath Long id) {
        held(id);
        return done(id, Said.TAKEN);
    }

    @Transactional
    void held(Long id) {
        Claim.locked(id).hold(acting.now());
    }

    @POST
    @Path("{id:\\d{1,18}}/release")
    public Response release(@RestPath Long id) {
        released(id);
        return done(id, Said.RELEASED);
    }

    @Transactional
    void released(Long id) {
        Claim.locked(id).release(acting.now());
    }

    // ---------------------------------------------------------------- what becomes of it

    @POST
    @Path("{id:\\d{1,18}}/change-requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response requestChanges(@RestPath Long id, MultivaluedMap<String, String> sent) {
        ReasonForm form = new ReasonForm(new FormData(sent).text("reason"));
        Issues issues = Issues.of(validator.validate(form));
        if (!issues.isEmpty()) {
            return page(422, id, Sent.reason("changes", form.reason(), issues));
        }
        changesRequested(id, form.reason());
        return done(id, Said.CHANGES_REQUESTED);
    }

    @Transactional
    void changesRequested(Long id, String reason) {
        Actor actor = acting.now();
        Claim claim = Claim.locked(id);
        FourEyes.require(FourEyes.against(actor.user(), claim), actor.user(), null);
        claim.requestChanges(actor, reason);
    }

    @POST
    @Path("{id:\\d{1,18}}/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@RestPath Long id, MultivaluedMap<String, String> sent) {
        FormData data = new FormData(sent);
        ReasonForm form = new ReasonForm(data.text("reason"));
        Issues issues = form.reason().isEmpty() ? Issues.none() : Issues.of(validator.validate(form));
        if (!issues.isEmpty()) {
            return page(422, id, Sent.reason("publication", form.reason(), issues));
        }
        return published(id, data.text("revision"), form.reason())
                ? done(id, Said.PUBLISHED)
                : page(409, id, new Sent("publication", null, form.reason(), issues, true));
    }

    /**
     * Publishes a claim, unless it was changed since it was looked at.
     *
     * @param seen the revision that the person had before them
     */
    @Transactional
    boolean published(Long id, String seen, String override) {
        Actor actor = acting.now();
        Claim claim = Claim.locked(id);
        Optional<String> hindrance = FourEyes.against(actor.user(), claim);
        FourEyes.require(hindrance, actor.user(), override);
        boolean unchanged = seen.equals(String.valueOf(claim.revision()));
        if (unchanged) {
            claim.publish(actor, hindrance.isPresent() ? override : null);
        }
        return unchanged;
    }

    @POST
    @Path("{id:\\d{1,18}}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath Long id, MultivaluedMap<String, String> sent) {
        ReasonForm form = new ReasonForm(new FormData(sent).text("reason"));
        Issues issues = Issues.of(validator.validate(form));
        if (!issues.isEmpty()) {
            return page(422, id, Sent.reason("withdrawal", form.reason(), issues));
        }
        withdrawn(id, form.reason());
        return done(id, Said.WITHDRAWN);
    }

    @Transactional
    void withdrawn(Long id, String reason) {
        Claim.locked(id).withdraw(acting.now(), reason);
    }

    // ---------------------------------------------------------------- verdicts

    @POST
    @Path("{id:\\d{1,18}}/verdicts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(@RestPath Long id, MultivaluedMap<String, String> sent) {
        return judged(id, null, new FormData(sent));
    }

    @POST
    @Path("{id:\\d{1,18}}/attributions/{report:\\d{1,18}}/verdicts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(@RestPath Long id, @RestPath Long report, MultivaluedMap<String, String> sent) {
        return judged(id, report, new FormData(sent));
    }

    private Response judged(Long id, Long report, FormData data) {
        VerdictForm form = VerdictForm.from(data);
        String where = report == null ? "claim" : "report" + report;
        if (data.text("do").equals("add-evidence")) {
            return page(200, id, new Sent(where, form.withEvidence(), "", Issues.none(), false));
        }
        VerdictWriting.Outcome outcome = proposed(id, report, form);
        return outcome.saved()
                ? done(id, Said.VERDICT_SAVED)
                : page(
                        outcome.changed() ? 409 : 422,
                        id,
                        new Sent(where, form, "", outcome.issues(), outcome.changed()));
    }

    @Transactional
    VerdictWriting.Outcome proposed(Long id, Long report, VerdictForm form) {
        return writing.propose(id, report, form, acting.now());
    }

    @POST
    @Path("{id:\\d{1,18}}/verdicts/{review:\\d{1,18}}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(@RestPath Long id, @RestPath Long review, MultivaluedMap<String, String> sent) {
        ReasonForm form = new ReasonForm(new FormData(sent).text("reason"));
        Issues issues = form.reason().isEmpty() ? Issues.none() : Issues.of(validator.validate(form));
        if (!issues.isEmpty()) {
            return page(422, id, Sent.reason("approval" + review, form.reason(), issues));
        }
        approved(id, review, form.reason());
        return done(id, Said.VERDICT_APPROVED);
    }

    @POST
    @Path("{id:\\d{1,18}}/verdicts/{review:\\d{1,18}}/voiding")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declareVoid(@RestPath Long id, @RestPath Long review, MultivaluedMap<String, String> sent) {
        ReasonForm form = new ReasonForm(new FormData(sent).text("reason"));
        Issues issues = Issues.of(validator.validate(form));
        if (!issues.isEmpty()) {
            return page(422, id, Sent.reason("voiding" + review, form.reason(), issues));
        }
        declaredVoid(id, review, form.reason());
        return done(id, Said.VERDICT_VOIDED);
    }

    @Transactional
    void declaredVoid(Long id, Long review, String why) {
        writing.declareVoid(id, review, acting.now(), why);
    }

    @Transactional
    void approved(Long id, Long review, String override) {
        writing.approve(id, review, acting.now(), override);
    }
}
