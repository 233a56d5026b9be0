package org.onrecord.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie that carries a session's token. */
public final class SessionCookie {

    public static final String NAME = "session";

    private SessionCookie() {}

    /** The token that a browser sent; empty for anything that cannot be one, which then costs no look-up. */
    static Optional<Token> of(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(Token::isPossible)
                .map(Token::new);
    }

    static void set(RoutingContext request, Token token) {
        add(request, NAME, token.secret(), UserSession.LIFETIME.toSeconds());
    }

    static void clear(RoutingContext request) {
        add(request, NAME, "", 0);
    }

    /** Adds a cookie that no script reads, no other site sends along, and only TLS carries where there is TLS. */
    static void add(RoutingContext request, String name, String content, long seconds) {
        request.response()
                .addCookie(Cookie.cookie(name, content)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(seconds));
    }
}
