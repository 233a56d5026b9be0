package org.onrecord.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.claim.Claim;
import org.onrecord.site.ClaimEntry;
import org.onrecord.site.Conditions;
import org.onrecord.site.PublishedClaims;

/**
 * The claims that were published or judged last, and when each of them last changed in a way that followers are told of:
 * a verdict, a notice, what came of it. The latest change comes first. Six statements, whatever they hold.
 */
record NewClaims(List<ClaimEntry> entries, Map<Long, Instant> changes) {

    /** One claim may have many verdicts. */
    private static final int MOST_VERDICTS = 4 * Feed.MOST;

    /** The spelling of a word or the desk's own notes are no news. */
    private static final String NEWS = """
            select c.id, c.publishedAt, (select max(e.at) from Event e
                where e.subjectKind = CLAIM and e.subjectId = c.id and e.act in
                (PUBLISHED, NOTICED, VERDICT_APPROVED, VERDICT_VOIDED, OUTCOME_ENTERED, RESPONSE_RECORDED, UNMERGED))
            from Claim c where c.id in ?1""";

    private record News(Long claim, Instant publishedAt, Instant at) {

        /** Never before it was published: what was done to it before that is the desk's affair. */
        Instant changed() {
            return at == null || at.isBefore(publishedAt) ? publishedAt : at;
        }
    }

    static NewClaims of(Conditions conditions) {
        Set<Long> found = new LinkedHashSet<>(published(conditions));
        found.addAll(judged(conditions));
        List<News> news = found.isEmpty() ? List.of() : newest(found);
        Map<Long, Instant> changes = new HashMap<>();
        news.forEach(one -> changes.put(one.claim(), one.changed()));
        return new NewClaims(
                PublishedClaims.entries(news.stream().map(News::claim).toList()), changes);
    }

    private static List<Long> published(Conditions conditions) {
        return conditions
                .fill(Claim.getEntityManager()
                        .createQuery(
                                "select c.id from Claim c where " + conditions.where() + " order by "
                                        + conditions.newest(),
                                Long.class))
                .setMaxResults(Feed.MOST)
                .getResultList();
    }

    private static List<Long> judged(Conditions conditions) {
        return conditions
                .fill(Claim.getEntityManager()
                        .createQuery(
                                "select r.claim.id from " + conditions.withEach("Review r", "r.claim")
                                        + " and r.standing = IN_FORCE and r.approvedAt is not null"
                                        + " order by r.approvedAt desc, r.id desc",
                                Long.class))
                .setMaxResults(MOST_VERDICTS)
                .getResultList();
    }

    private static List<News> newest(Set<Long> claims) {
        return Claim.getEntityManager()
                .createQuery(NEWS, News.class)
                .setParameter(1, claims)
                .getResultStream()
                .sorted(Comparator.comparing(News::changed)
                        .thenComparing(News::claim)
                        .reversed())
                .limit(Feed.MOST)
                .toList();
    }

    boolean none() {
        return entries.isEmpty();
    }

    Instant changed(Claim claim) {
        return changes.get(claim.id());
    }
}
