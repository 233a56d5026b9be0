package org.onrecord.api;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.onrecord.api.ApiClaimEntry.ApiAnswer;
import org.onrecord.api.ApiClaimEntry.ApiSaid;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.Axis;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Standing;
import org.onrecord.review.Verdict;
import org.onrecord.site.Conditions;
import org.onrecord.site.PublishedClaims;

/**
 * Finds published claims, the newest published first, in three statements and one more for each fifty claims, of which
 * the topics are read together.
 */
@ApplicationScoped
class ClaimLists {

    private final ApiAddresses addresses;

    ClaimLists(ApiAddresses addresses) {
        this.addresses = addresses;
    }

    /** Where a claim stands in the order of the list. */
    private record Place(Long id, Instant publishedAt) {}

    /** What is read of a verdict in force. */
    record Found(Long claim, Long report, Axis axis, String verdict, Knowledge basis, String judged) {

        /** @param now the fingerprint of what it would judge today */
        ApiAnswer answer(String now) {
            return new ApiAnswer(axis, verdict, Verdict.of(axis, verdict).label(), basis, !judged.equals(now));
        }
    }

    ApiPage<ApiClaimEntry> of(Conditions conditions, Asking asking) {
        Cursor after = asking.cursor();
        if (after != null && after.at() != null) {
            conditions.and("(c.publishedAt < ? or c.publishedAt = ? and c.id < ?)", after.at(), after.at(), after.id());
        }
        List<Place> found = conditions
                .fill(Claim.getEntityManager()
                        .createQuery(
                                "select c.id, c.publishedAt from Claim c where " + conditions.where() + " order by "
                                        + conditions.newest(),
                                Place.class))
                .setMaxResults(asking.sought())
                .getResultList();
        return asking.page(found, last -> new Cursor(last.publishedAt(), last.id()), this::entries, addresses);
    }

    private List<ApiClaimEntry> entries(List<Place> places) {
        List<Long> ids = places.stream().map(Place::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Claim> claims = PublishedClaims.claims(ids);
        Map<Long, List<Found>> verdicts = verdicts(ids);
        return ids.stream()
                .map(id -> entry(claims.get(id), verdicts.getOrDefault(id, List.of())))
                .toList();
    }

    private static Map<Long, List<Found>> verdicts(List<Long> claims) {
        return Claim.getEntityManager()
                .createQuery("""
                        select r.claim.id, r.attributionId, r.axis, r.verdict, r.basis, r.judgedSha256
                        from Review r where r.standing = ?1 and r.claim.id in ?2 order by r.basis, r.id""", Found.class)
                .setParameter(1, Standing.IN_FORCE)
                .setParameter(2, claims)
                .getResultStream()
                .collect(groupingBy(Found::claim));
    }

    private ApiClaimEntry entry(Claim claim, List<Found> verdicts) {
        return new ApiClaimEntry(
                ApiId.of(claim.id()),
                claim.slug(),
                addresses.page(SubjectKind.CLAIM, claim.slug()),
                addresses.json(SubjectKind.CLAIM, claim.slug()),
                claim.text(),
                claim.language(),
                claim.kind(),
                ApiDate.of(claim.about()),
                ApiFigure.of(claim.figure()),
                claim.topics().stream().map(addresses::topic).toList(),
                claim.publishedAt(),
                claim.revision(),
                claim.attributions().stream()
                        .map(report -> said(report, verdicts))
                        .toList(),
                answers(verdicts, null, claim.judgedSha256()));
    }

    private ApiSaid said(Attribution report, List<Found> verdicts) {
        return new ApiSaid(
                ApiId.of(report.id()),
                addresses.speaker(report.speaker()),
                report.roleThen(),
                ApiDate.of(report.said()),
                ApiDate.of(report.reported()),
                answers(verdicts, report.id(), report.judgedSha256()));
    }

    /** @param report the report that was judged, or null for whether it is so */
    private static List<ApiAnswer> answers(List<Found> verdicts, Long report, String now) {
        return verdicts.stream()
                .filter(verdict -> report == null
                        ? verdict.axis() == Axis.CONTENT
                        : verdict.axis() == Axis.ATTRIBUTION && report.equals(verdict.report()))
                .map(verdict -> verdict.answer(now))
                .toList();
    }
}
