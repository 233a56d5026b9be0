package org.onrecord.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.claim.ClaimList;
import org.onrecord.claim.ClaimsByWords;
import org.onrecord.claim.Publication;
import org.onrecord.history.Act;
import org.onrecord.history.Acting;
import org.onrecord.history.SubjectKind;
import org.onrecord.site.ClaimCsv;
import org.onrecord.web.Beginning;
import org.onrecord.web.Vocabulary;

/** The desk's claims in whatever state, all of them or what the filters of their list leave, as a file for a spreadsheet. */
@Path("/desk/claims.csv")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class DeskClaimCsvPages {

    /** There is one record of which something is exported. */
    private static final long ONLY = 1;

    private static final int LONGEST_WORDS = 200;

    private final Acting acting;
    private final ClaimsByWords byWords;

    DeskClaimCsvPages(Acting acting, ClaimsByWords byWords) {
        this.acting = acting;
        this.byWords = byWords;
    }

    @GET
    public Response csv(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String publication) {
        Publication state = Vocabulary.find(Publication.class, publication);
        exported(inWords(q, state));
        return Response.ok(ClaimCsv.forTheDesk((id, most) -> ClaimList.after(q, state, id, most, byWords)))
                .type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"desk-claims.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Puts it on record before the first row is written. */
    @Transactional
    void exported(String what) {
        acting.now().did(Act.EXPORTED, SubjectKind.RECORD, ONLY, 0, what);
    }

    private static String inWords(String q, Publication state) {
        String words = Beginning.of(q.replaceAll("\\p{Cntrl}+", " ").strip(), LONGEST_WORDS);
        return "claims as a spreadsheet"
                + (state == null ? "" : ", state: " + state.label())
                + (words.isEmpty() ? "" : ", words: " + words);
    }
}
