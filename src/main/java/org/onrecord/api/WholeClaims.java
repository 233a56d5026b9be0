package org.onrecord.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.Review;
import org.onrecord.site.Aftermath;
import org.onrecord.site.PublishedClaim;
import org.onrecord.site.RivalFigures;
import org.onrecord.web.Site;

/** Writes a published claim with all that its page shows, in the same statements. */
@ApplicationScoped
class WholeClaims {

    private final ApiAddresses addresses;
    private final ApiSources sources;
    private final Site site;

    WholeClaims(ApiAddresses addresses, ApiSources sources, Site site) {
        this.addresses = addresses;
        this.sources = sources;
        this.site = site;
    }

    ApiClaim of(PublishedClaim whole) {
        Claim claim = whole.claim();
        Aftermath after = whole.aftermath();
        String page = addresses.page(SubjectKind.CLAIM, claim.slug());
        return new ApiClaim(
                ApiId.of(claim.id()),
                claim.slug(),
                page,
                addresses.json(SubjectKind.CLAIM, claim.slug()),
                page + "/history.json",
                page + ".tlog-proof",
                claim.text(),
                claim.language(),
                claim.kind(),
                claim.checkability(),
                claim.obstacle(),
                ApiDate.of(claim.about()),
                claim.aboutPlace(),
                ApiFigure.of(claim.figure()),
                claim.topics().stream().map(addresses::topic).toList(),
                claim.createdAt(),
                claim.publishedAt(),
                whole.changedAt(),
                claim.revision(),
                claim.overrideReason(),
                whole.reports().stream()
                        .map(report -> ApiReport.of(report, addresses, sources))
                        .toList(),
                verdicts(whole.judgements().stream()
                        .map(judgement -> judgement.review())
                        .toList()),
                whole.grounds().origins().stream()
                        .map(origin -> ApiEvidence.of(origin, sources))
                        .toList(),
                verdicts(whole.earlier()),
                ApiOutcome.of(after.outcome(), site.today(), sources),
                after.followUps().stream()
                        .map(followUp -> ApiFollowUp.of(followUp, addresses))
                        .toList(),
                after.asked().stream()
                        .map(asked -> ApiAsked.of(asked, addresses))
                        .toList(),
                quantity(after.rivals()),
                after.links().stream()
                        .map(beside -> ApiLink.of(beside, claim, addresses))
                        .toList(),
                whole.notices().stream().map(ApiNotice::of).toList());
    }

    private static List<ApiVerdict> verdicts(List<Review> reviews) {
        return reviews.stream().map(ApiVerdict::of).toList();
    }

    /** The id of a quantity stands on its own entry. */
    private ApiReference quantity(RivalFigures rivals) {
        return rivals == null
                ? null
                : new ApiReference(
                        null,
                        rivals.name(),
                        addresses.page(SubjectKind.QUANTITY, rivals.slug()),
                        addresses.json(SubjectKind.QUANTITY, rivals.slug()));
    }
}
