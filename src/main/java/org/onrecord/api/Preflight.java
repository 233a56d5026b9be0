package org.onrecord.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Tells browsers that programs in their pages may send what the interface reads: a key, and JSON. No cookie counts here,
 * so that no page can do more than who wrote it could do from anywhere (WHATWG Fetch, CORS-preflight request).
 */
class Preflight {

    private static final String METHODS = "GET, HEAD, POST";
    private static final String HEADERS = "Authorization, Content-Type, Idempotency-Key, If-None-Match";
    private static final String AN_HOUR = "3600";

    void listen(@Observes Router router) {
        router.options(ApiAddresses.ROOT + "/*").handler(Preflight::answer);
    }

    private static void answer(RoutingContext request) {
        request.response()
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, AN_HOUR)
                .setStatusCode(204)
                .end();
    }
}
