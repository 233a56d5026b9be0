package org.onrecord.site;

import io.quarkus.csrf.reactive.runtime.RestCsrfConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.onrecord.history.Content;
import org.onrecord.web.ForReaders;

/**
 * Decides how long a page for readers may be kept, and by whom. A page that caches share carries no cookie: it has no
 * form that needs a token, and a token handed to everybody would protect nobody.
 */
class ReaderHeaders {

    /** Kept, but asked for anew each time: a correction is seen at once. What has not changed is not sent again. */
    private static final String SHARED = "public, no-cache";

    /** Where the sentence of an act is carried over a redirect. */
    private static final String FLASH = "flash";

    private final RestCsrfConfig csrf;

    ReaderHeaders(RestCsrfConfig csrf) {
        this.csrf = csrf;
    }

    /** Runs after the page is rendered and after the forms' tokens were added. */
    @ForReaders
    @ServerResponseFilter(priority = Priorities.USER - 2)
    public void keep(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        routing.response().removeCookie(csrf.cookieName(), false);
        if (routing.request().getCookie(FLASH) != null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else if (response.getStatus() != 200) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        } else {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, SHARED);
            tag(request, response);
        }
    }

    private static void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof String page)) {
            return;
        }
        // Weak, because what is sent may be compressed.
        EntityTag tag = new EntityTag(Content.sha256(page).substring(0, 32), true);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        if (unchanged != null) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }
}
