package org.onrecord.source;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.web.Refusal;

/** Where the desk reads its own copies of sources, and compares them. */
@Path("/desk/captures")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class CapturePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance capture(CapturePage page);
    }

    private final Resting resting;

    CapturePages(Resting resting) {
        this.resting = resting;
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id, @RestQuery String against) {
        if (against == null || against.isEmpty()) {
            return Templates.capture(CapturePage.of(id, resting));
        }
        if (!against.matches("\\d{1,18}")) {
            throw Refusal.missing();
        }
        return Templates.capture(CapturePage.compared(id, Long.valueOf(against)));
    }
}
