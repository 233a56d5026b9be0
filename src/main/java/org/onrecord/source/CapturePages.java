package org.onrecord.source;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Where the desk reads its own copies of sources. */
@Path("/desk/captures")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class CapturePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance capture(Capture capture);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id) {
        return Templates.capture(Capture.byId(id));
    }
}
