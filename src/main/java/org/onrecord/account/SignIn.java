package org.onrecord.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.jboss.logging.Logger;

/** Signs the browser that sent this request in and out. */
@RequestScoped
class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private final RoutingContext request;
    private final Sessions sessions;
    private final KnownBrowser browser;

    SignIn(RoutingContext request, Sessions sessions, KnownBrowser browser) {
        this.request = request;
        this.sessions = sessions;
        this.browser = browser;
    }

    /** Begins a session under a new token, ending the one that the browser had. */
    void in(User user) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.set(request, sessions.begin(user.id()));
        browser.remember(user);
        LOG.infof("User %d signed in", user.id());
    }

    void out() {
        SessionCookie.of(request).ifPresent(sessions::signOut);
        SessionCookie.clear(request);
    }
}
