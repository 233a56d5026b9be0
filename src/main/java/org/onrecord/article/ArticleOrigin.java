package org.onrecord.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimOrigin;
import org.onrecord.web.Formats;

/** Leads whoever accepted a proposal back to its article, where others may be left to decide. */
@ApplicationScoped
class ArticleOrigin implements ClaimOrigin {

    /** Only the last of several articles, which is the one that the editor comes from; one statement. */
    @Override
    public List<Origin> of(Claim claim) {
        return ProposedClaim.getEntityManager()
                .createQuery("""
                        select a.id, s.title, (select count(*) from ProposedClaim o where o.article = a and o.decision = ?2)
                        from ProposedClaim p join p.article a join a.capture c join c.source s
                        where p.claim = ?1 order by p.decidedAt desc, p.id desc""", Object[].class)
                .setParameter(1, claim)
                .setParameter(2, Decision.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new Origin(
                        "",
                        sentence((String) row[1], (Long) row[2]),
                        "/desk/articles/" + row[0],
                        "Back to the article"))
                .toList();
    }

    private static String sentence(String title, long open) {
        String left = open == 0
                ? "nothing in it is left to decide."
                : Formats.plural(open, "proposal in it is left to decide.", "proposals in it are left to decide.");
        return "From “" + title + "”: " + left;
    }
}
