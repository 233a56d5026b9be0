package org.onrecord.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How much may be sent to an address: what a form takes, and where files are taken, the largest of them besides. A
 * body that says its length is refused before any of it is read, and one that doesn't once it is longer.
 */
@ApplicationScoped
class BodyLimits {

    /**
     * A copy of 2 MB of text in a script of two bytes a letter is three times that size when a browser encodes it, and
     * comes with other fields.
     */
    private static final long FORM = 10 * 1024 * 1024;

    /** What programs send is text alone. */
    private static final long JSON = 1024 * 1024;

    private static final String FOR_PROGRAMS = "/api/";

    /** Directly behind the place where Quarkus notes its own limit, which is for all addresses. */
    private static final int BEHIND_QUARKUS = -1;

    private final long upload;

    BodyLimits(Settings settings) {
        this.upload = settings.fetching().maxSize().asLongValue() + FORM;
    }

    void listen(@Observes Router router) {
        router.route().order(BEHIND_QUARKUS).handler(request -> {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(request));
            request.next();
        });
    }

    /** Whether a body says itself that it is too large. */
    boolean exceeded(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most(request);
    }

    private long most(RoutingContext request) {
        String path = request.normalizedPath();
        if (path != null && path.startsWith(FOR_PROGRAMS)) {
            return JSON;
        }
        boolean takesFiles =
                request.request().method().equals(HttpMethod.POST) && Uploads.PATHS.contains(request.normalizedPath());
        return takesFiles ? upload : FORM;
    }
}
