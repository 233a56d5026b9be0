package org.onrecord.source;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.onrecord.source.SourceWriting.Kept;
import org.onrecord.source.SourceWriting.Outcome;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Option;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;

/** Where editors enter publications, and paste their texts. */
@Path("/desk/sources")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class SourcePages {

    private final Acting acting;
    private final SourceWriting writing;
    private final Flash flash;
    private final Resting resting;

    SourcePages(Acting acting, SourceWriting writing, Flash flash, Resting resting) {
        this.acting = acting;
        this.writing = writing;
        this.flash = flash;
        this.resting = resting;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Paging<Source> sources, String q);

        static native TemplateInstance form(SourcePage page, Holdings has);
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String q, @RestQuery String page) {
        return Templates.list(Source.matching(q, Paging.number(page)), q);
    }

    /** The sources that a field completes to. */
    @GET
    @Path("options")
    public TemplateInstance options(@RestQuery @DefaultValue("") String q) {
        return Option.rows(Source.firstMatching(q, Option.MOST).stream()
                .map(source -> Option.of(
                        SourceReading.label(source),
                        source.published().text(),
                        source.title() + " " + source.publisher().name()))
                .toList());
    }

    @GET
    @Path("new")
    public TemplateInstance enter() {
        return Templates.form(SourcePage.blank(), Holdings.NONE);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id, @RestQuery String page, @RestQuery @DefaultValue("") String moved) {
        Source source = Source.byId(id);
        return Templates.form(
                moved.isEmpty() ? SourcePage.of(source) : SourcePage.moved(source),
                Holdings.of(source, Paging.number(page), resting));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        SourceForm form = SourceForm.from(new FormData(sent));
        Outcome outcome = attempt(null, form);
        if (!outcome.saved()) {
            return refused(null, form);
        }
        return outcome.capture() == null
                ? flash.seeOther("/desk/sources/" + outcome.source(), Said.SOURCE_SAVED)
                : flash.seeOther("/desk/captures/" + outcome.capture(), Said.CAPTURE_ADDED);
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response update(@RestPath Long id, MultivaluedMap<String, String> sent) {
        SourceForm form = SourceForm.from(new FormData(sent)).withText("");
        Outcome outcome = attempt(id, form);
        if (outcome.conflict()) {
            return overtaken(id, form);
        }
        return outcome.saved() ? flash.seeOther("/desk/sources/" + id, Said.SOURCE_SAVED) : refused(id, form);
    }

    /** Of two who enter one address, or make one speaker, at the same moment, the second tries again. */
    private Outcome attempt(Long id, SourceForm form) {
        try {
            return save(id, form);
        } catch (ConstraintViolationException e) {
            return save(id, form);
        }
    }

    @Transactional
    @TransactionConfiguration(timeout = Acting.AT_LENGTH)
    Outcome save(Long id, SourceForm form) {
        return writing.write(id, form, acting.now());
    }

    private Response refused(Long id, SourceForm form) {
        SourceReading reading = writing.read(id, form);
        return page(422, SourcePage.sent(form, reading, id == null ? null : Source.byId(id)));
    }

    /** Two who typed the same have nothing to settle. */
    private Response overtaken(Long id, SourceForm form) {
        SourcePage page = SourcePage.overtaken(form, Source.byId(id));
        return page.overtaken() ? page(409, page) : flash.seeOther("/desk/sources/" + id, Said.SOURCE_SAVED);
    }

    private Response page(int code, SourcePage page) {
        return Response.status(code)
                .entity(Templates.form(page, Holdings.of(page, resting)))
                .build();
    }

    @POST
    @Path("{id:\\d{1,18}}/captures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response paste(@RestPath Long id, MultivaluedMap<String, String> sent) {
        Source source = Source.byId(id);
        String text = new FormData(sent).whole("text");
        Issues issues = writing.issues(SourceForm.BLANK.withText(text));
        if (!issues.isEmpty()) {
            return page(422, SourcePage.pasted(source, text, issues));
        }
        Kept kept = keep(id, text);
        return flash.seeOther(
                "/desk/captures/" + kept.capture(), kept.before() ? Said.CAPTURE_KEPT_BEFORE : Said.CAPTURE_ADDED);
    }

    @Transactional
    Kept keep(Long id, String text) {
        return writing.keep(id, text, acting.now());
    }
}
