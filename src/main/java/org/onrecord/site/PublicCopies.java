package org.onrecord.site;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.claim.Publication;
import org.onrecord.history.Content;
import org.onrecord.review.Standing;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.watch.Resting;

/**
 * Decides which copies readers meet: those that something published rests on, and, of a source that has one of those,
 * what the desk itself found when it looked there again. A copy that only a draft rests on, or a claim that is scheduled
 * or withdrawn, is not there.
 */
public final class PublicCopies {

    /** The most copies that are listed of one source. */
    public static final int MOST = 25;

    /** What something published rests on, and what the desk itself found; but none whose text was erased by law. */
    private static final String SHOWN =
            "(k.capturedBy is null or " + Resting.ON_COPY + ") and (k.text <> '' or k.textSha256 = :nothing)";

    private PublicCopies() {}

    /** The ids of those sources that readers meet: a copy of them carries a published claim, or a verdict on one. */
    public static Set<Long> sourcesAmong(Set<Long> sources) {
        return sources.isEmpty()
                ? Set.of()
                : Set.copyOf(filled(Capture.getEntityManager()
                                .createQuery(
                                        "select distinct k.source.id from Capture k where k.source.id in :sources and "
                                                + Resting.ON_COPY,
                                        Long.class))
                        .setParameter("sources", sources)
                        .getResultList());
    }

    /**
     * The copies of a source that readers meet, the newest first, at most one more than {@value #MOST}; none where
     * nothing published rests on any.
     */
    public static List<Capture> of(Source source) {
        List<Capture> copies = filled(Capture.getEntityManager()
                        .createQuery(
                                "from Capture k where k.source = :source and " + SHOWN + " order by k.id desc",
                                Capture.class))
                .setParameter("nothing", Content.sha256(""))
                .setParameter("source", source)
                .setMaxResults(MOST + 1)
                .getResultList();
        boolean ours = copies.stream().anyMatch(copy -> copy.capturedBy() != null);
        return ours || !sourcesAmong(Set.of(source.id())).isEmpty() ? copies : List.of();
    }

    /** One of the copies of a source that readers meet. */
    static Optional<Capture> of(Source source, Long id) {
        return filled(Capture.getEntityManager()
                        .createQuery(
                                "from Capture k where k.id = :id and k.source = :source and " + SHOWN, Capture.class))
                .setParameter("nothing", Content.sha256(""))
                .setParameter("source", source)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(copy -> copy.capturedBy() != null
                        || !sourcesAmong(Set.of(source.id())).isEmpty());
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query) {
        return query.setParameter("published", Publication.PUBLISHED).setParameter("inForce", Standing.IN_FORCE);
    }
}
