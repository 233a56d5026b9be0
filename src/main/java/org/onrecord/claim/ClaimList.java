package org.onrecord.claim;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.web.Folded;
import org.onrecord.web.Formats;
import org.onrecord.web.Paging;

/** The desk's list of claims, in whatever state, the last edited first. */
record ClaimList(Paging<Claim> claims, String q, Publication publication) {

    static ClaimList of(String q, Publication publication, int page) {
        StringBuilder where = new StringBuilder("1 = 1");
        List<Object> parameters = new ArrayList<>();
        if (publication != null) {
            parameters.add(publication);
            where.append(" and c.publication = ?").append(parameters.size());
        }
        for (String pattern : Folded.patterns(q)) {
            parameters.add(pattern);
            where.append(" and c.searchable like ?").append(parameters.size()).append(" escape '!'");
        }
        Object[] values = parameters.toArray();
        long total = Claim.count("from Claim c where " + where, values);
        List<Claim> found = Claim.<Claim>find(
                        "from Claim c join fetch c.lastEditedBy where " + where
                                + " order by c.editedAt desc, c.id desc",
                        values)
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
        return new ClaimList(new Paging<>(found, page, total), q, publication);
    }

    public boolean filtered() {
        return !q.isEmpty() || publication != null;
    }

    /** The address of this list, but for the page. */
    public String address() {
        return "/desk/claims?q=" + Formats.urlEncoded(q) + "&publication="
                + (publication == null ? "" : publication.name()) + "&";
    }

    public List<Publication> publications() {
        return List.of(Publication.values());
    }
}
