package org.onrecord.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Claim;
import org.onrecord.web.Refusal;

/** Where the desk sees what a claim was imported from. */
@Path("/desk/imports/claims/{id:\\d{1,18}}")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class ImportedPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance imported(ImportedPage page);
    }

    @GET
    public TemplateInstance show(@RestPath Long id) {
        ImportedClaim imported = ImportedClaim.of(id).orElseThrow(Refusal::missing);
        return Templates.imported(ImportedPage.of(Claim.byId(id), imported));
    }
}
