package org.onrecord.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.net.URIAuthority;

/** Decides what a server is told about us: what we take, our name, and what a caller adds for the host first asked. */
final class Asking {

    /** What says who asks, or what the connection is; callers have no say in these. */
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private final String agent;
    private final HttpAddress first;
    private final Map<String, String> added;

    /**
     * Takes what is added to each question.
     *
     * @throws IllegalArgumentException for a header that callers have no say in
     */
    Asking(String agent, HttpAddress first, Map<String, String> added) {
        for (String name : added.keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (OURS.contains(lower) || lower.startsWith("proxy-") || !lower.matches("[a-z0-9-]+")) {
                throw new IllegalArgumentException("No caller sets the header " + name + ".");
            }
        }
        this.agent = agent;
        this.first = first;
        this.added = Map.copyOf(added);
    }

    ClassicHttpRequest request(HttpAddress address, String cookies) {
        ClassicHttpRequest request = new BasicClassicHttpRequest(
                "GET",
                address.secure() ? "https" : "http",
                new URIAuthority(address.host(), address.port()),
                target(address));
        request.setHeader(HttpHeaders.HOST, address.authority());
        request.setHeader(HttpHeaders.USER_AGENT, agent);
        request.setHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8");
        if (address.host().equals(first.host())) {
            added.forEach(request::setHeader);
        }
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        request.setHeader(HttpHeaders.CONNECTION, "close");
        if (!cookies.isEmpty()) {
            request.setHeader(HttpHeaders.COOKIE, cookies);
        }
        return request;
    }

    /** What is sent to the address itself, and to none that it leads on to. */
    ClassicHttpRequest sending(byte[] body) {
        ClassicHttpRequest request = new BasicClassicHttpRequest(
                "POST", first.secure() ? "https" : "http", new URIAuthority(first.host(), first.port()), target(first));
        request.setHeader(HttpHeaders.HOST, first.authority());
        request.setHeader(HttpHeaders.USER_AGENT, agent);
        added.forEach(request::setHeader);
        request.setHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        request.setHeader(HttpHeaders.CONNECTION, "close");
        request.setEntity(new ByteArrayEntity(body, null));
        return request;
    }

    private static String target(HttpAddress address) {
        String query = address.uri().getRawQuery();
        return address.uri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
