package org.onrecord.claim;

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
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.history.Act;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.history.Content;
import org.onrecord.history.Difference;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;

/** Where an editor splits a claim that says two things: the new one begins as a draft on the same reports. */
@Path("/desk/claims/{id:\\d{1,18}}/split")
@RolesAllowed("EDITOR")
class SplitPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance split(Claim claim, SplitForm form, Issues issues);
    }

    private final Acting acting;
    private final Validator validator;
    private final Flash flash;

    SplitPages(Acting acting, Validator validator, Flash flash) {
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
    }

    /** What became of a form: the id of the new claim, or why there is none. */
    record Outcome(Long claim, Issues issues) {}

    @GET
    public Response show(@RestPath Long id) {
        Claim claim = Claim.whole(id);
        return claim.closed()
                ? Response.seeOther(URI.create("/desk/claims/" + id)).build()
                : Response.ok(Templates.split(claim, SplitForm.BLANK, Issues.none()))
                        .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response split(@RestPath Long id, MultivaluedMap<String, String> sent) {
        SplitForm form = SplitForm.from(new FormData(sent));
        Outcome outcome = made(id, form);
        return outcome.issues().isEmpty()
                ? flash.seeOther("/desk/claims/" + outcome.claim(), Said.SPLIT)
                : Response.status(422)
                        .entity(Templates.split(Claim.whole(id), form, outcome.issues()))
                        .build();
    }

    @Transactional
    Outcome made(Long id, SplitForm form) {
        Claim claim = Claim.locked(id);
        if (claim.closed()) {
            throw Refusal.conflict("A claim that is %s cannot be split."
                    .formatted(claim.publication().label().toLowerCase(Locale.ROOT)));
        }
        List<Attribution> going =
                claim.attributions().stream().filter(form::goes).toList();
        List<Attribution> leaving = going.stream().filter(form::leaves).toList();
        Issues issues = Issues.of(validator.validate(form));
        check(claim, form, going, leaving, issues);
        return issues.isEmpty() ? new Outcome(split(claim, form, going, leaving), issues) : new Outcome(null, issues);
    }

    private static void check(
            Claim claim, SplitForm form, List<Attribution> going, List<Attribution> leaving, Issues issues) {
        if (going.isEmpty()) {
            issues.add("reports", "Choose at least one report that says the new claim.");
        }
        if (form.text().equals(claim.text())) {
            issues.add("text", "The new claim says something else than the one that it is split from.");
        }
        if (!going.isEmpty() && leaving.size() == claim.attributions().size()) {
            issues.add("reports", "At least one report stays: otherwise nothing would be left of this claim.");
        }
        if (claim.published() && !leaving.isEmpty() && form.why().isEmpty()) {
            issues.add("why", "Readers have seen these reports here. Say why they go, for them.");
        }
    }

    private Long split(Claim claim, SplitForm form, List<Attribution> going, List<Attribution> leaving) {
        Actor actor = acting.now();
        Claim made = new Claim(UUID.randomUUID().toString(), form.text(), actor.user(), actor.at());
        made.persist();
        made.splitFrom(claim, going);
        made.persistAndFlush();
        made.revise(actor, null);
        new ClaimLink(made, LinkKind.SPLIT_FROM, claim, actor).persist();
        Content before = ClaimContent.of(claim);
        leaving.forEach(claim::remove);
        claim.did(actor, Act.SPLIT, null);
        if (!leaving.isEmpty()) {
            claim.revise(actor, form.why().isEmpty() ? null : ClaimWriting.shortened(form.why()));
        }
        if (claim.published() && !leaving.isEmpty()) {
            List<Difference> changes = PublicContent.between(before, ClaimContent.of(claim));
            claim.tell(
                    actor,
                    new Notice.Entry(
                            NoticeKind.CLARIFICATION,
                            NoticeForm.before(changes),
                            "These reports are of another claim.",
                            form.why()));
        }
        return made.id();
    }
}
