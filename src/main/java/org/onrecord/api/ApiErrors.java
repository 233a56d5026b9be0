package org.onrecord.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer of the interface has, and how it refuses. */
class ApiErrors {

    private final ApiJson json;

    ApiErrors(ApiJson json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response refused(Refused e) {
        return e.answer(json);
    }

    /** Programs in browsers may read it from any site: it is the same for all, and no cookie counts here. */
    @ServerResponseFilter
    void open(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith(ApiAddresses.ROOT + "/")) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            response.getHeaders().putSingle("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
        }
    }
}
