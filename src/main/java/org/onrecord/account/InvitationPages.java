package org.onrecord.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.onrecord.account.AccountAct.Kind;
import org.onrecord.web.Flash;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;

/** Where a one-time link leads: a new person's first page, or a new password. */
@Path("/invitations/{token}")
class InvitationPages {

    private static final Logger LOG = Logger.getLogger(InvitationPages.class);

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance invitation(Invitation invitation, AcceptForm form, Issues issues);

        static native TemplateInstance deadLink();
    }

    private final Validator validator;
    private final NewPassword passwords;
    private final SignIn sign;
    private final AccountActs acts;
    private final Flash flash;
    private final Clock clock;

    InvitationPages(
            Validator validator, NewPassword passwords, SignIn sign, AccountActs acts, Flash flash, Clock clock) {
        this.validator = validator;
        this.passwords = passwords;
        this.sign = sign;
        this.acts = acts;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public Response show(@RestPath String token) {
        Invitation invitation = Invitation.of(token, clock.instant());
        return page(Response.ok(), invitation, new AcceptForm(invitation.name(), null, null), Issues.none());
    }

    @POST
    public Response accept(@RestPath String token, @BeanParam AcceptForm form) {
        Invitation invitation = Invitation.of(token, clock.instant());
        Issues issues = Issues.of(validator.validate(form))
                .addAll(passwords.issues(form.password(), form.repeated(), invitation.email()));
        if (invitation.isForNewPerson() && form.name().isEmpty()) {
            issues.add("name", "Enter your name.");
        }
        if (!issues.isEmpty()) {
            return page(Response.status(422), invitation, form, issues);
        }
        sign.in(accept(token, form.name(), PasswordHash.of(form.password())));
        return flash.seeOther("/desk", Said.WELCOME);
    }

    /** Looks the link up again, now that the roster is held: of two who use it at once the second finds it used. */
    @Transactional
    User accept(String token, String name, PasswordHash password) {
        Roster.held();
        Invitation invitation = Invitation.of(token, clock.instant());
        boolean isNew = invitation.isForNewPerson();
        User user = invitation.accept(name, password, clock.instant());
        if (isNew) {
            acts.did(Kind.INVITATION_ACCEPTED, user, "as " + user.roleLabels());
        } else {
            acts.did(Kind.PASSWORD_CHANGED, user, "with a link from an administrator");
        }
        LOG.infof("User %d used a one-time link", user.id());
        return user;
    }

    /** Never made or replaced (404), used up or too old (410): the page says the same of all. */
    @ServerExceptionMapper
    public Response dead(Refusal e) {
        return Response.status(e.code()).entity(Templates.deadLink()).build();
    }

    private static Response page(
            Response.ResponseBuilder response, Invitation invitation, AcceptForm form, Issues issues) {
        return response.entity(Templates.invitation(invitation, form, issues)).build();
    }
}
