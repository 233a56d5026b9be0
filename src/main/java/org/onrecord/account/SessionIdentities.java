package org.onrecord.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says who holds a session, looking it up on a worker thread. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionMechanism.Request> {

    /** The identity's attribute that holds the {@link User}. */
    static final String USER = "user";

    private final Sessions sessions;

    SessionIdentities(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionMechanism.Request> getRequestType() {
        return SessionMechanism.Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionMechanism.Request request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.holder(request.token())
                .map(SessionIdentities::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(User user) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.email()))
                .addAttribute(USER, user);
        user.roles().forEach(role -> identity.addRole(role.name()));
        return identity.build();
    }
}
