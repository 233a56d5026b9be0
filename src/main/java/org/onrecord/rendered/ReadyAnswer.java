package org.onrecord.rendered;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What ready bytes are sent with: which encoding, the headers that let caches keep them, or that nothing is new. */
final class ReadyAnswer {

    private final RenderedPage page;
    private final Encoding encoding;

    ReadyAnswer(RenderedPage page, MultiMap asked) {
        this.page = page;
        this.encoding = page.body().encoding(asked.get(HttpHeaders.ACCEPT_ENCODING));
    }

    Encoding encoding() {
        return encoding;
    }

    /**
     * Sends it, or that the client has it; what has to be compressed first is so beside the event loop.
     *
     * @param keeping how long it may be kept: the {@code Cache-Control} of the answer
     */
    void send(RoutingContext request, CharSequence keeping) {
        HttpServerResponse response = request.response();
        describe(response.headers(), keeping);
        if (isUnchanged(request.request().headers())) {
            response.setStatusCode(304).end();
        } else if (page.body().isMade(encoding)) {
            sendBody(response);
        } else {
            request.vertx()
                    .executeBlocking(() -> page.body().in(encoding), false)
                    .onSuccess(made -> sendBody(response))
                    .onFailure(request::fail);
        }
    }

    private void sendBody(HttpServerResponse response) {
        describeBody(response.headers());
        response.end(page.body().in(encoding));
    }

    /** Whether the client has it already. Of two conditions, the tag decides (RFC 9110, 13.2.2). */
    boolean isUnchanged(MultiMap asked) {
        List<String> tags = asked.getAll(HttpHeaders.IF_NONE_MATCH);
        if (!tags.isEmpty()) {
            return page.body().isOneOf(tags, encoding);
        }
        String since = asked.get(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null && !page.since().isAfter(moment(since));
    }

    /** The headers that say what this is and how long it may be kept. */
    void describe(MultiMap answer, CharSequence keeping) {
        page.headers().forEach(header -> answer.set(header.name(), header.values()));
        answer.set(HttpHeaders.CACHE_CONTROL, keeping);
        answer.set(HttpHeaders.ETAG, page.body().tag(encoding));
        answer.set(HttpHeaders.LAST_MODIFIED, page.lastModified());
        if (page.body().compressible()) {
            answer.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    /** The headers of the bytes themselves. */
    void describeBody(MultiMap answer) {
        answer.set(HttpHeaders.CONTENT_TYPE, page.body().typeHeader());
        // Said of plain bytes too, for else they would be compressed on their way; it is taken off again there.
        answer.set(HttpHeaders.CONTENT_ENCODING, encoding.header());
    }

    private static Instant moment(String header) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip()));
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }
}
