package org.onrecord.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.onrecord.history.Act;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.FormData;
import org.onrecord.web.Settings;

/** Where administrators take the whole record along. Taking one in is for the command line: a fresh desk has nobody. */
@Path("/desk/archive")
@RolesAllowed("ADMIN")
class ArchiveDeskPages {

    /** There is one record. */
    private static final long ONLY = 1;

    private final WholeArchive archive;
    private final Acting acting;
    private final Settings settings;

    ArchiveDeskPages(WholeArchive archive, Acting acting, Settings settings) {
        this.archive = archive;
        this.acting = acting;
        this.settings = settings;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance archive();
    }

    @GET
    public TemplateInstance show() {
        return Templates.archive();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(MultivaluedMap<String, String> sent) {
        boolean secrets = !new FormData(sent).text("secrets").isEmpty();
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(taken(secrets).atZone(settings.zone()));
        StreamingOutput whole = out -> archive.write(out, secrets);
        return Response.ok(whole)
                .type("application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"onrecord-" + day + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Puts it on record before the first byte is sent: it is in the archive itself. */
    @Transactional
    Instant taken(boolean secrets) {
        Actor actor = acting.now();
        String what = secrets ? "with the hashes of passwords and the log's key" : "without secrets";
        actor.did(Act.EXPORTED, SubjectKind.RECORD, ONLY, 0, what);
        return actor.at();
    }
}
