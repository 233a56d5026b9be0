package org.onrecord.factcheck;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Google's clients send what makes an address of more than 2,048 characters as a form, with a header that says that GET
 * is meant, and so do we read it: as if it had been asked for in the address. No other form is sent here, so that none
 * is read as one.
 */
@ApplicationScoped
class LongQueries {

    private static final String MEANT = "X-HTTP-Method-Override";

    /** Of the longest query each character takes nine at most; the other parameters are short. */
    private static final int LONGEST = 50_000;

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Before anything of the request is read, and behind what measures and refuses it. */
    private static final int EARLY = Integer.MIN_VALUE + 1;

    void listen(@Observes Router router) {
        router.route("/v1alpha1/*").order(EARLY).handler(LongQueries::read);
    }

    private static void read(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String format = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean form = format != null && format.toLowerCase(Locale.ROOT).startsWith(FORM);
        if (form && request.method().equals(HttpMethod.POST) && "GET".equalsIgnoreCase(request.getHeader(MEANT))) {
            collect(routing);
            return;
        }
        if (form) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        }
        routing.next();
    }

    private static void collect(RoutingContext routing) {
        Buffer body = Buffer.buffer();
        routing.request()
                .handler(part -> {
                    if (body.length() <= LONGEST) {
                        body.appendBuffer(part);
                    }
                })
                .endHandler(end -> ask(routing, body.getBytes()))
                .resume();
    }

    private static void ask(RoutingContext routing, byte[] body) {
        byte[] query;
        try {
            query = plain(body, routing.request().getHeader(HttpHeaders.CONTENT_ENCODING));
        } catch (IOException e) {
            routing.fail(400);
            return;
        }
        if (query.length > LONGEST) {
            routing.fail(413);
            return;
        }
        routing.request().headers().remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_ENCODING);
        routing.reroute(HttpMethod.GET, routing.request().path() + "?" + new String(query, StandardCharsets.UTF_8));
    }

    /** What was sent, no further than it takes to see that it is too long: the client for Java sends it compressed. */
    private static byte[] plain(byte[] body, String encoding) throws IOException {
        if (body.length > LONGEST || !"gzip".equalsIgnoreCase(encoding)) {
            return body;
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return plain.readNBytes(LONGEST + 1);
        }
    }
}
