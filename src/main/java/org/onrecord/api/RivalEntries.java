package org.onrecord.api;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.onrecord.api.ApiQuantity.ApiEstimate;
import org.onrecord.api.ClaimLists.Found;
import org.onrecord.claim.Publication;
import org.onrecord.history.SubjectKind;
import org.onrecord.quantity.Claimant;
import org.onrecord.quantity.Estimate;
import org.onrecord.quantity.Quantity;
import org.onrecord.quantity.Row;
import org.onrecord.quantity.Series;
import org.onrecord.review.Axis;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Standing;

/** Writes the figures of a quantity with the verdicts on their claims: one statement for any number of them. */
@ApplicationScoped
class RivalEntries {

    private final ApiAddresses addresses;

    RivalEntries(ApiAddresses addresses) {
        this.addresses = addresses;
    }

    /** A verdict, and the fingerprint of what it would judge today. */
    private record Judged(Long claim, Found verdict, String now) {}

    List<ApiEstimate> of(Quantity quantity, List<Series> series) {
        Map<Long, List<Judged>> verdicts = verdicts(quantity);
        return series.stream()
                .flatMap(one -> one.rows().stream()
                        .map(row -> entry(
                                one.set().words(),
                                row,
                                verdicts.getOrDefault(row.estimate().claim().id(), List.of()))))
                .toList();
    }

    private static Map<Long, List<Judged>> verdicts(Quantity quantity) {
        return Review.getEntityManager()
                .createQuery("""
                        select c.id, r.verdict, r.basis, r.judgedSha256, c.judgedSha256
                        from QuantityFigure f join f.claim c join Review r on r.claim = c
                        where f.quantity = ?4 and r.standing = ?1 and r.axis = ?2
                        and exists (select 1 from Claim w where w = c and w.publication = ?3)
                        order by r.basis, r.id""", Object[].class)
                .setParameter(1, Standing.IN_FORCE)
                .setParameter(2, Axis.CONTENT)
                .setParameter(3, Publication.PUBLISHED)
                .setParameter(4, quantity)
                .getResultStream()
                .map(RivalEntries::judged)
                .collect(groupingBy(Judged::claim));
    }

    private static Judged judged(Object[] row) {
        Long claim = (Long) row[0];
        return new Judged(
                claim,
                new Found(claim, null, Axis.CONTENT, (String) row[1], (Knowledge) row[2], (String) row[3]),
                (String) row[4]);
    }

    private ApiEstimate entry(String series, Row row, List<Judged> verdicts) {
        Estimate estimate = row.estimate();
        List<Estimate> before = row.updates();
        return new ApiEstimate(
                series,
                ApiDate.of(estimate.asOf()),
                claim(estimate),
                named(estimate.claimant()),
                named(estimate.via()),
                ApiFigure.of(estimate.figure()),
                row.rebased() ? ApiFigure.of(row.figure()) : null,
                before.isEmpty() ? null : claim(before.get(before.size() - 1)),
                claim(row.repeats()),
                ApiFigure.plain(row.added()),
                claim(row.fallsBelow()),
                estimate.fall() == null ? null : estimate.fall().kind(),
                estimate.fall() == null ? null : estimate.fall().words(),
                verdicts.stream()
                        .map(judged -> judged.verdict().answer(judged.now()))
                        .toList());
    }

    private ApiReference claim(Estimate estimate) {
        return estimate == null
                ? null
                : addresses.claim(
                        estimate.claim().id(),
                        estimate.claim().slug(),
                        estimate.claim().text());
    }

    private ApiNamed named(Claimant claimant) {
        return claimant == null || claimant.slug() == null
                ? null
                : new ApiNamed(
                        ApiId.of(claimant.id()),
                        claimant.name(),
                        claimant.kind(),
                        addresses.page(SubjectKind.SPEAKER, claimant.slug()),
                        addresses.json(SubjectKind.SPEAKER, claimant.slug()));
    }
}
