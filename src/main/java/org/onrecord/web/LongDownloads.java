package org.onrecord.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Files that anybody may fetch and that can be as large as the record. Each takes a thread for as long as its reader
 * takes, and slow readers would soon leave none for anything else: so only few are sent at once.
 */
@ApplicationScoped
public class LongDownloads {

    static final int AT_ONCE = 8;

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final RoutingContext request;

    LongDownloads(RoutingContext request) {
        this.request = request;
    }

    /**
     * The same file, with a place that it has until it is sent, or its reader is gone.
     *
     * @throws Refusal 503 when all places are taken
     */
    public StreamingOutput placed(StreamingOutput file) {
        if (!places.tryAcquire()) {
            throw Refusal.busy("Many large files are being fetched here just now. Try again in a minute.", A_WHILE);
        }
        Placed placed = new Placed(file);
        request.addEndHandler(ended -> placed.ended());
        return placed;
    }

    int free() {
        return places.availablePermits();
    }

    /** A file that is never written, as one of which only the headers were asked, lets go of its place all the same. */
    private final class Placed implements StreamingOutput {

        private final StreamingOutput file;
        private final AtomicBoolean held = new AtomicBoolean(true);
        private volatile boolean writing;

        Placed(StreamingOutput file) {
            this.file = file;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            writing = true;
            try {
                file.write(out);
            } finally {
                letGo();
            }
        }

        /** While it is written, a thread is taken, whether or not the reader is still there. */
        void ended() {
            if (!writing) {
                letGo();
            }
        }

        private void letGo() {
            if (held.compareAndSet(true, false)) {
                places.release();
            }
        }
    }
}
