package org.onrecord.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * The one sentence that a page shows after an act, carried over the redirect by a cookie that holds only a key, so
 * that nobody can make the site say a sentence of their own.
 */
@Named
@RequestScoped
public class Flash {

    /** The cookie that carries the sentence of an act over a redirect. */
    public static final String COOKIE = "flash";

    private final RoutingContext request;

    Flash(RoutingContext request) {
        this.request = request;
    }

    /** Answers 303 to a page that will say the sentence once. */
    public Response seeOther(String path, Said said) {
        request.response()
                .addCookie(Cookie.cookie(COOKIE, said.name())
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX));
        return Response.seeOther(URI.create(path)).build();
    }

    /** What to say on this page, if anything; saying it uses it up. */
    public Optional<Said> taken() {
        Cookie cookie = request.request().getCookie(COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        // Taking the cookie away also empties it.
        String name = cookie.getValue();
        if (!request.response().headWritten()) {
            request.response().removeCookie(COOKIE).setPath("/");
        }
        return Arrays.stream(Said.values())
                .filter(said -> said.name().equals(name))
                .findFirst();
    }
}
