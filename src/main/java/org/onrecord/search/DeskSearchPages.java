package org.onrecord.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

    private final Search search;

    DeskSearchPages(Search search) {
        this.search = search;
    }

    @GET
    public TemplateInstance search(@RestQuery @DefaultValue("") String q, @RestQuery String page) {
        return Templates.search(DeskSearchPage.of(q, Paging.number(page), search));
    }
}
