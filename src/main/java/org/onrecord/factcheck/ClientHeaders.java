package org.onrecord.factcheck;

import io.quarkus.csrf.reactive.runtime.RestCsrfConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets every page read the answers, and caches keep them for so short a time that a withdrawal is soon seen. */
class ClientHeaders {

    private static final String BRIEFLY = "public, max-age=1, stale-while-revalidate=4";

    private final RestCsrfConfig csrf;

    ClientHeaders(RestCsrfConfig csrf) {
        this.csrf = csrf;
    }

    /** Runs after the forms' tokens were added. */
    @ForClients
    @ServerResponseFilter(priority = Priorities.USER - 2)
    public void open(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        routing.response().removeCookie(csrf.cookieName(), false);
        response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        // To a script a refusal goes out as 200, too; that somebody asked too often is for them alone.
        boolean answered = response.getStatus() == 200 && !response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, answered ? BRIEFLY : "no-store");
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (request.getMethod().equals("OPTIONS")) {
            response.getHeaders().putSingle("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            response.getHeaders()
                    .putSingle(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, X-Goog-Api-Client, X-Goog-Api-Key, X-Goog-User-Project,"
                                    + " X-User-Agent");
            response.getHeaders().putSingle("Access-Control-Max-Age", "3600");
        }
    }
}
