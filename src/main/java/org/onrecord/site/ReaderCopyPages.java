package org.onrecord.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.extract.Unreadable;
import org.onrecord.source.Capture;
import org.onrecord.warc.CaptureStore;
import org.onrecord.web.ForReaders;
import org.onrecord.web.LongDownloads;
import org.onrecord.web.Refusal;
import org.onrecord.web.Settings;

/** Our copies of sources, where readers may read them. They are not ours to be found by: search engines are sent off. */
@Path("/sources/{slug}/copies/{id:\\d{1,18}}")
@ForReaders
class ReaderCopyPages {

    private static final Logger LOG = Logger.getLogger(ReaderCopyPages.class);

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance copy(CopyPage page);
    }

    private final CaptureStore store;
    private final Settings settings;
    private final LongDownloads downloads;

    ReaderCopyPages(CaptureStore store, Settings settings, LongDownloads downloads) {
        this.store = store;
        this.settings = settings;
        this.downloads = downloads;
    }

    @GET
    @ResponseHeader(name = "X-Robots-Tag", value = "noindex")
    public TemplateInstance show(@RestPath String slug, @RestPath Long id, @RestQuery String against) {
        if (against == null || against.isEmpty()) {
            return Templates.copy(CopyPage.of(slug, id));
        }
        if (!against.matches("\\d{1,18}")) {
            throw Refusal.missing();
        }
        return Templates.copy(CopyPage.compared(slug, id, Long.valueOf(against)));
    }

    /** The very bytes that the text was read from, to be saved: whatever they are, they never act on a page of ours. */
    @GET
    @Path("original")
    public Response original(@RestPath String slug, @RestPath Long id) throws IOException {
        Capture copy = CopyPage.whole(slug, id, "/original");
        return Response.ok(downloads.placed(file(copy)), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"copy-" + id + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** Opened twice: whether it can be read is told before anything is sent, and what is never sent is left closed. */
    private StreamingOutput file(Capture copy) throws IOException {
        bytes(copy).close();
        return out -> {
            try (InputStream bytes = bytes(copy)) {
                bytes.transferTo(out);
            }
        };
    }

    /** The page that was fetched, as a document of its own that can run nothing. */
    @GET
    @Path("page")
    @Produces("text/html;charset=UTF-8")
    public Response page(@RestPath String slug, @RestPath Long id) throws IOException {
        Capture copy = CopyPage.whole(slug, id, "/page");
        if (!SafePage.shows(copy.original())) {
            throw Refusal.missing();
        }
        try {
            return Response.ok(SafePage.of(
                            bytes(copy), copy.original(), settings.dataDir().resolve("uploads")))
                    .header("Content-Security-Policy", SafePage.POLICY)
                    .header("X-Robots-Tag", "noindex")
                    .build();
        } catch (Unreadable e) {
            throw Refusal.unavailable(e.reason().sentence());
        }
    }

    private InputStream bytes(Capture copy) {
        try {
            return store.open(copy.original().sha256());
        } catch (IOException e) {
            LOG.errorf(e, "The bytes of copy %d can't be given out", copy.id());
            throw Refusal.unavailable("The file of this copy can’t be read on our side. It has been written down.");
        }
    }
}
