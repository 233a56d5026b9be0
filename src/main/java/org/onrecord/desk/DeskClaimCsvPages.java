package org.onrecord.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.claim.ClaimList;
import org.onrecord.claim.ClaimsByWords;
import org.onrecord.claim.Publication;
import org.onrecord.site.ClaimCsv;
import org.onrecord.web.Vocabulary;

/** The desk's claims in whatever state, all of them or what the filters of their list leave, as a file for a spreadsheet. */
@Path("/desk/claims.csv")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class DeskClaimCsvPages {

    private final ClaimsByWords byWords;

    DeskClaimCsvPages(ClaimsByWords byWords) {
        this.byWords = byWords;
    }

    @GET
    public Response csv(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String publication) {
        Publication state = Vocabulary.find(Publication.class, publication);
        return Response.ok(ClaimCsv.forTheDesk((id, most) -> ClaimList.after(q, state, id, most, byWords)))
                .type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"desk-claims.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
