package org.onrecord.warc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.URIs;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * What a record of somebody's archive holds, if it is something to read: a page, a PDF or a text that was at a web
 * address.
 *
 * @param http the answer, or null for a record that is the file alone
 */
record Payload(String address, Instant at, HttpResponse http, String mediaType, MessageBody body) {

    private static final Set<String> READ =
            Set.of("text/html", "application/xhtml+xml", "application/pdf", "text/plain");

    private static final Set<String> UNPACKED = Set.of("gzip", "x-gzip", "deflate", "identity", "none");

    private static final int MAX_ADDRESS = 4_000;

    /** A record that says nothing sensible of itself is none that is offered; the next one may be. */
    static Optional<Payload> of(WarcRecord record) throws IOException {
        try {
            return Optional.ofNullable(found(record)).filter(Payload::isOffered);
        } catch (RuntimeException | ParsingException e) {
            return Optional.empty();
        }
    }

    private static Payload found(WarcRecord record) throws IOException {
        if (record instanceof WarcResource resource) {
            return of(resource, null, resource.contentType(), resource.body());
        }
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            return of(response, http, http.contentType(), http.body());
        }
        return null;
    }

    private static Payload of(WarcTargetRecord record, HttpResponse http, MediaType type, MessageBody body) {
        return new Payload(record.target(), record.date(), http, type.base().toString(), body);
    }

    /** A redirect is an answer too, but nothing to read. */
    private boolean isOffered() {
        boolean answered = http == null || http.status() >= 200 && http.status() < 300 || http.status() >= 400;
        return answered && READ.contains(mediaType) && isWeb() && isUnpackable();
    }

    private boolean isWeb() {
        return address != null && address.length() <= MAX_ADDRESS && URIs.hasHttpOrHttpsScheme(address);
    }

    private boolean isUnpackable() {
        List<String> packed = http == null ? List.of() : http.headers().all("Content-Encoding");
        return packed.isEmpty()
                || packed.size() == 1 && UNPACKED.contains(packed.get(0).toLowerCase(Locale.ROOT));
    }

    WarcReading.Entry entry(int number) {
        return new WarcReading.Entry(number, address, at, http == null ? null : http.status(), mediaType);
    }

    InputStream bytes() throws IOException {
        return http == null ? body.stream() : http.bodyDecoded().stream();
    }

    /** As it was fetched then, not when it was given to us. */
    Origin.Fetched origin() {
        URI uri = URIs.parseLeniently(address);
        Map<String, List<String>> headers =
                http == null ? Map.of() : http.headers().map();
        return new Origin.Fetched(uri, uri, http == null ? 200 : http.status(), headers, mediaType, at);
    }
}
