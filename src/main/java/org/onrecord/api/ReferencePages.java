package org.onrecord.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.onrecord.web.ForReaders;

/** How programs use the interface: for people, and for programs that write programs. */
@Path("/")
@ForReaders
class ReferencePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reference(ReferencePage page);
    }

    private final ApiAddresses addresses;

    ReferencePages(ApiAddresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @Path("api")
    public TemplateInstance show() {
        return Templates.reference(ReferencePage.of(document()));
    }

    @GET
    @Path("openapi")
    public Response whole() {
        return json();
    }

    @GET
    @Path("openapi.json")
    public Response json() {
        return open(Reference.json(document()), "application/json");
    }

    @GET
    @Path("openapi.yaml")
    public Response yaml() {
        return open(Reference.yaml(document()), "application/yaml");
    }

    private static Response open(String document, String type) {
        return Response.ok(document)
                .type(type)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private ObjectNode document() {
        return Reference.of(addresses.absolute(""));
    }
}
