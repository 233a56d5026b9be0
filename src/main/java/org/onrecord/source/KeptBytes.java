package org.onrecord.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.onrecord.warc.CaptureStore;
import org.onrecord.web.Settings;

/** Where the bytes of copies are kept, and when they are let go. */
@ApplicationScoped
class KeptBytes {

    private static final Logger LOG = Logger.getLogger(KeptBytes.class);

    /** Far longer than it takes from keeping bytes to referring to them, or from giving an archive to choosing in it. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final CaptureStore store;
    private final Path uploads;
    private final Clock clock;

    KeptBytes(CaptureStore store, VertxHttpConfig http, Clock clock) {
        this.store = store;
        this.uploads = Path.of(http.body().uploadsDirectory());
        this.clock = clock;
    }

    @Produces
    @Singleton
    static CaptureStore store(Settings settings) {
        return new CaptureStore(settings.capturesDir().orElse(settings.dataDir().resolve("captures")));
    }

    /** Once the database has let go of them for good; what fails here is done by the next sweep. */
    void letGo(@Observes(during = TransactionPhase.AFTER_SUCCESS) BytesLetGo told) {
        try {
            store.remove(told.sha256());
        } catch (IOException e) {
            LOG.errorf(e, "The bytes %s could not be removed; the next sweep tries again", told.sha256());
        }
    }

    @Scheduled(cron = "0 17 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        sweep(clock.instant().minus(GRACE));
    }

    /** Removes what was kept before a moment and nothing refers to, and what broken-off uploads left. */
    void sweep(Instant before) {
        try {
            int removed = QuarkusTransaction.requiringNew()
                    .timeout(3600)
                    .call(() -> store.sweep(new WantedBytes(), before) + uploadsLeft(before));
            LOG.infof("Swept the bytes of copies: %d files removed", removed);
        } catch (RuntimeException e) {
            LOG.error("The bytes of copies could not be swept; the next night tries again", e);
        }
    }

    private int uploadsLeft(Instant before) throws IOException {
        if (!Files.isDirectory(uploads)) {
            return 0;
        }
        int removed = 0;
        try (Stream<Path> files = Files.list(uploads)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
                removed += old && Files.deleteIfExists(file) ? 1 : 0;
            }
        }
        return removed;
    }
}
