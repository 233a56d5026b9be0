package org.onrecord.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.onrecord.account.AccountAct.Kind;
import org.onrecord.web.Flash;
import org.onrecord.web.Issues;
import org.onrecord.web.Said;

/** A person's own name and password. */
@Path("/desk/account")
@Authenticated
class AccountPages {

    private static final Logger LOG = Logger.getLogger(AccountPages.class);

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance account(User person, NameForm form, Issues issues);
    }

    private final Viewer viewer;
    private final Validator validator;
    private final NewPassword passwords;
    private final KnownBrowser browser;
    private final SignIn sign;
    private final AccountActs acts;
    private final Flash flash;

    AccountPages(
            Viewer viewer,
            Validator validator,
            NewPassword passwords,
            KnownBrowser browser,
            SignIn sign,
            AccountActs acts,
            Flash flash) {
        this.viewer = viewer;
        this.validator = validator;
        this.passwords = passwords;
        this.browser = browser;
        this.sign = sign;
        this.acts = acts;
        this.flash = flash;
    }

    @GET
    public Response show() {
        return page(Response.ok(), Issues.none());
    }

    @POST
    @Path("name")
    public Response changeName(@BeanParam NameForm form) {
        Issues issues = Issues.of(validator.validate(form));
        if (!issues.isEmpty()) {
            return Response.status(422)
                    .entity(Templates.account(viewer.user(), form, issues))
                    .build();
        }
        rename(viewer.id(), form.name());
        return flash.seeOther("/desk/account", Said.NAME_CHANGED);
    }

    @POST
    @Path("password")
    public Response changePassword(@BeanParam PasswordForm form) {
        User person = viewer.user();
        Issues issues = Issues.of(validator.validate(form))
                .addAll(passwords.issues(form.password(), form.repeated(), person.email()));
        if (!issues.isEmpty()) {
            return page(Response.status(422), issues);
        }
        Throttle.Attempt attempt = browser.attempt(person.email());
        if (attempt.refused()) {
            return page(
                    Response.status(429).header(HttpHeaders.RETRY_AFTER, attempt.retryAfter()),
                    Issues.none().add(attempt.message()));
        }
        if (!person.password().matches(form.current())) {
            return page(Response.status(422), Issues.none().add("current", "That is not your password."));
        }
        attempt.succeeded();
        change(person.id(), PasswordHash.of(form.password()));
        sign.in(person);
        return flash.seeOther("/desk/account", Said.PASSWORD_CHANGED);
    }

    @Transactional
    void rename(Long id, String name) {
        User person = User.byId(id);
        if (!person.name().equals(name)) {
            acts.did(Kind.NAME_CHANGED, person, person.name() + " → " + name);
        }
        person.rename(name);
        LOG.infof("User %d changed their name", id);
    }

    /** Ends every session, this one too: it goes on under a new token. */
    @Transactional
    void change(Long id, PasswordHash password) {
        User person = User.byId(id);
        person.changePassword(password);
        UserSession.endAllOf(id);
        acts.did(Kind.PASSWORD_CHANGED, person, null);
        LOG.infof("User %d changed their password", id);
    }

    private Response page(Response.ResponseBuilder response, Issues issues) {
        User person = viewer.user();
        return response.entity(Templates.account(person, new NameForm(person.name()), issues))
                .build();
    }
}
