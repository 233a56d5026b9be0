package org.onrecord.article;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many proposals of an article are to decide, accepted and rejected. */
record Counts(Map<Decision, Long> by) {

    private static final Counts NONE = new Counts(Map.of());

    /** Those of each of some articles, by the article's id; one statement. */
    static Map<Long, Counts> of(List<Article> articles) {
        Map<Long, Counts> counts = new HashMap<>();
        if (articles.isEmpty()) {
            return counts;
        }
        ProposedClaim.getEntityManager()
                .createQuery("""
                        select p.article.id, p.decision, count(*) from ProposedClaim p where p.article in ?1
                        group by p.article.id, p.decision""", Object[].class)
                .setParameter(1, articles)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((Long) row[0], id -> new Counts(new EnumMap<>(Decision.class)))
                        .by
                        .put((Decision) row[1], (Long) row[2]));
        return counts;
    }

    static Counts of(Article article) {
        return of(List.of(article)).getOrDefault(article.id(), NONE);
    }

    public long of(Decision decision) {
        return by.getOrDefault(decision, 0L);
    }

    public long open() {
        return of(Decision.OPEN);
    }

    public long accepted() {
        return of(Decision.ACCEPTED);
    }

    public long rejected() {
        return of(Decision.REJECTED);
    }

    public long all() {
        return by.values().stream().mapToLong(Long::longValue).sum();
    }

    static Counts none() {
        return NONE;
    }
}
