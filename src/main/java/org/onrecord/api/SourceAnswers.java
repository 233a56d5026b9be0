package org.onrecord.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Publication;
import org.onrecord.review.Standing;
import org.onrecord.site.Addresses;
import org.onrecord.site.PublicCopies;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.watch.Resting;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/** The publications on which something published rests, for machines, in the order in which they came on record. */
@Path(SourceAnswers.LIST)
@ForReaders
@Metered
class SourceAnswers {

    static final String LIST = ApiAddresses.ROOT + "/sources";

    private final ApiSources sources;
    private final ApiAddresses addresses;
    private final ApiAnswers answers;

    SourceAnswers(ApiSources sources, ApiAddresses addresses, ApiAnswers answers) {
        this.sources = sources;
        this.addresses = addresses;
        this.answers = answers;
    }

    @GET
    public Response list(UriInfo address) {
        Issues issues = Issues.none();
        Asking asking = Asking.of(LIST, address.getQueryParameters(), issues);
        ApiAnswers.require(issues);
        return answers.page(asking.page(found(asking), last -> new Cursor(null, last.id()), this::written, addresses));
    }

    private static List<Source> found(Asking asking) {
        return Source.getEntityManager()
                .createQuery("""
                        from Source s join fetch s.publisher left join fetch s.derivedFrom d left join fetch d.publisher
                        where s.id > :after and\s""" + Resting.ON_SOURCE + " order by s.id", Source.class)
                .setParameter(
                        "after", asking.cursor() == null ? 0L : asking.cursor().id())
                .setParameter("published", Publication.PUBLISHED)
                .setParameter("inForce", Standing.IN_FORCE)
                .setMaxResults(asking.sought())
                .getResultList();
    }

    private List<ApiSource> written(List<Source> found) {
        Set<Long> originals = PublicCopies.sourcesAmong(found.stream()
                .map(source -> source.derivedFrom())
                .filter(Objects::nonNull)
                .map(Source::id)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(source -> ApiSource.of(source, derivedFrom(source, originals), null, addresses))
                .toList();
    }

    private ApiSourceReference derivedFrom(Source source, Set<Long> met) {
        Source original = source.derivedFrom();
        return original == null || !met.contains(original.id()) ? null : sources.reference(original);
    }

    @GET
    @Path("{slug}")
    public Response show(@RestPath String slug) {
        Source source = Source.bySlug(Addresses.slug(slug));
        List<Capture> copies = PublicCopies.of(source);
        if (copies.isEmpty()) {
            throw Refusal.missing();
        }
        Addresses.require(slug, source, LIST + "/", "");
        Set<Long> met = source.derivedFrom() == null
                ? Set.of()
                : PublicCopies.sourcesAmong(Set.of(source.derivedFrom().id()));
        return answers.whole(ApiSource.of(
                source,
                derivedFrom(source, met),
                copies.stream().map(sources::copy).toList(),
                addresses));
    }
}
