package org.onrecord.review;

import java.util.Optional;
import java.util.Set;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Obstacle;
import org.onrecord.figure.Figure;
import org.onrecord.source.FigureCheck;
import org.onrecord.web.Issues;

/** What a verdict needs before it may be put before a second person. */
final class VerdictCheck {

    /** Those that a passage which supports what is judged speaks for. */
    private static final Set<Verdict> AFFIRMING =
            Set.of(ContentVerdict.SUPPORTED, ContentVerdict.MOSTLY_SUPPORTED, AttributionVerdict.CONFIRMED);

    /** Those that a passage which speaks against it does. */
    private static final Set<Verdict> DENYING = Set.of(
            ContentVerdict.REFUTED,
            ContentVerdict.MOSTLY_REFUTED,
            AttributionVerdict.MISATTRIBUTED,
            AttributionVerdict.NO_RECORD);

    private VerdictCheck() {}

    /**
     * What a second person had better look at: evidence that all points the other way. It hinders nothing, since how a
     * passage is used is for reviewers to say.
     */
    static Optional<String> remark(Review review) {
        boolean supporting = rests(review, Stance.SUPPORTS);
        boolean refuting = rests(review, Stance.REFUTES);
        if (AFFIRMING.contains(review.verdict()) && refuting && !supporting) {
            return Optional.of(
                    "It is “%s”, but what it rests on speaks against it, and nothing supports it. Look at the verdict, and at how each passage is used."
                            .formatted(review.verdict().label()));
        }
        if (DENYING.contains(review.verdict()) && supporting && !refuting) {
            return Optional.of(
                    "It is “%s”, but what it rests on supports it, and nothing speaks against it. Look at the verdict, and at how each passage is used."
                            .formatted(review.verdict().label()));
        }
        return Optional.empty();
    }

    private static boolean rests(Review review, Stance stance) {
        return review.evidence().stream().anyMatch(piece -> piece.stance() == stance);
    }

    /** The issues with a verdict on whether it is so (invariants 11 and 14). */
    static Issues of(Review review, Claim claim) {
        Issues issues = groundsOf(review);
        if (takesNoTruthVerdict(claim) && !review.verdict().judgesNothing()) {
            issues.add(
                    "verdict",
                    "A claim like this takes no verdict on whether it is so, only “Cannot be checked”. Split off the"
                            + " part that can be checked into a claim of its own.");
        }
        if (review.verdict() == ContentVerdict.NOT_CHECKABLE && claim.obstacle() == null) {
            issues.add("verdict", "Say on the claim first why it cannot be checked.");
        }
        if (review.verdict() == ContentVerdict.SUPPORTED || review.verdict() == ContentVerdict.MOSTLY_SUPPORTED) {
            requireFigure(claim.figure(), review, issues);
        }
        return issues;
    }

    /** The issues with a verdict on whether they said it (invariants 6 and 14). */
    static Issues of(Review review, Attribution attribution) {
        Issues issues = groundsOf(review);
        if (review.verdict() == AttributionVerdict.CONFIRMED && !atFirstHand(review, attribution)) {
            issues.add(
                    "verdict",
                    "“Yes” needs a primary source that supports it, or every relay seen by us. Until then it is at most"
                            + " “So it is reported”.");
        }
        if (review.verdict() == AttributionVerdict.CONFIRMED) {
            requireFigure(attribution.figure(), review, issues);
        }
        return issues;
    }

    private static boolean takesNoTruthVerdict(Claim claim) {
        return claim.kind() == ClaimKind.CHARACTERISATION
                || claim.kind() == ClaimKind.INTENT
                || (claim.checkability() == Checkability.NO && claim.obstacle() == Obstacle.POSSIBILITY);
    }

    private static boolean atFirstHand(Review review, Attribution attribution) {
        boolean primary = review.evidence().stream()
                .filter(piece -> piece.stance() == Stance.SUPPORTS)
                .anyMatch(piece -> isPrimary(piece, attribution));
        return primary || (!attribution.hops().isEmpty() && attribution.everyHopSeen());
    }

    private static boolean isPrimary(Evidence piece, Attribution attribution) {
        boolean ownPublication = attribution.speaker() != null
                && piece.passage()
                        .source()
                        .publisher()
                        .id()
                        .equals(attribution.speaker().id());
        return ownPublication || piece.passage().source().kind().ownWords();
    }

    /** No figure is verified unseen: it stands in a copy that the verdict rests on, or the reviewer says that it doesn't. */
    private static void requireFigure(Figure figure, Review review, Issues issues) {
        boolean settled = figure == null
                || review.evidence().isEmpty()
                || review.flags().contains(Flag.FIGURE_ELSEWHERE)
                || review.evidence().stream()
                        .map(piece -> piece.passage().capture())
                        .distinct()
                        .anyMatch(copy -> new FigureCheck(copy.text()).finds(figure));
        if (!settled) {
            issues.add(
                    "flags",
                    "“%s” stands in none of the copies that this verdict rests on. Add a passage of one in which it does, or tick “%s” and say above where you have seen it, or how you reached it."
                            .formatted(figure.verbatim(), Flag.FIGURE_ELSEWHERE.label()));
        }
    }

    private static Issues groundsOf(Review review) {
        Issues issues = Issues.none();
        if (review.verdict().judgesNothing()) {
            return issues;
        }
        if (review.rationale().isBlank()) {
            issues.add("rationale", "Say why.");
        }
        if (review.evidence().isEmpty()) {
            issues.add("evidence", "Give at least one passage that this verdict rests on.");
        }
        return issues;
    }
}
