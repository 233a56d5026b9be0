package org.onrecord.watch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.onrecord.source.Capture;
import org.onrecord.source.OutsideCopy;
import org.onrecord.source.Source;
import org.onrecord.source.WebAddress;

/** Looks for one source in archives outside, and writes down where it is: once in thirty days, whatever they answer. */
final class AskingArchives {

    static final Duration EVERY = Duration.ofDays(30);

    private final OutsideArchives archives;
    private final Clock clock;

    AskingArchives(OutsideArchives archives, Clock clock) {
        this.archives = archives;
        this.clock = clock;
    }

    /** What is looked for: an address, from about a time. */
    private record Wanted(WebAddress address, Instant near) {}

    /**
     * Looks for a source.
     *
     * @param file for what comes
     */
    void ask(Long source, Path file) {
        Optional<Wanted> wanted = QuarkusTransaction.requiringNew().call(() -> wanted(source));
        Optional<OutsideCopy> found =
                wanted.flatMap(any -> archives.find(any.address().canonical(), any.near(), file));
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            LinkCheck.putOffArchives(List.of(source), now().plus(EVERY));
            found.ifPresent(
                    copy -> Source.foundOutside(source, wanted.get().address().key(), copy));
        });
    }

    private Optional<Wanted> wanted(Long id) {
        return LinkCheck.of(id).filter(LinkCheck::lookable).map(check -> {
            Instant near = Capture.newestOf(List.of(check.source())).stream()
                    .findFirst()
                    .map(Capture::capturedAt)
                    .orElse(now());
            return new Wanted(WebAddress.of(check.source().address()), near);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
