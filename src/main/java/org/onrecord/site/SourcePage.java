package org.onrecord.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.review.Standing;
import org.onrecord.source.Capture;
import org.onrecord.source.CopyEntry;
import org.onrecord.source.Lineage;
import org.onrecord.source.Source;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * A publication on which a published claim rests: our copies of it over time, where it came from and what came from it,
 * and those claims.
 *
 * @param met the ids of those of its kin that readers meet
 */
record SourcePage(
        Source source,
        boolean publisherReachable,
        List<CopyEntry> copies,
        Lineage lineage,
        Set<Long> met,
        Paging<ClaimEntry> claims) {

    /** What rests on a source; H2 looks for each of the three anew for each claim unless they stand in a query around them. */
    private static final String RESTING = """
            c.id in (select d.id from (
                select a.claim.id as id from Attribution a where a.passage.capture.source = ?
                union all select r.claim.id as id from Evidence e join e.review r
                    where exists (select 1 from Review f where f = r and f.standing = ?) and e.passage.capture.source = ?
                union all select u.claim.id as id from OutcomeEntry o join o.outcome u where o.passage.capture.source = ?) d)""";

    static SourcePage of(String slug, int number) {
        Source source = Source.bySlug(Addresses.slug(slug));
        List<Capture> copies = PublicCopies.of(source);
        if (copies.isEmpty()) {
            throw Refusal.missing();
        }
        Addresses.require(slug, source, "/sources/", "");
        Lineage lineage = Lineage.of(source);
        return new SourcePage(
                source,
                PublicSpeakers.isPublic(source.publisher()),
                CopyEntry.of(copies, PublicCopies.MOST),
                lineage,
                PublicCopies.sourcesAmong(kin(lineage)),
                PublishedClaims.page(
                        Conditions.published().andFew(RESTING, source, Standing.IN_FORCE, source, source), number));
    }

    private static Set<Long> kin(Lineage lineage) {
        Set<Long> kin = new HashSet<>();
        lineage.ancestors().forEach(step -> kin.add(step.source().id()));
        lineage.descendants().forEach(source -> kin.add(source.id()));
        return kin;
    }

    /** Whether readers meet this source: a copy of it carries a published claim, a verdict in force on one, or what came of one. */
    static boolean isPublic(Source source) {
        return !publicAmong(Set.of(source.id())).isEmpty();
    }

    /** The ids of those sources that readers meet. */
    static Set<Long> publicAmong(Set<Long> sources) {
        return PublicCopies.sourcesAmong(sources);
    }

    /** The sources that came from it, as far as readers meet them. */
    public List<Source> descendants() {
        return lineage.descendants().stream()
                .filter(source -> met.contains(source.id()))
                .toList();
    }

    public boolean meets(Source kin) {
        return met.contains(kin.id());
    }

    /** Where readers read a copy. */
    public String path(Capture copy) {
        return Head.encoded("/sources/" + source.slug()) + "/copies/" + copy.id();
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
