package org.onrecord.imports;

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
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.history.Acting;
import org.onrecord.review.ContentVerdict;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;
import org.onrecord.web.Vocabulary;

/** Where the desk says what it reads other desks' words as. What is not there is unmapped, and never taken for false. */
@Path("/desk/imports/labels")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class LabelPages {

    private final Acting acting;
    private final Validator validator;
    private final Flash flash;

    LabelPages(Acting acting, Validator validator, Flash flash) {
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance labels(LabelPage page);
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String label, @RestQuery String page) {
        String shown = Shown.shortly(label);
        return Templates.labels(
                new LabelPage(new LabelForm(shown, ""), Issues.none(), TheirLabel.page(Paging.number(page))));
    }

    @POST
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(MultivaluedMap<String, String> sent) {
        LabelForm form = LabelForm.from(new FormData(sent));
        Issues issues = Issues.of(validator.validate(form));
        ContentVerdict verdict = Vocabulary.read(ContentVerdict.class, form.verdict(), "verdict", issues);
        if (issues.isEmpty() && TheirRating.key(form.label()).isEmpty()) {
            issues.add("label", "Give their word, as they print it.");
        }
        if (issues.isEmpty() && verdict == null) {
            issues.add("verdict", "Choose what it is read as.");
        }
        if (!issues.isEmpty()) {
            return Response.status(422)
                    .entity(Templates.labels(new LabelPage(form, issues, TheirLabel.page(1))))
                    .build();
        }
        attempt(form.label(), verdict);
        return flash.seeOther("/desk/imports/labels", Said.LABEL_READ);
    }

    /** Of two who say the same of one label at the same moment, the second tries again. */
    private void attempt(String label, ContentVerdict verdict) {
        try {
            said(label, verdict);
        } catch (ConstraintViolationException e) {
            said(label, verdict);
        }
    }

    @Transactional
    void said(String label, ContentVerdict verdict) {
        TheirLabel known = TheirLabel.of(label).orElseGet(() -> {
            TheirLabel made = new TheirLabel(label, verdict);
            made.persistAndFlush();
            return made;
        });
        known.read(verdict);
        known.entered(acting.now());
    }
}
