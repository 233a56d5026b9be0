package org.onrecord.quantity;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Flash;
import org.onrecord.web.Folded;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Option;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;

/** Where editors say what figures are about that may stand beside one another. */
@Path("/desk/quantities")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class QuantityPages {

    private final Acting acting;
    private final Validator validator;
    private final Flash flash;

    QuantityPages(Acting acting, Validator validator, Flash flash) {
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(QuantityList list);

        static native TemplateInstance form(QuantityPage page);
    }

    /**
     * What became of a form.
     *
     * @param quantity the id of the quantity that it is saved as, or null when nothing was saved
     * @param conflict whether nothing was saved because somebody else saved the quantity meanwhile
     */
    record Outcome(Long quantity, Issues issues, boolean conflict) {}

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String q, @RestQuery String page) {
        return Templates.list(QuantityList.of(q, Paging.number(page)));
    }

    /** The quantities that a field completes to. */
    @GET
    @Path("options")
    public TemplateInstance options(@RestQuery @DefaultValue("") String q) {
        return Option.rows(Quantity.firstMatching(q, Option.MOST).stream()
                .map(found -> Option.of(found.name(), found.name() + " – " + found.counts(), found.name()))
                .toList());
    }

    /** The figures that a field completes to, each as the address of its claim. */
    @GET
    @Path("figure-options")
    public TemplateInstance figures(@RestQuery @DefaultValue("") String q) {
        return Option.rows(Estimates.matching(Folded.patterns(q), Option.MOST).stream()
                .map(given -> new Option(
                        given.estimate().claim().slug(),
                        given.estimate().brief() + ", "
                                + given.estimate().claimant().name()))
                .toList());
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id, @RestQuery String page) {
        return Templates.form(QuantityPage.of(Quantity.byId(id), Paging.number(page)));
    }

    @POST
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        QuantityForm form = QuantityForm.from(new FormData(sent));
        Outcome outcome = attempt(null, form);
        return outcome.quantity() != null
                ? flash.seeOther("/desk/quantities/" + outcome.quantity(), Said.QUANTITY_SAVED)
                : Response.status(422)
                        .entity(Templates.list(QuantityList.sent(form, outcome.issues())))
                        .build();
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response update(@RestPath Long id, MultivaluedMap<String, String> sent) {
        QuantityForm form = QuantityForm.from(new FormData(sent));
        Outcome outcome = attempt(id, form);
        if (outcome.conflict()) {
            return overtaken(id, form);
        }
        return outcome.quantity() != null
                ? flash.seeOther("/desk/quantities/" + id, Said.QUANTITY_SAVED)
                : page(422, QuantityPage.sent(form, outcome.issues(), Quantity.byId(id)));
    }

    /** Of two who take one name at the same moment, the second finds it taken. */
    private Outcome attempt(Long id, QuantityForm form) {
        try {
            return save(id, form);
        } catch (ConstraintViolationException e) {
            return save(id, form);
        }
    }

    @Transactional
    Outcome save(Long id, QuantityForm form) {
        Actor actor = acting.now();
        Quantity quantity = id == null ? null : Quantity.locked(id);
        if (quantity != null && Revision.overtook(SubjectKind.QUANTITY, id, form.revision(), actor.user())) {
            return new Outcome(null, Issues.none(), true);
        }
        Issues issues = Issues.of(validator.validate(form));
        form.read(quantity, issues);
        return issues.isEmpty() ? written(quantity, form, actor) : new Outcome(null, issues, false);
    }

    private static Outcome written(Quantity quantity, QuantityForm form, Actor actor) {
        Quantity written = quantity == null ? new Quantity(form.name()) : quantity;
        written.describe(form.entry());
        written.persistAndFlush();
        if (quantity == null) {
            written.entered(actor);
        } else {
            written.edited(actor);
        }
        return new Outcome(written.id(), Issues.none(), false);
    }

    /** Two who typed the same have nothing to settle. */
    private Response overtaken(Long id, QuantityForm form) {
        QuantityPage page = QuantityPage.overtaken(form, Quantity.byId(id));
        return page.overtaken() ? page(409, page) : flash.seeOther("/desk/quantities/" + id, Said.QUANTITY_SAVED);
    }

    private static Response page(int code, QuantityPage page) {
        return Response.status(code).entity(Templates.form(page)).build();
    }
}
