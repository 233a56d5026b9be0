package org.onrecord.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.onrecord.extract.Circumstances;
import org.onrecord.extract.Extract;
import org.onrecord.extract.Extractor;
import org.onrecord.extract.Unreadable;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.Progress;
import org.onrecord.fetch.Robots;
import org.onrecord.source.Arrived;
import org.onrecord.source.Bringing;

/** The web, by the rules that hold for whatever the desk fetches. */
@ApplicationScoped
class GuardedWeb implements Web {

    private final Fetcher fetcher;
    private final Bringing bringing;
    private final Robots robots;

    GuardedWeb(Fetcher fetcher, Bringing bringing, Clock clock) {
        this.fetcher = fetcher;
        this.bringing = bringing;
        this.robots = new Robots(clock);
    }

    /** Who may not look is told why: a server that is gone must not be taken for one that refuses. */
    @Override
    public Leave leave(URI address, Path into) throws FetchFailed {
        if (robots.allows(fetcher, address)) {
            return Leave.GIVEN;
        }
        int status = fetcher.fetch(address.resolve("/robots.txt").toString(), into, Progress.NONE)
                .status();
        return status == 200 ? Leave.REFUSED : Leave.UNKNOWN;
    }

    @Override
    public Duration pause(URI address) {
        return robots.delay(fetcher, address);
    }

    @Override
    public Answer fetch(String address, Map<String, String> headers, Path into) throws FetchFailed {
        return new Answer(fetcher.fetch(address, headers, into, Progress.NONE));
    }

    @Override
    public Extract read(Path bytes, Circumstances how) throws Unreadable {
        return Extractor.extract(bytes, how);
    }

    @Override
    public Arrived keep(Answer answer) throws Unreadable, IOException {
        return bringing.read(answer.fetched()).what();
    }
}
