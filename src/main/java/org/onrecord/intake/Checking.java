package org.onrecord.intake;

import java.util.List;
import java.util.Set;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Obstacle;

/** Decides whether a proposition can be checked, and what stands in the way. */
record Checking(Checkability checkability, Obstacle obstacle) {
    static final Set<String> CLOSED = Set.of(
            "behind closed doors",
            "classified",
            "confidential",
            "in private",
            "in secret",
            "privately",
            "secret",
            "secretly");
    static final Set<String> VAGUE = Set.of(
            "broadly",
            "considerable",
            "considerably",
            "significant",
            "significantly",
            "some",
            "substantial",
            "substantially",
            "various");

    static Checking of(ClaimKind kind, List<String> content, boolean figure) {
        PhraseSearch said = new PhraseSearch(content);
        switch (kind) {
            case CHARACTERISATION, DIRECTIVE:
                return no(Obstacle.OPINION);
            case INTENT:
                return no(Obstacle.STATE_OF_MIND);
            case PLEDGE:
                return partly(Obstacle.FUTURE);
            case PREDICTION:
                boolean onlyMay = said.first(KindRules.MAYBE).isPresent()
                        && said.first(KindRules.FUTURE).isEmpty();
                return onlyMay ? no(Obstacle.POSSIBILITY) : partly(Obstacle.FUTURE);
            case CAUSAL:
                return partly(Obstacle.OPINION);
            default:
                return fact(said, figure);
        }
    }

    private static Checking fact(PhraseSearch said, boolean figure) {
        if (said.first(CLOSED).isPresent()) {
            return partly(Obstacle.NO_ACCESS);
        }
        boolean vague = !figure && said.first(VAGUE).isPresent();
        return vague ? partly(Obstacle.VAGUE) : new Checking(Checkability.YES, null);
    }

    private static Checking no(Obstacle obstacle) {
        return new Checking(Checkability.NO, obstacle);
    }

    private static Checking partly(Obstacle obstacle) {
        return new Checking(Checkability.PARTLY, obstacle);
    }
}
