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
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.account.AccountAct.Kind;
import org.onrecord.web.Flash;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;

/** The people of the desk, for its administrators. */
@Path("/desk/users")
@RolesAllowed("ADMIN")
class UserPages {

    private static final Logger LOG = Logger.getLogger(UserPages.class);

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance users(Paging<User> people);

        static native TemplateInstance user(User person, RolesForm form, Issues issues);
    }

    private final Viewer viewer;
    private final Validator validator;
    private final OneTimeLinks links;
    private final AccountActs acts;
    private final Flash flash;

    UserPages(Viewer viewer, Validator validator, OneTimeLinks links, AccountActs acts, Flash flash) {
        this.viewer = viewer;
        this.validator = validator;
        this.links = links;
        this.acts = acts;
        this.flash = flash;
    }

    @GET
    public TemplateInstance list(@RestQuery String page) {
        return Templates.users(User.page(Paging.number(page)));
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id) {
        User person = User.byId(id);
        return Templates.user(person, RolesForm.of(person), Issues.none());
    }

    @POST
    @Path("{id:\\d{1,18}}/roles")
    public Response changeRoles(@RestPath Long id, @BeanParam RolesForm form) {
        Issues issues = Issues.of(validator.validate(form));
        if (issues.isEmpty()) {
            Set<UserRole> roles = UserRole.named(form.roles());
            issues.addAll(change(id, Kind.ROLES_CHANGED, person -> person.changeRoles(roles)));
        }
        return answer(id, form, issues);
    }

    @POST
    @Path("{id:\\d{1,18}}/deactivation")
    public Response deactivate(@RestPath Long id) {
        Long byWhom = viewer.id();
        return answer(id, change(id, Kind.DEACTIVATED, person -> person.deactivate(byWhom)));
    }

    @POST
    @Path("{id:\\d{1,18}}/reactivation")
    public Response reactivate(@RestPath Long id) {
        return answer(id, change(id, Kind.REACTIVATED, person -> {
            person.reactivate();
            return Issues.none();
        }));
    }

    /** Shows a link with which the person chooses another password; showing it ends nothing, using it does. */
    @POST
    @Path("{id:\\d{1,18}}/password-link")
    public Response newPasswordLink(@RestPath Long id) {
        User person = User.byId(id);
        return person.active()
                ? links.created(person.email(), links.forNewPassword(id))
                : answer(id, Issues.none().add("Reactivate the account first: its owner cannot sign in."));
    }

    /** Changes a person, and ends their sessions at once when that was allowed. */
    @Transactional
    Issues change(Long id, Kind kind, Function<User, Issues> change) {
        Roster.held();
        User person = User.byId(id);
        String before = person.roleLabels();
        Issues issues = change.apply(person);
        if (issues.isEmpty()) {
            UserSession.endAllOf(id);
            acts.did(kind, viewer.id(), id, kind == Kind.ROLES_CHANGED ? before + " → " + person.roleLabels() : null);
            LOG.infof("User %d did this to user %d: %s", viewer.id(), id, kind);
        }
        return issues;
    }

    private Response answer(Long id, Issues issues) {
        return answer(id, RolesForm.of(User.byId(id)), issues);
    }

    private Response answer(Long id, RolesForm form, Issues issues) {
        return issues.isEmpty()
                ? flash.seeOther("/desk/users/" + id, Said.USER_CHANGED)
                : Response.status(422)
                        .entity(Templates.user(User.byId(id), form, issues))
                        .build();
    }
}
