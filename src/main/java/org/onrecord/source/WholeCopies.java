package org.onrecord.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.jboss.logging.Logger;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Damaged;
import org.onrecord.web.Refusal;

/** Gives the very bytes of a copy out, as a file to be saved: whatever they are, they never act on a page of ours. */
@ApplicationScoped
public class WholeCopies {

    private static final Logger LOG = Logger.getLogger(WholeCopies.class);

    private final CaptureStore store;

    WholeCopies(CaptureStore store) {
        this.store = store;
    }

    /** The answer that holds a copy's bytes: 404 where it has none, 410 where they were erased. */
    public Response of(Capture copy) {
        if (copy.original() == null) {
            throw Refusal.missing();
        }
        if (copy.erased()) {
            throw Refusal.gone("The words and the bytes of this copy were erased by law.");
        }
        return Response.ok(bytes(copy), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, copy.original().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(copy))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Object bytes(Capture copy) {
        String sha256 = copy.original().sha256();
        try {
            return store.open(sha256);
        } catch (NoSuchFileException e) {
            LOG.errorf("The bytes %s of copy %d are missing", sha256, copy.id());
            throw Refusal.unavailable("The file of this copy is missing on our side. It has been written down.");
        } catch (Damaged e) {
            LOG.errorf(e, "The bytes %s of copy %d are damaged", sha256, copy.id());
            throw Refusal.unavailable("The file of this copy is damaged on our side. It has been written down.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String disposition(Capture copy) {
        String name = copy.original().name() == null ? "" : copy.original().name();
        String shown = name.isEmpty() || name.contains("://") ? "copy-" + copy.id() : name;
        String encoded = URLEncoder.encode(shown, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"copy-" + copy.id() + "\"; filename*=UTF-8''" + encoded;
    }
}
