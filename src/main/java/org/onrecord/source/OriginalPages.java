package org.onrecord.source;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Where the desk saves the files that its copies were read from. */
@Path("/desk/captures/{id:\\d{1,18}}/original")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class OriginalPages {

    private final WholeCopies copies;

    OriginalPages(WholeCopies copies) {
        this.copies = copies;
    }

    @GET
    public Response save(@RestPath Long id) {
        return copies.of(Capture.byId(id));
    }
}
