package org.onrecord.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.onrecord.web.Allowance;

/** Knows programs by their keys, and lets each ask as often as it may. A key that opens nothing costs as much as none. */
class Gate {

    private static final String BEARER = "Bearer ";

    private final Caller caller;
    private final Allowance allowance;
    private final Keyring keyring;

    Gate(Caller caller, Allowance allowance, Keyring keyring) {
        this.caller = caller;
        this.allowance = allowance;
        this.keyring = keyring;
    }

    @Metered
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void pass(ContainerRequestContext request, RoutingContext routing) {
        Optional<String> secret = secret(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Optional<ApiKey> key = secret.flatMap(keyring::opened);
        long wait =
                key.map(found -> allowance.ofKey(found.id())).orElseGet(() -> allowance.ofAddress(routing.request()));
        if (wait > 0) {
            throw Refused.tooMany(wait);
        }
        if (secret.isPresent() && key.isEmpty()) {
            throw Refused.unknown("This key opens nothing: it was never made, or revoked, or its owner is gone.");
        }
        key.ifPresent(caller::has);
    }

    private static Optional<String> secret(String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Optional.of(bearer ? authorization.substring(BEARER.length()).strip() : "");
    }
}
