package org.onrecord.account;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Remembers who signed in with a browser before. It opens nothing: it only keeps the person's own attempts apart from
 * those that strangers make in their name.
 */
@RequestScoped
class KnownBrowser {

    private static final String COOKIE = "known";

    private static final Duration LIFETIME = Duration.ofDays(365);

    private final RoutingContext request;
    private final Seal seal;
    private final Throttle throttle;

    KnownBrowser(RoutingContext request, Seal seal, Throttle throttle) {
        this.request = request;
        this.seal = seal;
        this.throttle = throttle;
    }

    /** Counts an attempt to prove to be the person with an e-mail address. */
    Throttle.Attempt attempt(String email) {
        return knows(email)
                ? throttle.attempt(Throttle.Limit.knownBrowser(email))
                : throttle.attempt(Throttle.Limit.account(email), Throttle.Limit.address(address()));
    }

    /** Counts an attempt to set the desk up. */
    Throttle.Attempt attemptSetup() {
        return throttle.attempt(Throttle.Limit.setup());
    }

    void remember(User user) {
        SessionCookie.add(request, COOKIE, mark(user.email()), LIFETIME.toSeconds());
    }

    private boolean knows(String email) {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(mark -> MessageDigest.isEqual(bytes(mark), bytes(mark(email))))
                .isPresent();
    }

    private String mark(String email) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.mark("known", Email.normal(email)));
    }

    private String address() {
        return request.request().remoteAddress().hostAddress();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
