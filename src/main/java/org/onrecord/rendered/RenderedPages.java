package org.onrecord.rendered;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.onrecord.web.Settings;
import org.onrecord.web.Site;

/**
 * Keeps pages for readers in memory, as much of them as the operator allows, and decides which of them may still be
 * sent: those that were rendered after the last change.
 */
@ApplicationScoped
class RenderedPages {

    /** What a page and its entry cost besides its bytes. */
    private static final int ENTRY = 1_000;

    /** No page is kept longer than this, whatever was noted: the bound of any mistake. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** While one request renders a page anew, the others get what stood there until just now. */
    private static final Duration UNTIL_JUST_NOW = Duration.ofMillis(800);

    private final Cache<String, RenderedPage> pages;
    private final boolean keeping;
    private final Changes changes;
    private final Supplier<LocalDate> today;
    private final Clock clock;

    @Inject
    RenderedPages(Settings settings, Changes changes, Site site, Clock clock) {
        this(settings.pages().memory().asLongValue(), changes, site::today, clock);
    }

    RenderedPages(long memory, Changes changes, Supplier<LocalDate> today, Clock clock) {
        this.keeping = memory > 0;
        this.changes = changes;
        this.today = today;
        this.clock = clock;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(memory)
                .weigher((String key, RenderedPage page) ->
                        ENTRY + 2 * key.length() + page.body().weight())
                .expireAfterWrite(LONGEST)
                // What is too much goes at once, not when another thread finds the time.
                .executor(Runnable::run)
                .build();
    }

    /** What a page that is rendered now shows. */
    RenderedPage.State now() {
        return new RenderedPage.State(changes.version(), today.get());
    }

    /** The page to send; empty when it has to be rendered. */
    Optional<RenderedPage> ready(String key) {
        return Optional.ofNullable(pages.getIfPresent(key)).filter(this::serves);
    }

    private boolean serves(RenderedPage page) {
        boolean ofToday = page.state().day().equals(today.get());
        if (ofToday && page.state().version() == changes.version()) {
            return true;
        }
        return !page.renew()
                && ofToday
                && changes.allWithin(UNTIL_JUST_NOW, page.state().version());
    }

    /** Keeps a page of a state that was noted before anything of it was read. */
    RenderedPage keep(String key, RenderedPage.State state, Body body, List<RenderedPage.Header> headers) {
        RenderedPage page = RenderedPage.of(body, headers, state, clock.instant(), pages.getIfPresent(key));
        if (keeping) {
            page.body().kept();
            pages.put(key, page);
        }
        return page;
    }

    /** A page that is for one reader only, and not kept. */
    RenderedPage rendered(Body body, List<RenderedPage.Header> headers) {
        return RenderedPage.of(body, headers, now(), clock.instant(), null);
    }

    /** There is no page there any more. */
    void forget(String key) {
        pages.invalidate(key);
    }
}
