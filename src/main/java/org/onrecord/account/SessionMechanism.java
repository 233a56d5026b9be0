package org.onrecord.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Knows a browser by its session cookie, and sends those whom it does not know to sign in. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    /** Asks who holds a session. */
    static final class Request extends BaseAuthenticationRequest {

        private final Token token;

        Request(Token token) {
            this.token = token;
        }

        Token token() {
            return token;
        }
    }

    /** A cookie of no open session is nobody's: public pages stay readable with it. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return SessionCookie.of(context)
                .map(token -> identities
                        .authenticate(new Request(token))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(303, HttpHeaders.LOCATION, signInPage(context)));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Request.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SessionCookie.NAME));
    }

    /**
     * Only a page can be returned to; what was posted is not done, and its address may not even be a page. Whoever posted
     * it is told so.
     */
    private static String signInPage(RoutingContext context) {
        boolean isPage = context.request().method().equals(HttpMethod.GET);
        return isPage
                ? ReturnPath.of(context.request().uri()).signInPage()
                : ReturnPath.DESK.signInPage() + "&unsent=yes";
    }
}
