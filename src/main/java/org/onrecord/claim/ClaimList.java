package org.onrecord.claim;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.web.Formats;
import org.onrecord.web.Paging;

/** The desk's list of claims, in whatever state, the last edited first. */
public record ClaimList(Paging<Claim> claims, String q, Publication publication) {

    static ClaimList of(String q, Publication publication, int page, ClaimsByWords byWords) {
        List<Object> values = new ArrayList<>();
        String where = where(q, publication, values, byWords);
        long total = Claim.count("from Claim c where " + where, values.toArray());
        // Joined from outside: H2 would begin with the people otherwise, and sort all claims.
        List<Claim> found = Claim.<Claim>find(
                        "from Claim c left join fetch c.lastEditedBy where " + where
                                + " order by c.editedAt desc, c.id desc",
                        values.toArray())
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
        return new ClaimList(new Paging<>(found, page, total), q, publication);
    }

    /** The ids of the next claims after an id that the list of these filters holds, without those that were erased. */
    public static List<Long> after(String q, Publication publication, Long id, int most, ClaimsByWords byWords) {
        List<Object> values = new ArrayList<>();
        String where = where(q, publication, values, byWords) + " and c.erasedAt is null and c.id > ?";
        values.add(id);
        TypedQuery<Long> query = Claim.getEntityManager()
                .createQuery("select c.id from Claim c where " + where + values.size() + " order by c.id", Long.class);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.setMaxResults(most).getResultList();
    }

    private static String where(String q, Publication publication, List<Object> values, ClaimsByWords byWords) {
        StringBuilder where = new StringBuilder("1 = 1");
        if (publication != null) {
            values.add(publication);
            where.append(" and c.publication = ?").append(values.size());
        }
        if (!q.isBlank()) {
            List<Long> found = byWords.newest(q);
            if (found.isEmpty()) {
                where.append(" and 1 = 0");
            } else {
                values.add(found);
                // The index may still know for a moment which words an erased claim had.
                where.append(" and c.erasedAt is null and c.id in ?").append(values.size());
            }
        }
        return where.toString();
    }

    public boolean filtered() {
        return !q.isEmpty() || publication != null;
    }

    /** The address of this list, but for the page. */
    public String address() {
        return "/desk/claims?q=" + Formats.urlEncoded(q) + "&publication="
                + (publication == null ? "" : publication.name()) + "&";
    }

    /** The address of all that it holds, as a file. */
    public String file() {
        return address().replaceFirst("^/desk/claims\\?", "/desk/claims.csv?").replaceFirst("&$", "");
    }

    public List<Publication> publications() {
        return List.of(Publication.values());
    }
}
