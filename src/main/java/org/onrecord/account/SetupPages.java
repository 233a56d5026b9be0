package org.onrecord.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.EnumSet;
import org.jboss.logging.Logger;
import org.onrecord.account.AccountAct.Kind;
import org.onrecord.web.Flash;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;

/** The first run: makes the first person, and is not there any more once somebody is. */
@Path("/setup")
class SetupPages {

    private static final Logger LOG = Logger.getLogger(SetupPages.class);

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance setup(SetupForm form, Issues issues);
    }

    private final SetupCode code;
    private final Validator validator;
    private final NewPassword passwords;
    private final KnownBrowser browser;
    private final SignIn sign;
    private final AccountActs acts;
    private final Flash flash;
    private final Clock clock;

    SetupPages(
            SetupCode code,
            Validator validator,
            NewPassword passwords,
            KnownBrowser browser,
            SignIn sign,
            AccountActs acts,
            Flash flash,
            Clock clock) {
        this.code = code;
        this.validator = validator;
        this.passwords = passwords;
        this.browser = browser;
        this.sign = sign;
        this.acts = acts;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        requireWaiting();
        return Templates.setup(SetupForm.empty(), Issues.none());
    }

    @POST
    public Response setUp(@BeanParam SetupForm form) {
        requireWaiting();
        Throttle.Attempt attempt = browser.attemptSetup();
        if (attempt.refused()) {
            return page(
                    Response.status(429).header(HttpHeaders.RETRY_AFTER, attempt.retryAfter()),
                    form,
                    Issues.none().add(attempt.message()));
        }
        if (!code.isRight(form.code())) {
            return page(
                    Response.status(422), form, Issues.none().add("code", "That is not the code in the server's log."));
        }
        attempt.succeeded();
        Issues issues = Issues.of(validator.validate(form))
                .addAll(passwords.issues(form.password(), form.repeated(), form.email()));
        if (!issues.isEmpty()) {
            return page(Response.status(422), form, issues);
        }
        sign.in(first(form.email(), form.name(), PasswordHash.of(form.password())));
        return flash.seeOther("/desk", Said.WELCOME);
    }

    /** Makes the first person. Of two who try at once the second waits for the roster, and finds it set up. */
    @Transactional
    User first(String email, String name, PasswordHash password) {
        Roster roster = Roster.held();
        if (!roster.waits()) {
            throw Refusal.missing();
        }
        User user = new User(email, name, EnumSet.allOf(UserRole.class), password, clock.instant());
        user.persist();
        roster.setUp(clock.instant());
        acts.did(Kind.SET_UP, user, "as " + user.roleLabels());
        LOG.infof("User %d set the desk up", user.id());
        return user;
    }

    private void requireWaiting() {
        if (!code.isAwaited() || !Roster.isEmpty()) {
            throw Refusal.missing();
        }
    }

    private static Response page(Response.ResponseBuilder response, SetupForm form, Issues issues) {
        return response.entity(Templates.setup(form, issues)).build();
    }
}
