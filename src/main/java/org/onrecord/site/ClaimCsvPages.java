package org.onrecord.site;

import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.LongDownloads;
import org.onrecord.web.Site;

/** The published claims, all of them or what the filters of their list leave, as a file for a spreadsheet. */
@Path("/claims.csv")
class ClaimCsvPages {

    private final Validator validator;
    private final Site site;
    private final LongDownloads downloads;

    ClaimCsvPages(Validator validator, Site site, LongDownloads downloads) {
        this.validator = validator;
        this.site = site;
        this.downloads = downloads;
    }

    /** It is not kept in memory as other pages for readers are: it can be as large as the record. */
    @GET
    public Response csv(UriInfo address) {
        ClaimFilter filter = ClaimFilter.of(new FormData(address.getQueryParameters()));
        Issues issues = Issues.of(validator.validate(filter));
        ClaimFilter now = filter.now(issues);
        now.read(issues);
        if (!issues.isEmpty()) {
            // That page says which filter can't be understood.
            return Response.seeOther(URI.create(Addresses.paged("/claims", filter.values()) + "1"))
                    .build();
        }
        ClaimCsv file = ClaimCsv.forReaders((id, most) -> after(now, id, most), site.absolute("/claims/"));
        return Response.ok(downloads.placed(file))
                .type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claims.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static List<Long> after(ClaimFilter filter, Long id, int most) {
        Conditions conditions = filter.read(Issues.none()).and("c.id > ?", id);
        return conditions
                .fill(Claim.getEntityManager()
                        .createQuery(
                                "select c.id from Claim c where " + conditions.where() + " order by c.id", Long.class))
                .setMaxResults(most)
                .getResultList();
    }
}
