package org.onrecord.article;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes what other sites and phones post to the address of the articles, and answers with a page that holds it. Such a
 * form comes without our session and without a token of ours, and needs neither: nothing is changed, so it is read here,
 * before anything asks for them, and goes on as the asking for a page that it is.
 */
@ApplicationScoped
class Sharing {

    static final String PATH = "/desk/articles";

    /** Where it goes on; what is asked for there directly brings nothing along. */
    static final String SHOWN = "/desk/articles/shared";

    /** The most bytes that are taken: the longest text that is read, in any script, and what comes with it. */
    static final long MOST = 5 * 1024 * 1024;

    private static final String SENT = "onrecord.shared";

    /** After what answers for every error, and before all else. */
    private static final int EARLY = Integer.MIN_VALUE + 1;

    void listen(@Observes Router router) {
        router.routeWithRegex(HttpMethod.POST, PATH)
                .order(EARLY)
                .consumes("application/x-www-form-urlencoded")
                .consumes("multipart/form-data")
                .handler(BodyHandler.create(false).setBodyLimit(MOST))
                .handler(Sharing::show);
    }

    private static void show(RoutingContext request) {
        request.put(SENT, Shared.of(request.request().formAttributes()));
        request.reroute(HttpMethod.GET, SHOWN);
    }

    /** What came with a request, or null. */
    static Shared in(RoutingContext request) {
        return request.get(SENT);
    }
}
