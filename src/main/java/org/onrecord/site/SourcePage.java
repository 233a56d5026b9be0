package org.onrecord.site;

import java.util.List;
import java.util.Set;
import org.onrecord.claim.Publication;
import org.onrecord.review.Standing;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * A publication on which a published claim rests, the copies of it that do so, and those claims. The copies' text is
 * not ours to publish.
 */
record SourcePage(
        Source source,
        boolean publisherReachable,
        boolean originalReachable,
        List<Capture> copies,
        Paging<ClaimEntry> claims) {

    /** Copies of which passage {@code p} is in a report of a published claim, or in a verdict in force on one. */
    private static final String RESTING = """
            (exists (select 1 from Attribution a join a.passage p where p.capture = k and a.claim.publication = :published)
            or exists (select 1 from Evidence e join e.passage p where p.capture = k
                and e.review.standing = :inForce and e.review.claim.publication = :published))""";

    static SourcePage of(String slug, int number) {
        Source source = Source.bySlug(Addresses.slug(slug));
        List<Capture> copies = copies(source);
        if (copies.isEmpty()) {
            throw Refusal.missing();
        }
        Addresses.require(slug, source, "/sources/", "");
        Source original = source.derivedFrom();
        return new SourcePage(
                source,
                PublicSpeakers.isPublic(source.publisher()),
                original != null && !copies(original).isEmpty(),
                copies,
                PublishedClaims.page(Conditions.published().and("""
                                        (exists (select 1 from Attribution a where a.claim = c and a.passage.capture.source = ?)
                                        or exists (select 1 from Evidence e where e.review.claim = c
                                            and e.review.standing = ? and e.passage.capture.source = ?))""", source, Standing.IN_FORCE, source), number));
    }

    /** Whether readers meet this source: a copy of it carries a published claim, or a verdict in force on one. */
    static boolean isPublic(Source source) {
        return !publicAmong(Set.of(source.id())).isEmpty();
    }

    /** The ids of those sources that readers meet. */
    static Set<Long> publicAmong(Set<Long> sources) {
        return Set.copyOf(Capture.getEntityManager()
                .createQuery(
                        "select distinct k.source.id from Capture k where k.source.id in :sources and " + RESTING,
                        Long.class)
                .setParameter("sources", sources)
                .setParameter("published", Publication.PUBLISHED)
                .setParameter("inForce", Standing.IN_FORCE)
                .getResultList());
    }

    private static List<Capture> copies(Source source) {
        return Capture.getEntityManager()
                .createQuery(
                        "from Capture k where k.source = :source and " + RESTING + " order by k.id desc", Capture.class)
                .setParameter("source", source)
                .setParameter("published", Publication.PUBLISHED)
                .setParameter("inForce", Standing.IN_FORCE)
                .setMaxResults(Paging.SIZE)
                .getResultList();
    }

    public Head head() {
        return Head.website(
                source.title(),
                source.kind().label() + " by " + source.publisher().name() + ", "
                        + source.published().text(),
                "/sources/" + source.slug());
    }

    public String paged() {
        return Head.encoded("/sources/" + source.slug()) + "?page=";
    }
}
