package org.onrecord.rendered;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.onrecord.account.SessionCookie;
import org.onrecord.web.Flash;
import org.onrecord.web.Settings;

/** Sends pages that are ready, ahead of everything that would make them anew. */
@ApplicationScoped
class ReadyPages {

    /**
     * A page that is rendered under a key, and what it then shows.
     *
     * @param given the headers that every answer has
     */
    record Asked(String key, RenderedPage.State state, List<Map.Entry<String, String>> given) {}

    /** The name under which a request holds its {@link Asked}. */
    static final String ASKED = Asked.class.getName();

    /**
     * Readers' pages are asked for anew each time, and what has not changed is not sent again. A cache for many may
     * answer with what it has while it asks, for less than the time in which every node knows of a change.
     */
    static final CharSequence SHARED = HttpHeaders.createOptimized("public, max-age=0, stale-while-revalidate=4");

    /** Longer addresses are rendered each time. */
    private static final int LONGEST = 1_000;

    /** Behind the headers that every answer has, ahead of everything else that is ours. */
    private static final int FIRST = -1_000;

    /** Who has one of these is of the desk, or just did something: they get a fresh page of their own. */
    private static final String[] OWN_COOKIES = {SessionCookie.NAME + "=", Flash.COOKIE + "="};

    private final RenderedPages pages;
    private final boolean named;

    ReadyPages(RenderedPages pages, Settings settings) {
        this.pages = pages;
        this.named = settings.baseUrl().isPresent();
    }

    void listen(@Observes Router router) {
        router.route().order(FIRST).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        HttpServerRequest asked = request.request();
        if (!isForAll(asked)) {
            request.next();
            return;
        }
        String key = key(asked);
        RenderedPage page = pages.ready(key).orElse(null);
        if (page == null) {
            request.put(
                    ASKED,
                    new Asked(
                            key,
                            pages.now(),
                            List.copyOf(request.response().headers().entries())));
            request.next();
        } else {
            new ReadyAnswer(page, asked).send(request, SHARED);
        }
    }

    private static boolean isForAll(HttpServerRequest asked) {
        if (!asked.method().equals(HttpMethod.GET) && !asked.method().equals(HttpMethod.HEAD)
                || asked.uri().length() > LONGEST
                || asked.headers().contains(HttpHeaders.AUTHORIZATION)) {
            return false;
        }
        String cookies = asked.getHeader("Cookie");
        if (cookies != null) {
            for (String own : OWN_COOKIES) {
                if (cookies.contains(own)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where the site has no address of its own, pages name the one under which they were asked for. */
    private String key(HttpServerRequest asked) {
        return named ? asked.uri() : asked.scheme() + "://" + asked.authority() + asked.uri();
    }
}
