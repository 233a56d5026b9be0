package org.onrecord.watch;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.account.Viewer;
import org.onrecord.history.Act;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.source.Passage;
import org.onrecord.watch.CheckList.Sent;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;

/** Where the desk sees which quoted words newer copies no longer hold, and says what is the case. */
@Path("/desk/checks")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class CheckPages {

    private final Viewer viewer;
    private final Acting acting;
    private final Validator validator;
    private final Flash flash;

    CheckPages(Viewer viewer, Acting acting, Validator validator, Flash flash) {
        this.viewer = viewer;
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(CheckList list);
    }

    @GET
    public TemplateInstance list(@RestQuery String who, @RestQuery String claim, @RestQuery String page) {
        return Templates.list(
                CheckList.of("mine".equals(who), claim, Paging.number(page), viewer.user(), Sent.NOTHING));
    }

    @POST
    @Path("{id:\\d{1,18}}/settlement")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(@RestPath Long id, MultivaluedMap<String, String> sent) {
        SettlementForm form = SettlementForm.from(new FormData(sent));
        Issues issues = Issues.of(validator.validate(form));
        Settlement chosen = form.read(issues);
        if (!issues.isEmpty()) {
            return refused(new Sent(id, form, issues));
        }
        Long claim = settled(id, chosen, form.note());
        return flash.seeOther("/desk/checks?claim=" + claim, Said.CHECK_SETTLED);
    }

    private Response refused(Sent sent) {
        String claim = QuoteTask.byId(sent.task()).claim().id().toString();
        return Response.status(422)
                .entity(Templates.list(CheckList.of(false, claim, 1, viewer.user(), sent)))
                .build();
    }

    @Transactional
    Long settled(Long id, Settlement how, String why) {
        Actor actor = acting.now();
        QuoteTask task = QuoteTask.locked(id);
        task.settle(how, why, actor);
        task.did(actor, Act.QUOTE_SETTLED);
        if (how == Settlement.MISTAKEN) {
            Passage.stand(List.of(task.passage().id()));
        }
        return task.claim().id();
    }
}
