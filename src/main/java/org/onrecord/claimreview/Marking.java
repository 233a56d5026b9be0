package org.onrecord.claimreview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.claimreview.Schema.Agent;
import org.onrecord.claimreview.Schema.ClaimReview;
import org.onrecord.claimreview.Schema.CorrectionComment;
import org.onrecord.claimreview.Schema.Desk;
import org.onrecord.claimreview.Schema.Quotation;
import org.onrecord.outcome.FollowUp;
import org.onrecord.review.Review;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Slug;

/**
 * Says a published claim in schema.org's terms, by Google's rules for fact checks.
 *
 * @param desk who judged it
 * @param today the day that it is at the desk
 * @param absolute makes the whole address of a path on this site
 */
record Marking(Desk desk, LocalDate today, UnaryOperator<String> absolute) {

    /** What stands alone on the claim's page: its review where there is a verdict on whether it is so, else the claim. */
    Schema.Node node(Shown shown) {
        return review(shown)
                .<Schema.Node>map(ClaimReview::alone)
                .orElseGet(() -> claim(shown).alone());
    }

    Optional<ClaimReview> review(Shown shown) {
        return Ruling.onContent(shown.reviews()).map(verdict -> review(verdict, shown));
    }

    private ClaimReview review(Review verdict, Shown shown) {
        Instant published = published(verdict, shown.claim());
        return new ClaimReview(
                null,
                url(shown.claim()),
                shown.claim().text(),
                Ratings.of(verdict.verdict()),
                desk,
                claim(shown),
                second(published),
                second(changed(shown, published)),
                expires(shown.followUps()),
                shown.claim().language(),
                verdict.rationale(),
                corrections(shown.notices()));
    }

    String url(org.onrecord.claim.Claim claim) {
        return absolute.apply(Slug.encoded("/claims/" + claim.slug()));
    }

    Schema.Claim claim(Shown shown) {
        List<Attribution> making = Agents.making(shown.claim().attributions());
        Works works = new Works(making, absolute);
        return new Schema.Claim(
                null,
                url(shown.claim()) + "#claim",
                shown.claim().text(),
                shown.claim().language(),
                Agents.claimants(making, shown.reviews()),
                said(making),
                works.all(),
                works.first().orElse(null),
                quotations(making, shown.reviews()));
    }

    /** The day on which it was first said, as far as one is known to come before what else is known. */
    static String said(List<Attribution> reports) {
        return reports.stream()
                .map(Attribution::said)
                .filter(date -> !date.isUnknown())
                .min(FuzzyDate.CHRONOLOGICAL)
                .map(Works::day)
                .orElse(null);
    }

    private static List<Quotation> quotations(List<Attribution> reports, List<Review> inForce) {
        return reports.stream()
                .flatMap(report -> report.quotations().stream()
                        .map(quotation -> quotation(quotation, Agents.speaking(report, inForce))))
                .distinct()
                .toList();
    }

    private static Quotation quotation(org.onrecord.claim.Quotation quotation, Agent speaker) {
        boolean translated = quotation.fidelity() == Fidelity.TRANSLATION && quotation.original() != null;
        Quotation original =
                translated ? new Quotation(quotation.original(), quotation.originalLanguage(), null, null) : null;
        return new Quotation(quotation.exact(), quotation.language(), speaker, original);
    }

    /** A verdict is published when it is in force on a claim that is: whichever came later. */
    static Instant published(Review verdict, org.onrecord.claim.Claim claim) {
        return latest(Stream.of(verdict.approvedAt(), claim.publishedAt()));
    }

    private static Instant changed(Shown shown, Instant published) {
        return latest(Stream.concat(
                Stream.of(published, shown.changedAt()),
                Stream.concat(
                        shown.reviews().stream().map(Review::approvedAt),
                        shown.notices().stream().map(Notice::at))));
    }

    private static Instant latest(Stream<Instant> moments) {
        return moments.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseThrow();
    }

    static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The day on which readers were told that it is looked at again; one that was missed ends nothing. */
    private String expires(List<FollowUp> followUps) {
        return followUps.stream()
                .filter(FollowUp::open)
                .map(FollowUp::dueDay)
                .filter(day -> day != null && !day.isBefore(today))
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse(null);
    }

    /** An update and an editor's note correct nothing. */
    private static List<CorrectionComment> corrections(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.kind() == NoticeKind.CORRECTION || notice.kind() == NoticeKind.CLARIFICATION)
                .map(notice -> new CorrectionComment(words(notice), second(notice.at())))
                .toList();
    }

    private static String words(Notice notice) {
        String was = notice.was() == null ? "" : " It said: “" + notice.was() + "”.";
        String now = notice.now() == null ? "" : " It says now: “" + notice.now() + "”.";
        return notice.kind().label() + ": " + notice.why() + was + now;
    }
}
