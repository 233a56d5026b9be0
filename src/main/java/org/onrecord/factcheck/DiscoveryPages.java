package org.onrecord.factcheck;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.factcheck.Fault.Status;

/** Where clients learn what they can call. */
@Path("/$discovery/rest")
@ForClients
class DiscoveryPages {

    private final Discovery discovery;

    DiscoveryPages(Discovery discovery) {
        this.discovery = discovery;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response describe(@RestQuery String version) {
        if (version != null && !version.equals("v1alpha1")) {
            return Response.status(404)
                    .type(Writing.PLAIN.type())
                    .entity(Writing.PLAIN.write(Fault.of(Status.NOT_FOUND, "There is the version v1alpha1 alone.")))
                    .build();
        }
        return Response.ok(Writing.PLAIN.write(discovery.document(), null)).build();
    }
}
