package org.onrecord.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.web.Paging;

/** Where the desk searches all that it has on record. */
@Path("/desk/search")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class DeskSearchPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance search(DeskSearchPage page);
    }

    private final Validator validator;
    private final Search search;

    DeskSearchPages(Validator validator, Search search) {
        this.validator = validator;
        this.search = search;
    }

    @GET
    public Response search(@RestQuery @DefaultValue("") String q, @RestQuery String page) {
        DeskSearchPage found = DeskSearchPage.of(q.strip(), Paging.number(page), validator, search);
        return Response.status(found.issues().isEmpty() ? 200 : 422)
                .entity(Templates.search(found))
                .build();
    }
}
