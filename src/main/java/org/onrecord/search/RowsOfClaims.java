package org.onrecord.search;

import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.figure.Figure;
import org.onrecord.review.Axis;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Standing;

/** What the database holds of some claims, in six statements however many they are; to be read in a transaction. */
record RowsOfClaims(
        List<Row> claims,
        Map<Long, List<Report>> reports,
        Map<Long, List<Words>> quotations,
        Map<Long, List<Relay>> relays,
        Map<Long, List<About>> topics,
        Map<Long, List<Judged>> verdicts) {

    /** What stands no longer. */
    static final List<Publication> GONE = List.of(Publication.MERGED, Publication.ERASED);

    record Row(
            Long id,
            String slug,
            Publication publication,
            String text,
            String language,
            ClaimKind kind,
            Figure figure,
            Instant publishedAt,
            Instant editedAt) {}

    record Report(Long claim, Long speaker, String passage, String language, LocalDate earliest, LocalDate latest) {}

    record Words(Long claim, String exact, String language, String original, String originalLanguage) {}

    record Relay(Long claim, Long agent) {}

    record About(Long claim, Long topic) {}

    record Judged(Long claim, String verdict, Knowledge basis) {}

    static RowsOfClaims of(Collection<Long> ids) {
        return new RowsOfClaims(
                list("""
                        select c.id, c.slug, c.publication, c.text, c.language, c.kind, c.figure, c.publishedAt, c.editedAt
                        from Claim c where c.id in ?1 and c.publication not in ?2 order by c.id""", Row.class, ids, GONE),
                list("""
                        select a.claim.id, s.id, p.selector.exact, o.language, a.said.earliest, a.said.latest
                        from Attribution a left join a.speaker s left join a.passage p left join p.capture k
                        left join k.source o where a.claim.id in ?1 order by a.place, a.id""", Report.class, ids).stream().collect(groupingBy(Report::claim)),
                list("""
                        select a.claim.id, q.exact, q.language, q.original, q.originalLanguage
                        from Quotation q join q.attribution a where a.claim.id in ?1 order by a.place, q.place""", Words.class, ids).stream().collect(groupingBy(Words::claim)),
                list("""
                        select distinct a.claim.id, h.agent.id from Hop h join h.attribution a
                        where a.claim.id in ?1""", Relay.class, ids).stream().collect(groupingBy(Relay::claim)),
                list("""
                        select c.id, t.id from Claim c join c.topics t where c.id in ?1 order by t.name, t.id""", About.class, ids).stream().collect(groupingBy(About::claim)),
                list("""
                        select r.claim.id, r.verdict, r.basis from Review r
                        where r.claim.id in ?1 and r.standing = ?2 and r.axis = ?3 order by r.id""", Judged.class, ids, Standing.IN_FORCE, Axis.CONTENT).stream()
                        .collect(groupingBy(Judged::claim)));
    }

    private static <T> List<T> list(String query, Class<T> row, Object... values) {
        var asked = database().createQuery(query, row);
        for (int i = 0; i < values.length; i++) {
            asked.setParameter(i + 1, values[i]);
        }
        return asked.getResultList();
    }

    private static EntityManager database() {
        return Claim.getEntityManager();
    }
}
