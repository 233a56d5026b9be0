package org.onrecord.site;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.claim.Publication;
import org.onrecord.review.Standing;
import org.onrecord.source.Capture;
import org.onrecord.source.Selector;

/** Words of a copy that a published claim, a verdict in force on one, or what came of one rests on. */
record Quoted(Selector selector, String slug, String text, String language) {

    /** More quoted words of one copy than anybody marks; the rest of the text is read without marks. */
    private static final int MOST = 500;

    private static final String WORDS = "select p.selector, c.slug, c.text, c.language from ";

    /** Asked for of each claim by itself, so that no database begins with all that are published. */
    private static final String PUBLISHED =
            "exists (select 1 from Claim w where w = c and w.publication = :published) order by p.id";

    private static final String REPORTED = WORDS + """
            Attribution a join a.passage p join a.claim c where p.capture = :copy and\s""" + PUBLISHED;

    private static final String JUDGED = WORDS + """
            Evidence e join e.passage p join e.review r join r.claim c where p.capture = :copy
            and exists (select 1 from Review f where f = r and f.standing = :inForce) and\s""" + PUBLISHED;

    private static final String ENTERED = WORDS + """
            OutcomeEntry e join e.passage p join e.outcome o join o.claim c where p.capture = :copy and\s""" + PUBLISHED;

    /** In the order in which they stand in the copy, in three statements; each stretch of a claim once. */
    static List<Quoted> in(Capture copy) {
        EntityManager database = Capture.getEntityManager();
        return Stream.of(
                        database.createQuery(REPORTED, Quoted.class),
                        database.createQuery(JUDGED, Quoted.class).setParameter("inForce", Standing.IN_FORCE),
                        database.createQuery(ENTERED, Quoted.class))
                .flatMap(query -> words(query, copy))
                .distinct()
                .sorted(Comparator.comparing((Quoted words) -> words.selector().start())
                        .thenComparing(Quoted::slug))
                .toList();
    }

    private static Stream<Quoted> words(TypedQuery<Quoted> query, Capture copy) {
        return query
                .setParameter("copy", copy)
                .setParameter("published", Publication.PUBLISHED)
                .setMaxResults(MOST)
                .getResultList()
                .stream();
    }

    /** The page of a PDF that they begin on, or null. */
    public Integer page(Capture copy) {
        return copy.pageAt(selector.start()).orElse(null);
    }
}
