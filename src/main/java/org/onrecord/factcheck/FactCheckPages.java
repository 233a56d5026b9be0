package org.onrecord.factcheck;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.factcheck.Fault.Status;
import org.onrecord.web.Allowance;

/** Google's Fact Check Tools over our own verdicts: a client works that is told our address in the place of Google's. */
@Path("/v1alpha1")
@ForClients
class FactCheckPages {

    private final FactChecks factChecks;
    private final Allowance allowance;
    private final RoutingContext request;

    FactCheckPages(FactChecks factChecks, Allowance allowance, RoutingContext request) {
        this.factChecks = factChecks;
        this.allowance = allowance;
        this.request = request;
    }

    /** Which call it is, its path alone says: JAX-RS would answer a wrong one in words that no client reads. */
    @GET
    @Path("{call:.*}")
    public Response answer(@RestPath String call, UriInfo address) {
        return switch (call) {
            case "claims:search" -> answer(address, factChecks::search, Names.CLAIMS);
            case "claims:imageSearch" -> answer(address, factChecks::images, Names.IMAGES);
            default -> refuse(call);
        };
    }

    private Response answer(UriInfo address, Function<Parameters, Object> call, FieldMask.Wanted names) {
        Writing writing = Writing.PLAIN;
        try {
            Parameters sent = parameters(address);
            writing = Writing.read(sent);
            meter();
            return Response.ok(writing.write(call.apply(sent), names), writing.type())
                    .build();
        } catch (Fault fault) {
            return refused(fault, writing);
        }
    }

    /** What is encoded wrongly is refused here: later, an exception like these would be a fault of ours. */
    private static Parameters parameters(UriInfo address) {
        try {
            return new Parameters(address.getQueryParameters());
        } catch (WebApplicationException | IllegalArgumentException e) {
            throw Fault.of(Status.INVALID_ARGUMENT, "The request can't be read.");
        }
    }

    /** No key lets anybody ask more here: those of Google's clients are none of ours. */
    private void meter() {
        long wait = allowance.ofAddress(request.request());
        if (wait > 0) {
            throw Fault.tooMany(wait);
        }
    }

    /** Where a script waits for the answer, a browser runs none that comes with an error's status. */
    private static Response refused(Fault fault, Writing writing) {
        Response.ResponseBuilder response = Response.status(writing.script() ? 200 : fault.code())
                .type(writing.type())
                .entity(writing.write(fault));
        return fault.seconds() > 0
                ? response.header(HttpHeaders.RETRY_AFTER, fault.seconds()).build()
                : response.build();
    }

    @POST
    @Path("{call:.*}")
    public Response post(@RestPath String call) {
        return refuse(call);
    }

    @PUT
    @Path("{call:.*}")
    public Response put(@RestPath String call) {
        return refuse(call);
    }

    @PATCH
    @Path("{call:.*}")
    public Response patch(@RestPath String call) {
        return refuse(call);
    }

    @DELETE
    @Path("{call:.*}")
    public Response delete(@RestPath String call) {
        return refuse(call);
    }

    /** What a page of another site has to ask before it sends more than plain requests. */
    @OPTIONS
    @Path("{call:.*}")
    public Response options() {
        return Response.noContent().build();
    }

    private static Response refuse(String call) {
        Fault fault = call.matches("pages(/.*)?")
                ? Fault.of(Status.UNIMPLEMENTED, "Markup is kept on the pages of claims here, and written at the desk.")
                : Fault.of(Status.NOT_FOUND, "There is no such method.");
        return refused(fault, Writing.PLAIN);
    }
}
