package org.onrecord.watch;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.onrecord.claim.Publication;
import org.onrecord.review.Standing;
import org.onrecord.source.Selector;
import org.onrecord.source.Source;

/** What published claims rest on, and by which words. */
public final class Resting {

    /** More words of one source than this are not looked for. */
    private static final int MOST = 500;

    /** That something published rests on a passage {@code p}: a report of a claim, a verdict in force on one, or what came of one. */
    private static final String ON_PASSAGE = """
            (exists (select 1 from Attribution a where a.passage = p
                and exists (select 1 from Claim w where w = a.claim and w.publication = :published))
            or exists (select 1 from Evidence e where e.passage = p
                and exists (select 1 from Review r where r = e.review and r.standing = :inForce
                    and exists (select 1 from Claim w where w = r.claim and w.publication = :published)))
            or exists (select 1 from OutcomeEntry o join o.outcome u where o.passage = p
                and exists (select 1 from Claim w where w = u.claim and w.publication = :published)))""";

    /** That something published rests on a passage of a copy {@code k}; takes {@code :published} and {@code :inForce}. */
    public static final String ON_COPY = "exists (select 1 from Passage p where p.capture = k and " + ON_PASSAGE + ")";

    /** That it does on a copy of a source {@code s}. */
    public static final String ON_SOURCE = "exists (select 1 from Capture k where k.source = s and " + ON_COPY + ")";

    /** That it does, and that the source can be asked for. */
    private static final String CONDITION = "s.address is not null and s.mergedInto is null and " + ON_SOURCE;

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
                        select p.selector from Passage p where p.capture.source.id = :source and %s
                        order by p.id""".formatted(ON_PASSAGE), Selector.class)
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
