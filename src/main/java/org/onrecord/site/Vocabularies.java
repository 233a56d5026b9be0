package org.onrecord.site;

import java.util.List;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.LinkKind;
import org.onrecord.claim.NoticeKind;
import org.onrecord.claim.Obstacle;
import org.onrecord.outcome.OutcomeStatus;
import org.onrecord.outcome.Reply;
import org.onrecord.quantity.FallKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Flag;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Stance;
import org.onrecord.web.Choice;

/** The values that the record uses, for the page that tells readers what they mean: what the code knows, and no more. */
public final class Vocabularies {

    public Head head() {
        return Head.website(
                "How we work",
                "What our verdicts mean, what they rest on, and how a claim comes to be published.",
                "/about/methodology");
    }

    public List<AttributionVerdict> attributions() {
        return List.of(AttributionVerdict.values());
    }

    public List<ContentVerdict> contents() {
        return List.of(ContentVerdict.values());
    }

    public List<Flag> flags() {
        return List.of(Flag.values());
    }

    public List<NoticeKind> notices() {
        return List.of(NoticeKind.values());
    }

    public List<Knowledge> knowledge() {
        return List.of(Knowledge.values());
    }

    public List<Fidelity> fidelities() {
        return List.of(Fidelity.values());
    }

    public List<LinkKind> links() {
        return List.of(LinkKind.values());
    }

    public List<Reply> replies() {
        return List.of(Reply.values());
    }

    public List<ClaimKind> kinds() {
        return List.of(ClaimKind.values());
    }

    public List<OutcomeStatus> outcomes() {
        return List.of(OutcomeStatus.values());
    }

    public List<Choice> checkabilities() {
        return List.of(Checkability.values());
    }

    public List<Choice> obstacles() {
        return List.of(Obstacle.values());
    }

    public List<FallKind> falls() {
        return List.of(FallKind.values());
    }

    public List<Choice> stances() {
        return List.of(Stance.values());
    }
}
