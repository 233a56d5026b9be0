package org.onrecord.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Lead;
import org.onrecord.claim.Notice;
import org.onrecord.claim.PublicContent;
import org.onrecord.claim.Quotation;
import org.onrecord.claimreview.Shown;
import org.onrecord.history.Difference;
import org.onrecord.history.Revision;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Judgement;
import org.onrecord.review.Review;
import org.onrecord.review.Verdict;
import org.onrecord.web.Refusal;
import org.onrecord.web.Slug;

/** A published claim with all that its page shows, in twelve statements whatever it holds, and one more for what came of a pledge. */
public record PublishedClaim(
        Claim claim,
        List<Report> reports,
        List<Judgement> judgements,
        Grounds grounds,
        Instant changedAt,
        List<Review> earlier,
        List<Notice> notices,
        Aftermath aftermath) {

    /** How many saves are looked through for the last one that readers can see. */
    private static final int RECENT = 10;

    /** A claim that readers may see or may be told the end of; any other is not there. */
    static Claim find(String slug) {
        return find(slug, "");
    }

    /** As {@link #find(String)}, for a page of its own below the claim's. */
    public static Claim find(String slug, String rest) {
        Claim claim = Claim.everPublished(Addresses.slug(slug)).orElseThrow(Refusal::missing);
        if (!claim.erased()) {
            Addresses.require(slug, claim, "/claims/", rest);
        }
        return claim;
    }

    public static PublishedClaim of(Claim claim) {
        List<Review> reviews = Review.of(claim).stream()
                .filter(Review::inForce)
                .filter(review -> review.axis() == Axis.CONTENT || isOnRecord(review, claim))
                .sorted(Comparator.comparing(Review::basis).thenComparing(Review::id))
                .toList();
        Map<Integer, Revision> revisions = Judgement.revisions(claim, reviews, RECENT);
        List<Report> reports = new ArrayList<>();
        for (Attribution attribution : claim.attributions()) {
            List<Judgement> judgements = reviews.stream()
                    .filter(review -> attribution.id().equals(review.attributionId()))
                    .map(review -> Judgement.of(review, claim, revisions))
                    .toList();
            reports.add(new Report(attribution, judgements, reports.size() + 1));
        }
        List<Judgement> content = reviews.stream()
                .filter(review -> review.axis() == Axis.CONTENT)
                .map(review -> Judgement.of(review, claim, revisions))
                .toList();
        return new PublishedClaim(
                claim,
                reports,
                content,
                Grounds.of(reviews),
                changedAt(claim, revisions),
                Review.earlier(claim),
                Notice.of(claim),
                Aftermath.of(claim));
    }

    private static boolean isOnRecord(Review review, Claim claim) {
        return claim.attributions().stream()
                .anyMatch(attribution -> attribution.id().equals(review.attributionId()));
    }

    /** When it was last edited in a way that readers can see: the desk's notes to itself are none of that. */
    private static Instant changedAt(Claim claim, Map<Integer, Revision> revisions) {
        Revision last = revisions.get(claim.revision());
        for (Revision before = last == null ? null : revisions.get(last.number() - 1);
                before != null
                        && PublicContent.between(before.content(), last.content())
                                .isEmpty();
                before = revisions.get(last.number() - 1)) {
            last = before;
        }
        return last == null ? claim.editedAt() : last.at();
    }

    /** The same for machines. */
    public Shown shown() {
        return new Shown(
                claim,
                everyJudgement().map(Judgement::review).toList(),
                notices,
                aftermath.followUps(),
                aftermath.links().stream()
                        .map(beside -> new Shown.Link(beside.link().kind(), beside.label(), beside.claim()))
                        .toList(),
                changedAt);
    }

    /** Where machines find all of it. */
    public String documentPath() {
        return Slug.encoded("/claims/" + claim.slug() + ".json");
    }

    public Head head() {
        return Head.article(claim.text(), lead().sentence(), "/claims/" + claim.slug());
    }

    /** When anything that readers are shown of it last changed. */
    public Instant modifiedAt() {
        return Stream.of(
                        Stream.of(claim.publishedAt(), changedAt),
                        everyJudgement().map(judgement -> judgement.review().approvedAt()),
                        earlier.stream().map(Review::endedAt),
                        notices.stream().map(Notice::at))
                .flatMap(moments -> moments)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    public Verdict unanswered() {
        return ContentVerdict.NOT_RATED;
    }

    /** The quotation that heads it; null where the claim's own words do. */
    public Quotation headline() {
        return Lead.of(claim).headline();
    }

    /** The first of the reports, whose speaker and date stand under the headline. */
    public Report lead() {
        Attribution lead = Lead.of(claim).report();
        return reports.stream()
                .filter(report -> report.attribution().equals(lead))
                .findFirst()
                .orElseThrow();
    }

    public boolean several() {
        return reports.size() > 1;
    }

    /** Whether a question has two answers, by what was known then and now: they stand side by side. */
    public boolean paired() {
        return judgements.size() > 1 || (!several() && lead().judgements().size() > 1);
    }

    /** Whether any verdict judged something else than what stands here now. */
    public boolean staleness() {
        return everyJudgement().anyMatch(judgement -> judgement.review().stale());
    }

    /** What has changed since the verdicts, each change once. */
    public List<Difference> changes() {
        return everyJudgement()
                .flatMap(judgement -> judgement.changes().stream())
                .distinct()
                .toList();
    }

    /** When everything happened, with the days as they are in a zone. */
    public Timeline timeline(ZoneId zone) {
        return Timeline.of(this, zone);
    }

    /** The notices that stand before the claim. */
    public List<Notice> grave() {
        return notices.stream().filter(notice -> notice.kind().grave()).toList();
    }

    /** The notices that stand after the claim. */
    public List<Notice> lesser() {
        return notices.stream().filter(notice -> !notice.kind().grave()).toList();
    }

    Stream<Judgement> everyJudgement() {
        return Stream.concat(reports.stream().flatMap(report -> report.judgements().stream()), judgements.stream());
    }
}
