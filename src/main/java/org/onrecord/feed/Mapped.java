package org.onrecord.feed;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.history.Act;
import org.onrecord.review.Standing;
import org.onrecord.site.Head;
import org.onrecord.site.PublicQuantities;
import org.onrecord.site.PublicSpeakers;
import org.onrecord.site.PublicTopics;
import org.onrecord.watch.Resting;

/**
 * The things whose pages a sitemap names. Each part of it holds those of one kind whose ids lie in one stretch, so that
 * what is new changes the last part and leaves the others as they were.
 */
enum Mapped {
    CLAIMS("Claim c", "c", "c.publication = ?1"),
    SPEAKERS("Speaker s", "s", PublicSpeakers.PUBLIC),
    TOPICS("Topic n", "n", PublicTopics.PUBLIC),
    QUANTITIES("Quantity q", "q", PublicQuantities.PUBLIC),
    SOURCES("Source s", "s", Resting.ON_SOURCE);

    /** No file may name more pages (sitemaps.org). */
    static final int STRETCH = 50_000;

    private static final int AT_ONCE = 1_000;

    /** What readers see of a thing changes by these. */
    private static final List<Act> SEEN =
            Arrays.stream(Act.values()).filter(Act::forReaders).toList();

    private final String from;
    private final String alias;
    private final String where;

    Mapped(String from, String alias, String where) {
        this.from = from;
        this.alias = alias;
        // Some conditions name their parameters and some number them; one query can't do both.
        this.where = where.replace("?1", ":published");
    }

    /**
     * A page to be named.
     *
     * @param path percent-encoded
     * @param changed when what it shows last changed, or null where that isn't known without looking at all it shows
     */
    record Row(Long id, String path, Instant changed) {}

    /** A part that is not empty. */
    record Part(Mapped kind, long number, Instant changed) {}

    /** The next of a part's pages that follow an id. */
    List<Row> after(long id, long number) {
        TypedQuery<Object[]> query = Claim.getEntityManager()
                .createQuery(
                        "select %1$s.id, %1$s.slug, %2$s from %3$s where %4$s and %1$s.id > :id and %1$s.id <= :end order by %1$s.id"
                                .formatted(alias, changed(), from, where),
                        Object[].class)
                .setParameter("id", Math.max(id, first(number) - 1))
                .setParameter("end", first(number) - 1 + STRETCH);
        return filled(query)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private static long first(long number) {
        return (number - 1) * STRETCH + 1;
    }

    /** The page of a claim is its own; the others show what is said of many claims. */
    private String changed() {
        return this == CLAIMS
                ? "(select max(e.at) from Event e where e.subjectKind = CLAIM and e.subjectId = c.id and e.act in :seen)"
                : "cast(null as Instant)";
    }

    private Row row(Object[] found) {
        return new Row((Long) found[0], Head.encoded("/" + path() + "/" + found[1]), (Instant) found[2]);
    }

    /** The parts that are not empty, in their order; one statement. */
    List<Part> parts() {
        return this == CLAIMS
                ? partsOfClaims()
                : parts(Claim.getEntityManager()
                        .createQuery(
                                "select (%1$s.id - 1) / %2$d as part, cast(null as Instant) from %3$s where %4$s group by part order by part"
                                        .formatted(alias, STRETCH, from, where),
                                Object[].class));
    }

    private static List<Part> partsOfClaims() {
        return CLAIMS.parts(Claim.getEntityManager().createQuery("""
                        select (e.subjectId - 1) / %d as part, max(e.at) from Event e where e.subjectKind = CLAIM
                        and e.act in :seen and e.subjectId in (select c.id from Claim c where c.publication = :published)
                        group by part order by part""".formatted(STRETCH), Object[].class));
    }

    private List<Part> parts(TypedQuery<Object[]> query) {
        return filled(query)
                .getResultStream()
                .map(found -> new Part(this, ((Number) found[0]).longValue() + 1, (Instant) found[1]))
                .toList();
    }

    private TypedQuery<Object[]> filled(TypedQuery<Object[]> query) {
        query.setParameter("published", Publication.PUBLISHED);
        if (this == CLAIMS) {
            query.setParameter("seen", SEEN);
        }
        if (this == SOURCES) {
            query.setParameter("inForce", Standing.IN_FORCE);
        }
        return query;
    }

    /** What stands before the slugs of their pages, and before the numbers of their parts. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
