package org.onrecord.watch;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.onrecord.claim.Publication;
import org.onrecord.review.Standing;
import org.onrecord.source.Selector;
import org.onrecord.source.Source;

/** Which sources published claims rest on, and by which words. */
final class Resting {

    /** More words of one source than this are not looked for. */
    private static final int MOST = 500;

    /** That a source {@code s}, which can be asked for, carries a report of a published claim, a verdict on one, or what came of one. */
    private static final String CONDITION = """
            s.address is not null and s.mergedInto is null
            and (exists (select 1 from Attribution a join a.passage p join p.capture k
                where k.source = s and a.claim.publication = :published)
            or exists (select 1 from Evidence e join e.passage p join p.capture k
                where k.source = s and e.review.standing = :inForce and e.review.claim.publication = :published)
            or exists (select 1 from OutcomeEntry o join o.passage p join p.capture k
                where k.source = s and o.outcome.claim.publication = :published))""";

    private Resting() {}

    /** Those of some sources that published claims rest on. */
    static Set<Long> among(Collection<Long> sources) {
        return sources.isEmpty()
                ? Set.of()
                : Set.copyOf(database()
                        .createQuery("select s.id from Source s where s.id in :sources and " + CONDITION, Long.class)
                        .setParameter("sources", sources)
                        .setParameter("published", Publication.PUBLISHED)
                        .setParameter("inForce", Standing.IN_FORCE)
                        .getResultList());
    }

    /** Sources that published claims rest on, and that are not watched yet. */
    static List<Long> unwatched(int most) {
        return database()
                .createQuery(
                        "select s.id from Source s where not exists (select 1 from LinkCheck c where c.sourceId = s.id) and "
                                + CONDITION + " order by s.id",
                        Long.class)
                .setParameter("published", Publication.PUBLISHED)
                .setParameter("inForce", Standing.IN_FORCE)
                .setMaxResults(most)
                .getResultList();
    }

    /** The words that published claims quote from a source, as they stood in its copies. */
    static List<Selector> words(Long source) {
        return database()
                .createQuery("""
                        select p.selector from Passage p where p.capture.source.id = :source
                        and (exists (select 1 from Attribution a where a.passage = p and a.claim.publication = :published)
                        or exists (select 1 from Evidence e where e.passage = p and e.review.standing = :inForce
                            and e.review.claim.publication = :published)
                        or exists (select 1 from OutcomeEntry o where o.passage = p
                            and o.outcome.claim.publication = :published)) order by p.id""", Selector.class)
                .setParameter("source", source)
                .setParameter("published", Publication.PUBLISHED)
                .setParameter("inForce", Standing.IN_FORCE)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static EntityManager database() {
        return Source.getEntityManager();
    }
}
