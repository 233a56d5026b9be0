package org.onrecord.rendered;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.DateUtil;

/** What ready bytes are sent with: which encoding, the headers that let caches keep them, or that nothing is new. */
final class ReadyAnswer {

    /** Those in which moments may be sent, the two that nothing writes any more included. */
    private static final List<String> FORMS =
            List.of(DateUtil.PATTERN_RFC1123, DateUtil.PATTERN_RFC1036, DateUtil.PATTERN_ASCTIME);

    private final RenderedPage page;
    private final HttpServerRequest asked;
    private final Encoding encoding;

    ReadyAnswer(RenderedPage page, HttpServerRequest asked) {
        this.page = page;
        this.asked = asked;
        this.encoding = page.body().encoding(asked.getHeader(HttpHeaders.ACCEPT_ENCODING));
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
        if (isUnchanged()) {
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
    boolean isUnchanged() {
        List<String> tags = asked.headers().getAll(HttpHeaders.IF_NONE_MATCH);
        if (!tags.isEmpty()) {
            return page.body().isOneOf(tags, encoding);
        }
        String since = asked.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null && isSince(since);
    }

    /** Most send back what they were sent, and that needs no reading. */
    private boolean isSince(String sent) {
        return sent.contentEquals(page.lastModified()) || !page.since().isAfter(moment(sent));
    }

    /** A year of two digits is one of the fifty before the page or of those after it (RFC 9110, 5.6.7). */
    private Instant moment(String sent) {
        Instant first = page.since().atOffset(ZoneOffset.UTC).minusYears(50).toInstant();
        try {
            return DateUtil.parseDate(sent.strip(), FORMS, Date.from(first)).toInstant();
        } catch (DateUtil.DateParseException e) {
            return Instant.MIN;
        }
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
        // Every answer begins with one that says identity, and nothing takes that off again where no bytes are sent.
        answer.remove(HttpHeaders.CONTENT_ENCODING);
    }

    /** The headers of the bytes themselves; where these are not sent, with how many there would be. */
    void describeBody(MultiMap answer) {
        answer.set(HttpHeaders.CONTENT_TYPE, page.body().typeHeader());
        boolean sent = !asked.method().equals(HttpMethod.HEAD);
        if (!sent) {
            answer.set(
                    HttpHeaders.CONTENT_LENGTH,
                    Integer.toString(page.body().in(encoding).length()));
        }
        // Said of plain bytes too, for else they would be compressed on their way; it is taken off again there.
        if (sent || encoding != Encoding.IDENTITY) {
            answer.set(HttpHeaders.CONTENT_ENCODING, encoding.header());
        }
    }
}
