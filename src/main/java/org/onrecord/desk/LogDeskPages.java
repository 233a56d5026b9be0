package org.onrecord.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.onrecord.history.Act;
import org.onrecord.history.Acting;
import org.onrecord.history.PublicLog;
import org.onrecord.history.SubjectKind;
import org.onrecord.tlog.Verification.Report;
import org.onrecord.web.Refusal;

/** Where administrators see whether what is stored is still what was logged. */
@Path("/desk/log")
@RolesAllowed("ADMIN")
class LogDeskPages {

    /** There is one log. */
    private static final long ONLY = 1;

    private final PublicLog log;
    private final Acting acting;

    LogDeskPages(PublicLog log, Acting acting) {
        this.log = log;
        this.acting = acting;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance log(long size, String key, Report report);
    }

    @GET
    public TemplateInstance show() {
        return page(null);
    }

    /** Reads the whole log and all rows behind it: a second for some ten thousand leaves. */
    @POST
    @Path("check")
    public TemplateInstance check() throws IOException {
        return page(log.isEmpty() ? null : log.check());
    }

    private TemplateInstance page(Report report) {
        return Templates.log(log.size(), log.verifier().orElse(null), report);
    }

    /** The whole log with the desk's own rows, for an auditor or a court. */
    @POST
    @Path("archive")
    public Response archive() {
        if (log.isEmpty()) {
            throw Refusal.missing();
        }
        exported();
        StreamingOutput whole = log::wholeArchive;
        return Response.ok(whole)
                .type("application/jsonl")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"log-whole.jsonl\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Transactional
    void exported() {
        acting.now().did(Act.EXPORTED, SubjectKind.LOG, ONLY, 0, "the whole log");
    }
}
