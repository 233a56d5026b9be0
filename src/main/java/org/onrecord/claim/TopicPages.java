package org.onrecord.claim;

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
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Option;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;

/** Where editors keep the order of topics. */
@Path("/desk/topics")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class TopicPages {

    private final Acting acting;
    private final Validator validator;
    private final Flash flash;

    TopicPages(Acting acting, Validator validator, Flash flash) {
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(TopicList list);

        static native TemplateInstance form(TopicPage page);
    }

    /**
     * What became of a form.
     *
     * @param topic the id of the topic that it is saved as, or null when nothing was saved
     * @param conflict whether nothing was saved because somebody else saved the topic meanwhile
     */
    record Outcome(Long topic, Issues issues, boolean conflict) {}

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String q, @RestQuery String page) {
        return Templates.list(TopicList.of(q, Paging.number(page)));
    }

    /** The topics that a field completes to, which may hold several between commas: the last one is being typed. */
    @GET
    @Path("options")
    public TemplateInstance options(@RestQuery @DefaultValue("") String q) {
        int last = Math.max(q.lastIndexOf(','), q.lastIndexOf(';')) + 1;
        String before = last == 0 ? "" : q.substring(0, last) + " ";
        return Option.rows(Topic.firstMatching(q.substring(last), Option.MOST).stream()
                .map(topic -> Option.of(before + topic.name(), topic.name(), topic.name()))
                .toList());
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id) {
        return Templates.form(TopicPage.of(Topic.byId(id)));
    }

    @POST
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        TopicForm form = TopicForm.from(new FormData(sent));
        Outcome outcome = attempt(null, form);
        return outcome.topic() != null
                ? flash.seeOther("/desk/topics/" + outcome.topic(), Said.TOPIC_SAVED)
                : Response.status(422)
                        .entity(Templates.list(TopicList.sent(form, outcome.issues())))
                        .build();
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response update(@RestPath Long id, MultivaluedMap<String, String> sent) {
        TopicForm form = TopicForm.from(new FormData(sent));
        Outcome outcome = attempt(id, form);
        if (outcome.conflict()) {
            return overtaken(id, form);
        }
        return outcome.topic() != null
                ? flash.seeOther("/desk/topics/" + id, Said.TOPIC_SAVED)
                : page(422, TopicPage.sent(form, outcome.issues(), Topic.byId(id)));
    }

    /** Of two who take one name at the same moment, the second finds it taken. */
    private Outcome attempt(Long id, TopicForm form) {
        try {
            return save(id, form);
        } catch (ConstraintViolationException e) {
            return save(id, form);
        }
    }

    @Transactional
    Outcome save(Long id, TopicForm form) {
        Actor actor = acting.now();
        Topic.holdOrder();
        Topic topic = id == null ? null : Topic.locked(id);
        if (topic != null && Revision.overtook(SubjectKind.TOPIC, id, form.revision(), actor.user())) {
            return new Outcome(null, Issues.none(), true);
        }
        Issues issues = Issues.of(validator.validate(form));
        form.read(topic, issues);
        return issues.isEmpty() ? written(topic, form, actor) : new Outcome(null, issues, false);
    }

    private static Outcome written(Topic topic, TopicForm form, Actor actor) {
        Topic written = topic == null ? new Topic(form.name()) : topic;
        form.describe(written);
        written.persistAndFlush();
        if (topic == null) {
            written.entered(actor);
        } else {
            written.edited(actor);
        }
        return new Outcome(written.id(), Issues.none(), false);
    }

    /** Two who typed the same have nothing to settle. */
    private Response overtaken(Long id, TopicForm form) {
        TopicPage page = TopicPage.overtaken(form, Topic.byId(id));
        return page.overtaken() ? page(409, page) : flash.seeOther("/desk/topics/" + id, Said.TOPIC_SAVED);
    }

    private static Response page(int code, TopicPage page) {
        return Response.status(code).entity(Templates.form(page)).build();
    }
}
