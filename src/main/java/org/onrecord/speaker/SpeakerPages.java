package org.onrecord.speaker;

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
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.history.Acting;
import org.onrecord.speaker.SpeakerWriting.Outcome;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Option;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;

/** Where editors enter who speaks, relays and publishes. */
@Path("/desk/speakers")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class SpeakerPages {

    private final Acting acting;
    private final SpeakerWriting writing;
    private final Flash flash;

    SpeakerPages(Acting acting, SpeakerWriting writing, Flash flash) {
        this.acting = acting;
        this.writing = writing;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Paging<Speaker> speakers, String q);

        static native TemplateInstance form(SpeakerPage page);
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String q, @RestQuery String page) {
        return Templates.list(Speaker.matching(q, Paging.number(page)), q);
    }

    /** The speakers that a field completes to: each by the name alone, or by what tells namesakes apart. */
    @GET
    @Path("options")
    public TemplateInstance options(@RestQuery @DefaultValue("") String q) {
        List<Speaker> found = Speaker.firstMatching(q, Option.MOST);
        List<Speaker> namesakes = Speaker.namesakes(found);
        return Option.rows(found.stream()
                .map(speaker -> Option.of(
                        namesakes.contains(speaker) ? SpeakerNaming.label(speaker) : speaker.name(),
                        SpeakerNaming.label(speaker),
                        speaker.name()))
                .toList());
    }

    @GET
    @Path("new")
    @RolesAllowed("EDITOR")
    public TemplateInstance enter() {
        return Templates.form(SpeakerPage.blank());
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id) {
        return Templates.form(SpeakerPage.of(Speaker.byId(id)));
    }

    @POST
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return write(null, new FormData(sent));
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response update(@RestPath Long id, MultivaluedMap<String, String> sent) {
        return write(id, new FormData(sent));
    }

    private Response write(Long id, FormData data) {
        SpeakerForm form = SpeakerForm.from(data);
        if (data.text("do").equals("add-role")) {
            return page(200, SpeakerPage.of(form.withRole(), speaker(id)));
        }
        Outcome outcome = attempt(id, form);
        if (outcome.conflict()) {
            return overtaken(id, form);
        }
        return outcome.saved()
                ? flash.seeOther("/desk/speakers/" + outcome.speaker(), Said.SPEAKER_SAVED)
                : page(422, SpeakerPage.sent(form, writing.read(id, form), speaker(id)));
    }

    /** Of two whose names make one address at the same moment, the second tries again and gets another. */
    private Outcome attempt(Long id, SpeakerForm form) {
        try {
            return save(id, form);
        } catch (ConstraintViolationException e) {
            return save(id, form);
        }
    }

    @Transactional
    @TransactionConfiguration(timeout = Acting.AT_LENGTH)
    Outcome save(Long id, SpeakerForm form) {
        return writing.write(id, form, acting.now());
    }

    /** Two who typed the same have nothing to settle. */
    private Response overtaken(Long id, SpeakerForm form) {
        SpeakerPage page = SpeakerPage.overtaken(form, Speaker.byId(id));
        return page.overtaken() ? page(409, page) : flash.seeOther("/desk/speakers/" + id, Said.SPEAKER_SAVED);
    }

    private static Speaker speaker(Long id) {
        return id == null ? null : Speaker.byId(id);
    }

    private static Response page(int code, SpeakerPage page) {
        return Response.status(code).entity(Templates.form(page)).build();
    }
}
