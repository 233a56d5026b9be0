package org.onrecord.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.account.User;
import org.onrecord.claim.AbsentFigures;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Disorder;
import org.onrecord.claim.Publication;
import org.onrecord.history.Difference;
import org.onrecord.history.Revision;
import org.onrecord.source.Capture;
import org.onrecord.source.Passage;
import org.onrecord.source.QuotedWords;
import org.onrecord.source.Source;
import org.onrecord.web.Issues;

/**
 * All that a reviewer needs in front of them to judge a claim.
 *
 * @param revisions what the verdicts judged that no longer stands so, and what stands now
 * @param viewer who looks
 * @param sent what was sent and came back, if anything was
 */
public record ReviewPage(Claim claim, List<Review> reviews, Map<Integer, Revision> revisions, User viewer, Sent sent) {

    /** Of how many sources a copy is offered as evidence; any other is named by its number. */
    private static final int COPIES = 25;

    /**
     * A form of this page that came back.
     *
     * @param where the key of the question, or the name of the act
     * @param verdict what was typed of a verdict, or null
     * @param reason the reason that was typed
     * @param at the time to publish at that was typed
     * @param issues all that is wrong with it, by the names that the fields have on this page
     * @param changed whether what is judged was changed meanwhile
     * @param erasure what was typed to erase the claim
     */
    record Sent(
            String where,
            VerdictForm verdict,
            String reason,
            String at,
            Issues issues,
            boolean changed,
            ErasureForm erasure) {

        Sent {
            issues = issues.under(where);
        }

        static final Sent NOTHING = reason("", "", Issues.none());

        static Sent reason(String act, String reason, Issues issues) {
            return new Sent(act, null, reason, "", issues, false, ErasureForm.BLANK);
        }

        static Sent verdict(String question, VerdictForm form, Issues issues, boolean changed) {
            return new Sent(question, form, "", "", issues, changed, ErasureForm.BLANK);
        }

        static Sent publication(PublicationForm form, Issues issues, boolean changed) {
            return new Sent("publication", null, form.reason(), form.at(), issues, changed, ErasureForm.BLANK);
        }

        static Sent erasure(ErasureForm form, Issues issues) {
            return new Sent("erasure", null, "", "", issues, false, form);
        }
    }

    static ReviewPage of(Long claim, User viewer, Sent sent) {
        Claim whole = Claim.whole(claim);
        List<Review> reviews = Review.of(whole);
        List<Review> stale = reviews.stream().filter(Review::stale).toList();
        return new ReviewPage(
                whole, reviews, stale.isEmpty() ? Map.of() : Judgement.revisions(whole, stale, 1), viewer, sent);
    }

    /** What can't be right in the order of the claim's dates. */
    public List<String> disorder() {
        return Disorder.in(claim);
    }

    /** Which figures of the claim stand in none of its copies. */
    public AbsentFigures absent() {
        return AbsentFigures.of(claim);
    }

    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Attribution report : claim.attributions()) {
            questions.add(question(report, questions.size() + 1));
        }
        questions.add(question(null, 0));
        return questions;
    }

    private Question question(Attribution report, int number) {
        List<Review> answers = reviews.stream()
                .filter(review -> Objects.equals(review.attributionId(), report == null ? null : report.id()))
                .toList();
        String judged = report == null ? claim.judgedSha256() : report.judgedSha256();
        Question asked =
                new Question(claim, report, number, answers, VerdictForm.offering(judged, passages(report)), false);
        return asked.key().equals(sent.where())
                ? new Question(
                        claim,
                        report,
                        number,
                        answers,
                        sent.changed() ? sent.verdict().over(judged) : sent.verdict(),
                        true)
                : asked;
    }

    /** What is odd about a verdict; empty where nothing is. */
    public String remark(Review review) {
        return VerdictCheck.remark(review).orElse("");
    }

    /** What has changed since of what a verdict judged. */
    public List<Difference> changes(Review review) {
        return Judgement.of(review, claim, revisions).changes();
    }

    /** The name that the reason for declaring a verdict void has on this page. */
    public String voiding(Review review) {
        return voidingForm(review) + ".reason";
    }

    public String voidingForm(Review review) {
        return "voiding" + review.id();
    }

    public String voidingReason(Review review) {
        return reason(voidingForm(review));
    }

    /** The passages of the report, or of all reports. */
    private List<Passage> passages(Attribution only) {
        return claim.attributions().stream()
                .filter(report -> only == null || report == only)
                .map(Attribution::passage)
                .filter(Objects::nonNull)
                .toList();
    }

    public Issues issues() {
        return sent.issues();
    }

    /** The newest copies on record, to be named as evidence. */
    public List<String> copies() {
        return Capture.newestOf(Source.newest(COPIES)).stream()
                .map(QuotedWords::label)
                .toList();
    }

    /** The reason that was typed for an act of this name and came back. */
    public String reason(String act) {
        return sent.where().equals(act) ? sent.reason() : "";
    }

    /** The time to publish at that was typed and came back. */
    public String at() {
        return sent.at();
    }

    /** What was typed to erase the claim and came back. */
    public ErasureForm erasure() {
        return sent.erasure();
    }

    /** The name that the copies' tick has on this page. */
    public String copiesField() {
        return "erasure.copies";
    }

    /** A browser's own field for a time shows nothing of a text that is none, which would then be lost. */
    public String timeField() {
        return sent.at().isEmpty() || PublicationForm.shown(sent.at()) != null ? "datetime-local" : "text";
    }

    /** The name that the reason for approving a verdict alone has on this page. */
    public String approval(Review review) {
        return "approval" + review.id() + ".reason";
    }

    public String approvalReason(Review review) {
        return reason("approval" + review.id());
    }

    public boolean returned(String act) {
        return sent.where().equals(act);
    }

    public boolean inReview() {
        return claim.publication() == Publication.IN_REVIEW;
    }

    public boolean published() {
        return claim.publication() == Publication.PUBLISHED;
    }

    public boolean judgeable() {
        return mayReview() && claim.publication().isJudged();
    }

    public boolean mayReview() {
        return viewer.canReview() || viewer.isAdmin();
    }

    public boolean held() {
        return claim.heldBy() != null;
    }

    public boolean heldByViewer() {
        return held() && claim.heldBy().id().equals(viewer.id());
    }

    /** Why the viewer may not approve the claim or send it back; empty when they may. */
    public String hindrance() {
        return FourEyes.against(viewer, claim).orElse("");
    }

    /** Why the viewer may not put a verdict in force; empty when they may. */
    public String hindrance(Review review) {
        Optional<String> changed = review.stale()
                ? Optional.of("What it judges was changed since. It has to be judged again.")
                : Optional.empty();
        return changed.or(() -> FourEyes.against(viewer, review)).orElse("");
    }

    public boolean admin() {
        return viewer.isAdmin();
    }

    /** How many verdicts still wait for a second person. */
    public long waiting() {
        return reviews.stream().filter(Review::waits).count();
    }
}
