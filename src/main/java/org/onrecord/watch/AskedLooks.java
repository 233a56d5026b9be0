package org.onrecord.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.onrecord.source.Source;

/** Tells the page of a source that somebody asked for a look at its address which has not come to its end. */
@Named
@ApplicationScoped
public class AskedLooks {

    private final Clock clock;

    AskedLooks(Clock clock) {
        this.clock = clock;
    }

    /**
     * A look that was asked for.
     *
     * @param at when, or null once a round has taken it up
     */
    public record Asked(Instant at) {}

    /** The look at a source's address that is under way, or null; one statement. */
    public Asked of(Source source) {
        return LinkCheck.of(source.id())
                .filter(LinkCheck::asked)
                .map(check -> new Asked(check.dueAt().isAfter(clock.instant()) ? null : check.dueAt()))
                .orElse(null);
    }
}
