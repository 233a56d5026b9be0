package org.onrecord.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.history.Actor;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Vocabulary;

/** Puts a verdict that was typed before a second person, or in force, or says why not. */
@ApplicationScoped
public class VerdictWriting {

    private final Validator validator;

    VerdictWriting(Validator validator) {
        this.validator = validator;
    }

    /**
     * What became of a form.
     *
     * @param review the id of the verdict that now waits, or null when nothing was saved
     * @param issues why nothing was saved
     * @param changed whether nothing was saved because what it judges was changed meanwhile
     */
    public record Outcome(Long review, Issues issues, boolean changed) {

        public boolean saved() {
            return review != null;
        }
    }

    /**
     * Puts a verdict before a second person; to be called in a transaction.
     *
     * @param reportId the report of the claim that is judged, or null when it is the claim itself
     */
    public Outcome propose(Long claimId, Long reportId, VerdictForm form, Actor actor) {
        Claim claim = Claim.locked(claimId);
        requireJudged(claim);
        Attribution report = reportId == null ? null : claim.attribution(reportId);
        Issues issues = Issues.of(validator.validate(form));
        Review review = read(form, claim, report, issues);
        if (review == null || !issues.isEmpty()) {
            return new Outcome(null, issues, false);
        }
        if (!form.judged().equals(report == null ? claim.judgedSha256() : report.judgedSha256())) {
            return new Outcome(null, issues, true);
        }
        issues.addAll(report == null ? VerdictCheck.of(review, claim) : VerdictCheck.of(review, report));
        if (!issues.isEmpty()) {
            return new Outcome(null, issues, false);
        }
        review.propose(actor, Review.of(claim));
        review.persist();
        return new Outcome(review.id(), issues, false);
    }

    private static void requireJudged(Claim claim) {
        Publication state = claim.publication();
        if (!state.isJudged()) {
            throw Refusal.conflict(
                    state == Publication.DRAFT
                            ? "A draft is not judged. Its editor sends it to review first."
                            : "A claim that is %s is no longer judged."
                                    .formatted(state.label().toLowerCase(Locale.ROOT)));
        }
    }

    private static Review read(VerdictForm form, Claim claim, Attribution report, Issues issues) {
        Knowledge basis = Vocabulary.read(Knowledge.class, form.basis(), "basis", issues);
        Knowledge known = basis == null ? Knowledge.AT_THE_TIME : basis;
        Set<Flag> flags = flags(form, issues);
        List<Evidence> evidence = evidence(form, issues);
        if (report == null) {
            ContentVerdict verdict = Vocabulary.read(ContentVerdict.class, form.verdict(), "verdict", issues);
            return verdict == null
                    ? unanswered(issues)
                    : new Review(claim, verdict, known, form.rationale(), flags).restsOn(evidence);
        }
        AttributionVerdict verdict = Vocabulary.read(AttributionVerdict.class, form.verdict(), "verdict", issues);
        return verdict == null
                ? unanswered(issues)
                : new Review(report, verdict, known, form.rationale(), flags).restsOn(evidence);
    }

    private static Review unanswered(Issues issues) {
        issues.add("verdict", "Choose a verdict.");
        return null;
    }

    private static Set<Flag> flags(VerdictForm form, Issues issues) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String name : form.flags()) {
            Flag flag = Vocabulary.read(Flag.class, name, "flags", issues);
            if (flag != null) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private static List<Evidence> evidence(VerdictForm form, Issues issues) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < form.evidence().size(); i++) {
            EvidenceForm row = form.evidence().get(i);
            String path = "evidence[" + i + "]";
            if (row.forgotten()) {
                issues.add(path + ".stance", "Say what this passage does for the verdict.");
            }
            Evidence read = row.taken() ? row.read(path, issues) : null;
            if (read != null) {
                evidence.add(read);
            }
        }
        if (evidence.size() > Review.MAX_EVIDENCE) {
            issues.add("evidence", "A verdict rests on at most %d passages.".formatted(Review.MAX_EVIDENCE));
        }
        return evidence;
    }

    /**
     * Puts a verdict that waits in force; to be called in a transaction.
     *
     * @param override the public reason for which an administrator does so alone, or null
     */
    public void approve(Long claimId, Long reviewId, Actor actor, String override) {
        // The claim is locked before the verdict is read: of two who approve at once, the second finds it approved.
        Claim claim = Claim.locked(claimId);
        requireJudged(claim);
        Review review = Review.on(claim, reviewId);
        Optional<String> hindrance = FourEyes.against(actor.user(), review);
        FourEyes.require(hindrance, actor.user(), override);
        review.approve(actor, Review.of(claim), hindrance.isPresent() ? override : null);
    }

    /** Declares a verdict void; to be called in a transaction. */
    public void declareVoid(Long claimId, Long reviewId, Actor actor, String why) {
        Claim claim = Claim.locked(claimId);
        if (!claim.published()) {
            throw Refusal.conflict("Only what readers have seen is declared void. Give another verdict instead.");
        }
        Review.on(claim, reviewId).declareVoid(actor, Review.of(claim), why);
    }
}
