package org.onrecord.watch;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.review.Standing;
import org.onrecord.source.Passage;

/**
 * Words that something on record rests on: a report of a claim that isn't closed, the evidence of a verdict on one that
 * is in force or waits, or what is said to have come of one.
 *
 * @param capture the id of the copy that they stand in
 */
record Quoted(Passage passage, Long capture, Claim claim) {

    private static final List<Publication> CLOSED =
            List.of(Publication.WITHDRAWN, Publication.MERGED, Publication.ERASED);

    private static final List<Standing> LIVE = List.of(Standing.DRAFT, Standing.IN_FORCE);

    /** All that rest on copies of a source, in three statements. */
    static List<Quoted> from(Long source) {
        List<Quoted> quoted = new ArrayList<>(database()
                .createQuery("""
                        select p, k.id, c from Attribution a join a.claim c join a.passage p join p.capture k
                        where k.source.id = ?1 and c.publication not in ?2 order by p.id""", Quoted.class)
                .setParameter(1, source)
                .setParameter(2, CLOSED)
                .getResultList());
        quoted.addAll(database()
                .createQuery("""
                        select p, k.id, c from Evidence e join e.review r join r.claim c
                        join e.passage p join p.capture k
                        where k.source.id = ?1 and c.publication not in ?2
                        and exists (select 1 from Review f where f = r and f.standing in ?3) order by p.id""", Quoted.class)
                .setParameter(1, source)
                .setParameter(2, CLOSED)
                .setParameter(3, LIVE)
                .getResultList());
        quoted.addAll(database()
                .createQuery("""
                        select p, k.id, c from OutcomeEntry e join e.outcome o join o.claim c
                        join e.passage p join p.capture k
                        where k.source.id = ?1 and c.publication not in ?2 order by p.id""", Quoted.class)
                .setParameter(1, source)
                .setParameter(2, CLOSED)
                .getResultList());
        return quoted;
    }

    /** Those of some passages that something still rests on, by their ids. */
    static Set<Long> among(Collection<Long> passages) {
        return database()
                .createQuery("""
                        select p.id from Passage p where p.id in ?1
                        and (exists (select 1 from Attribution a where a.passage = p and a.claim.publication not in ?2)
                        or exists (select 1 from Evidence e where e.passage = p and exists (select 1 from Review r
                            where r = e.review and r.standing in ?3 and r.claim.publication not in ?2))
                        or exists (select 1 from OutcomeEntry o where o.passage = p
                            and o.outcome.claim.publication not in ?2))""", Long.class)
                .setParameter(1, passages)
                .setParameter(2, CLOSED)
                .setParameter(3, LIVE)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private static EntityManager database() {
        return Claim.getEntityManager();
    }
}
