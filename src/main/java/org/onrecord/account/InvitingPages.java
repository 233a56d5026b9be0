package org.onrecord.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.account.AccountAct.Kind;
import org.onrecord.web.Flash;
import org.onrecord.web.Issues;
import org.onrecord.web.Said;

/** Inviting people to the desk, and taking an invitation back. */
@Path("/desk/invitations")
@RolesAllowed("ADMIN")
class InvitingPages {

    private static final Logger LOG = Logger.getLogger(InvitingPages.class);

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance invite(List<Invitation> pending, InviteForm form, Issues issues);
    }

    private final Viewer viewer;
    private final Validator validator;
    private final OneTimeLinks links;
    private final AccountActs acts;
    private final Flash flash;
    private final Clock clock;

    InvitingPages(Viewer viewer, Validator validator, OneTimeLinks links, AccountActs acts, Flash flash, Clock clock) {
        this.viewer = viewer;
        this.validator = validator;
        this.links = links;
        this.acts = acts;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public Response show() {
        return page(Response.ok(), InviteForm.empty(), Issues.none());
    }

    @POST
    public Response invite(@BeanParam InviteForm form) {
        Issues issues = Issues.of(validator.validate(form));
        if (issues.isEmpty() && User.byEmail(form.email()).isPresent()) {
            issues.add("email", "This person has an account already.");
        }
        if (!issues.isEmpty()) {
            return page(Response.status(422), form, issues);
        }
        Token token = links.forNewPerson(form.email(), form.name(), UserRole.named(form.roles()));
        LOG.infof("User %d invited a person", viewer.id());
        return links.created(form.email(), token);
    }

    @POST
    @Path("{id:\\d{1,18}}/withdrawal")
    public Response withdraw(@RestPath Long id) {
        withdrawn(id);
        return flash.seeOther("/desk/invitations", Said.INVITATION_WITHDRAWN);
    }

    @Transactional
    void withdrawn(Long id) {
        Roster.held();
        Invitation.withdraw(id).ifPresent(invitation -> {
            acts.did(Kind.INVITATION_WITHDRAWN, viewer.id(), id, invitation.email());
            LOG.infof("User %d withdrew invitation %d", viewer.id(), id);
        });
    }

    private Response page(Response.ResponseBuilder response, InviteForm form, Issues issues) {
        return response.entity(Templates.invite(Invitation.pending(clock.instant()), form, issues))
                .build();
    }
}
