package org.onrecord.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.source.Capture;
import org.onrecord.source.Passage;
import org.onrecord.source.Resting;
import org.onrecord.source.Source;

/** Tells the desk which reports and verdicts rest on words of copies, whatever state they are in. */
@ApplicationScoped
class RestingClaims implements Resting {

    private final EntityManager database;

    RestingClaims(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Ground> on(Source source) {
        return grounds("k.source = ?1", source)
                .sorted(Comparator.comparing((Ground ground) -> ground.passage().id())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Ground> on(Capture copy) {
        return grounds("k = ?1", copy)
                .sorted(Comparator.comparing(
                                (Ground ground) -> ground.passage().selector().start())
                        .thenComparing(ground -> ground.passage().id()))
                .limit(MOST)
                .toList();
    }

    private Stream<Ground> grounds(String where, Object value) {
        List<Ground> grounds = new ArrayList<>();
        database.createQuery("""
                        from Attribution a join fetch a.claim join fetch a.passage p join fetch p.capture k where %s
                        order by p.id desc""".formatted(where), Attribution.class)
                .setParameter(1, value)
                .setMaxResults(MOST)
                .getResultList()
                .forEach(report -> grounds.add(reported(report)));
        database.createQuery("""
                        from Evidence e join fetch e.review r join fetch r.claim join fetch e.passage p
                        join fetch p.capture k where %s order by p.id desc""".formatted(where), Evidence.class)
                .setParameter(1, value)
                .setMaxResults(MOST)
                .getResultList()
                .forEach(piece -> grounds.add(judged(piece)));
        return grounds.stream();
    }

    private static Ground reported(Attribution report) {
        Claim claim = report.claim();
        return ground(
                report.passage(),
                claim,
                "/desk/claims/" + claim.id(),
                claim.publication().label());
    }

    private static Ground judged(Evidence piece) {
        Review review = piece.review();
        Claim claim = review.claim();
        String standing =
                "Evidence, " + review.axis().label() + " " + review.standing().label();
        return ground(piece.passage(), claim, "/desk/claims/" + claim.id() + "/review", standing);
    }

    private static Ground ground(Passage passage, Claim claim, String path, String standing) {
        return new Ground(passage, claim.text(), claim.language(), path, standing);
    }
}
