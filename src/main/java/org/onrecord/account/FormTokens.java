package org.onrecord.account;

import io.quarkus.csrf.reactive.runtime.RestCsrfConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Fits Quarkus's protection against forged forms to a desk where people work in several tabs. With a signature key it
 * makes another token, and another cookie, for every page, so that a form sent from any tab but the last opened one
 * would be refused. Here whoever is signed in has one token, derived from the server's key: their forms stay good in
 * every tab, over restarts, and when they sign in again.
 *
 * <p>Filters that read the form run from the highest priority down, not up; Quarkus's own has the default one.
 */
class FormTokens {

    /** Where Quarkus's filter keeps the token of the page in the making. */
    private static final String TOKEN = "csrf_token";

    private static final String TOKEN_BYTES = "csrf_token_bytes";

    private static final int TOKEN_SIZE = 16;

    private static final List<String> PROGRAMS = List.of("/api/", "/v1alpha1/");
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Viewer viewer;
    private final Seal seal;
    private final RestCsrfConfig config;

    FormTokens(Viewer viewer, Seal seal, RestCsrfConfig config) {
        this.viewer = viewer;
        this.seal = seal;
        this.config = config;
    }

    /** Runs before Quarkus's own filter, which fails on a token that is no Base64. */
    @WithFormRead
    @ServerRequestFilter(priority = Priorities.USER + 1)
    Response wellFormed(ResteasyReactiveContainerRequestContext request) {
        if (isSafe(request) || isOfPrograms(request)) {
            return null;
        }
        if (!isForm(request.getMediaType()) && request.getHeaderString(config.tokenHeaderName()) == null) {
            return Response.status(400).build();
        }
        ResteasyReactiveRequestContext form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        boolean wellFormed = isBase64(request.getHeaderString(config.tokenHeaderName()))
                && isBase64(form.getFormParameter(config.formFieldName(), true, false));
        return wellFormed ? null : Response.status(400).build();
    }

    /** Runs after Quarkus's own filter has made a token. */
    @WithFormRead
    @ServerRequestFilter(priority = Priorities.USER - 1)
    void steady(ContainerRequestContext request, RoutingContext routing) {
        if (isSafe(request) && routing.get(TOKEN) != null && viewer.signedIn()) {
            byte[] token = Arrays.copyOf(seal.mark("form", viewer.id().toString()), TOKEN_SIZE);
            routing.put(TOKEN, Base64.getUrlEncoder().withoutPadding().encodeToString(token));
            routing.put(TOKEN_BYTES, token);
        }
    }

    /** Runs after Quarkus's own filter has added its cookie. */
    @ServerResponseFilter(priority = Priorities.USER - 1)
    void trim(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (isRefused(response)) {
            // A cookie that is not ours, or of another key, would otherwise stay in the way of every page.
            SessionCookie.add(routing, config.cookieName(), "", 0);
            response.setEntity(RefusalPages.staleForm(), null, MediaType.TEXT_HTML_TYPE);
        } else if (isSafe(request) && !viewer.signedIn() && !hasForm(routing.normalizedPath())) {
            // Shared caches keep no page that sets a cookie.
            routing.response().removeCookie(config.cookieName(), false);
        }
    }

    /** Quarkus's filter refuses with a bare status. */
    private static boolean isRefused(ContainerResponseContext response) {
        return response.getStatus() == 400 && !response.hasEntity();
    }

    /** The forms that people use before they are signed in. */
    private static boolean hasForm(String path) {
        return path.equals("/login") || path.equals("/setup") || path.startsWith("/invitations/");
    }

    /** Quarkus would refuse everything else itself, and with it what programs send (application.properties). */
    private static boolean isForm(MediaType type) {
        return type != null
                && (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                        || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type));
    }

    /** Nothing there heeds a session, so that nothing can be done in somebody's name by what a browser sends along. */
    private static boolean isOfPrograms(ContainerRequestContext request) {
        return PROGRAMS.stream().anyMatch(request.getUriInfo().getPath()::startsWith);
    }

    private static boolean isBase64(Object token) {
        try {
            return token == null || Base64.getUrlDecoder().decode(token.toString()) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isSafe(ContainerRequestContext request) {
        return SAFE.contains(request.getMethod());
    }
}
