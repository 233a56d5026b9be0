package org.onrecord.rendered;

import io.quarkus.csrf.reactive.runtime.RestCsrfConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.onrecord.web.Flash;
import org.onrecord.web.ForReaders;

/**
 * Keeps what was rendered for readers, and decides how long others may. A page that caches share carries no cookie: it
 * has no form that needs a token, and a token handed to everybody would protect nobody.
 */
class ReaderHeaders {

    /** For those who are of the desk, or just did something. */
    private static final String OWN = "private, no-cache";

    /** What is made for each answer anew. */
    private static final Set<String> NOT_KEPT = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "cache-control",
            "etag",
            "vary",
            "set-cookie",
            "connection",
            "date",
            "transfer-encoding");

    private final RestCsrfConfig csrf;
    private final RenderedPages pages;

    ReaderHeaders(RestCsrfConfig csrf, RenderedPages pages) {
        this.csrf = csrf;
        this.pages = pages;
    }

    /** Runs after the page is rendered and after the forms' tokens were added. */
    @ForReaders
    @ServerResponseFilter(priority = Priorities.USER - 2)
    public void keep(ContainerResponseContext response, ResourceInfo made, RoutingContext routing) {
        routing.response().removeCookie(csrf.cookieName(), false);
        byte[] page = response.getStatus() == 200 ? bytes(response.getEntity()) : null;
        ReadyPages.Asked asked = routing.get(ReadyPages.ASKED);
        if (routing.request().getCookie(Flash.COOKIE) != null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else if (ForReaders.NOT_KEPT.equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL))) {
            forget(asked);
        } else if (page == null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
            forget(asked);
        } else {
            Body body = new Body(type(response, made), page);
            answer(response, routing, rendered(asked, body, own(response, routing, asked)), asked == null);
        }
    }

    private RenderedPage rendered(ReadyPages.Asked asked, Body body, List<RenderedPage.Header> headers) {
        return asked == null ? pages.rendered(body, headers) : pages.keep(asked.key(), asked.state(), body, headers);
    }

    private void forget(ReadyPages.Asked asked) {
        if (asked != null) {
            pages.forget(asked.key());
        }
    }

    private static void answer(
            ContainerResponseContext response, RoutingContext routing, RenderedPage page, boolean own) {
        ReadyAnswer ready = new ReadyAnswer(page, routing.request());
        boolean unchanged = ready.isUnchanged();
        if (unchanged) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(page.body().in(ready.encoding()).getBytes());
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, page.body().type());
        // Only at the end, so that what is rendered goes out with the very headers that it has once it is kept.
        routing.addHeadersEndHandler(end -> {
            ready.describe(routing.response().headers(), own ? OWN : ReadyPages.SHARED);
            if (!unchanged) {
                ready.describeBody(routing.response().headers());
            }
        });
    }

    private static byte[] bytes(Object entity) {
        if (entity instanceof String page) {
            return page.getBytes(StandardCharsets.UTF_8);
        }
        return entity instanceof byte[] bytes ? bytes : null;
    }

    private static String type(ContainerResponseContext response, ResourceInfo made) {
        MediaType type = response.getMediaType() == null ? madeType(made) : response.getMediaType();
        boolean lacksCharset =
                "text".equals(type.getType()) && !type.getParameters().containsKey(MediaType.CHARSET_PARAMETER);
        return (lacksCharset ? type.withCharset("UTF-8") : type).toString();
    }

    /** Who accepts nothing that a page could be gets it all the same; only templates don't say what they make. */
    private static MediaType madeType(ResourceInfo made) {
        Produces produces = made.getResourceMethod().getAnnotation(Produces.class);
        return produces == null ? MediaType.TEXT_HTML_TYPE : MediaType.valueOf(produces.value()[0]);
    }

    /**
     * What the page is answered with besides, taken over from both places in which headers stand until the end; what
     * every answer has is none of its own.
     */
    private static List<RenderedPage.Header> own(
            ContainerResponseContext response, RoutingContext routing, ReadyPages.Asked asked) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        routing.response().headers().forEach((name, value) -> add(all, name, value));
        response.getHeaders().forEach((name, values) -> values.forEach(value -> add(all, name, value.toString())));
        NOT_KEPT.forEach(all::remove);
        all.keySet().forEach(response.getHeaders()::remove);
        if (asked != null) {
            asked.given().forEach(given -> all.remove(given.getKey(), List.of(given.getValue())));
        }
        return all.entrySet().stream()
                .map(header -> new RenderedPage.Header(header.getKey(), header.getValue()))
                .toList();
    }

    private static void add(Map<String, List<String>> all, String name, String value) {
        all.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }
}
