package org.onrecord.claim;

import java.util.List;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.web.Paging;

/**
 * The choice of the copy that a report is to rest on, when none was named.
 *
 * @param claim the claim that gets one more report, or null when a new claim is begun
 * @param report the report of the claim that rests on no copy yet, or null for one more
 * @param copies the newest copy of each source found
 */
record CopyChoice(Claim claim, Attribution report, String q, Paging<Source> sources, List<Capture> copies) {

    static CopyChoice of(Claim claim, Attribution report, String q, int page) {
        Paging<Source> sources = Source.matching(q, page);
        return new CopyChoice(claim, report, q, sources, Capture.newestOf(sources.items()));
    }

    /** Where the choice of a copy leads, but for the copy's id. */
    public String address() {
        return claim == null
                ? "/desk/claims/new?capture="
                : "/desk/claims/" + claim.id() + "?attribution=" + attribution() + "&capture=";
    }

    /** Which report of the claim it is for. */
    public String attribution() {
        return report == null ? "new" : report.id().toString();
    }

    /** What else the address of this list says. */
    public String more() {
        return claim == null ? "" : "attribution=" + attribution() + (report == null ? "" : "&copies=all");
    }

    /** The address of this list. */
    public String here() {
        return claim == null ? "/desk/claims/new" : "/desk/claims/" + claim.id();
    }
}
