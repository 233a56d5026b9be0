package org.onrecord.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.web.Flash;
import org.onrecord.web.Issues;
import org.onrecord.web.Said;
import org.onrecord.web.Settings;

/** Signing in and out. */
@Path("/")
class SignInPages {

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signIn(SignInForm form, Issues issues, boolean demo);
    }

    private final Viewer viewer;
    private final Validator validator;
    private final KnownBrowser browser;
    private final SignIn sign;
    private final FailedSignIns failures;
    private final Settings settings;
    private final Flash flash;

    SignInPages(
            Viewer viewer,
            Validator validator,
            KnownBrowser browser,
            SignIn sign,
            FailedSignIns failures,
            Settings settings,
            Flash flash) {
        this.viewer = viewer;
        this.validator = validator;
        this.browser = browser;
        this.sign = sign;
        this.failures = failures;
        this.settings = settings;
        this.flash = flash;
    }

    @GET
    @Path("login")
    public Response show(@RestQuery String next, @RestQuery String unsent) {
        SignInForm form = new SignInForm(null, null, next, unsent);
        return viewer.signedIn()
                ? Response.seeOther(ReturnPath.of(next).uri()).build()
                : page(Response.ok(), form, Issues.none());
    }

    /** One answer for every way in which e-mail and password can fail to match. */
    @POST
    @Path("login")
    public Response signIn(@BeanParam SignInForm form) {
        Issues issues = Issues.of(validator.validate(form));
        if (!issues.isEmpty()) {
            return page(Response.status(422), form, issues);
        }
        Throttle.Attempt attempt = browser.attempt(form.email());
        if (attempt.refused()) {
            return page(
                    Response.status(429).header(HttpHeaders.RETRY_AFTER, attempt.retryAfter()),
                    form,
                    Issues.none().add(attempt.message()));
        }
        Optional<User> user = User.signingIn(form.email(), form.password());
        if (user.isEmpty()) {
            failures.note(form.email());
            return page(Response.status(422), form, Issues.none().add("That e-mail and password do not match."));
        }
        attempt.succeeded();
        sign.in(user.get());
        return Response.seeOther(ReturnPath.of(form.next()).uri()).build();
    }

    @POST
    @Path("logout")
    public Response signOut() {
        sign.out();
        return flash.seeOther("/login", Said.SIGNED_OUT);
    }

    private Response page(Response.ResponseBuilder response, SignInForm form, Issues issues) {
        return response.entity(Templates.signIn(form, issues, settings.demo())).build();
    }
}
