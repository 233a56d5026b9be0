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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.account.Viewer;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Readiness;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.review.ReviewPage.Sent;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;
import org.onrecord.web.Settings;

/** Where reviewers look at a claim beside its sources, and say what becomes of it. */
@Path("/desk/claims")
@RolesAllowed({"REVIEWER", "ADMIN"})
class ReviewPages {

    private final Viewer viewer;
    private final Acting acting;
    private final Flash flash;
    private final Validator validator;
    private final VerdictWriting writing;
    private final Settings settings;
    private final Clock clock;

    ReviewPages(
            Viewer viewer,
            Acting acting,
            Flash flash,
            Validator validator,
            VerdictWriting writing,
            Settings settings,
            Clock clock) {
        this.viewer = viewer;
        this.acting = acting;
        this.flash = flash;
        this.validator = validator;
        this.writing = writing;
        this.settings = settings;
        this.clock = clock;
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
        PublicationForm form = PublicationForm.from(new FormData(sent));
        Issues issues = Issues.of(validator.validate(form));
        Instant at = form.moment(settings.zone(), clock.instant(), issues);
        if (!issues.isEmpty()) {
            return page(422, id, Sent.publication(form, issues, false));
        }
        if (!published(id, form, at)) {
            return page(409, id, Sent.publication(form, issues, true));
        }
        return done(id, at == null ? Said.PUBLISHED : Said.SCHEDULED);
    }

    /**
     * Publishes or schedules a claim, unless it was changed or scheduled since it was looked at.
     *
     * @param at when it is to be published, or null for now
     */
    @Transactional
    boolean published(Long id, PublicationForm form, Instant at) {
        Actor actor = acting.now();
        Claim claim = Claim.locked(id);
        Optional<String> hindrance = FourEyes.against(actor.user(), claim);
        FourEyes.require(hindrance, actor.user(), form.reason());
        String override = hindrance.isPresent() ? form.reason() : null;
        if (!form.saw(claim)) {
            return false;
        }
        requireReady(claim);
        if (at == null) {
            claim.publish(actor, override);
        } else {
            claim.schedule(actor, at, override);
        }
        return true;
    }

    /** A report can be taken off a claim that is in review already. */
    private static void requireReady(Claim claim) {
        Issues missing = Readiness.missing(claim);
        if (!missing.isEmpty()) {
            throw Refusal.conflict("The claim still lacks "
                    + missing.list().get(0).message() + ". Ask its editor for it, or enter it yourself.");
        }
    }

    @POST
    @Path("{id:\\d{1,18}}/schedule/removal")
    public Response unschedule(@RestPath Long id) {
        unscheduled(id);
        return done(id, Said.UNSCHEDULED);
    }

    @Transactional
    void unscheduled(Long id) {
        Claim.locked(id).unschedule(acting.now());
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
        String act = data.text("do");
        boolean more = act.equals("add-evidence");
        if (more || act.equals("look")) {
            return page(200, id, Sent.verdict(where, more ? form.withEvidence() : form, Issues.none(), false));
        }
        VerdictWriting.Outcome outcome = proposed(id, report, form);
        return outcome.saved()
                ? done(id, Said.VERDICT_SAVED)
                : page(
                        outcome.changed() ? 409 : 422,
                        id,
                        Sent.verdict(where, form, outcome.issues(), outcome.changed()));
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

    @Transactional
    void approved(Long id, Long review, String override) {
        writing.approve(id, review, acting.now(), override);
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
}
