package org.onrecord.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.Claim;
import org.onrecord.site.ClaimEntry;
import org.onrecord.site.Conditions;
import org.onrecord.site.PublishedClaims;

/**
 * The claims that were published last, and when each of them last changed in a way that followers are told of: a
 * verdict, a notice, what came of it. Three statements, whatever they hold.
 */
record NewClaims(List<ClaimEntry> entries, Map<Long, Instant> changes) {

    /** The spelling of a word or the desk's own notes are no news. */
    private static final String NEWS = """
            (select max(e.at) from Event e where e.subjectKind = CLAIM and e.subjectId = c.id and e.act in
            (PUBLISHED, NOTICED, VERDICT_APPROVED, VERDICT_VOIDED, OUTCOME_ENTERED, RESPONSE_RECORDED, MERGED))""";

    static NewClaims of(Conditions conditions) {
        List<Object[]> found = conditions
                .fill(Claim.getEntityManager()
                        .createQuery(
                                "select c.id, " + NEWS + " from Claim c where " + conditions.where()
                                        + " order by c.publishedAt desc, c.id desc",
                                Object[].class))
                .setMaxResults(Feed.MOST)
                .getResultList();
        Map<Long, Instant> changes = new HashMap<>();
        found.forEach(row -> changes.put((Long) row[0], (Instant) row[1]));
        return new NewClaims(
                PublishedClaims.entries(found.stream().map(row -> (Long) row[0]).toList()), changes);
    }

    boolean none() {
        return entries.isEmpty();
    }

    /** Never before it was published: what was done to it before that is the desk's affair. */
    Instant changed(Claim claim) {
        Instant changed = changes.get(claim.id());
        return changed == null || changed.isBefore(claim.publishedAt()) ? claim.publishedAt() : changed;
    }
}
