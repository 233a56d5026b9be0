package org.onrecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.onrecord.history.Content;
import org.onrecord.history.Difference;
import org.onrecord.source.SourceRedated;

/**
 * Reads relative dates again when the day on which their source was published is corrected (invariant 19). What was
 * judged has then changed, and its verdicts ask for re-verification.
 */
@ApplicationScoped
class Redating {

    private static final String WHY = "The date of the source was corrected; what was dated from it was read again.";

    void sourceRedated(@Observes SourceRedated told) {
        for (Claim claim : resting(told.source())) {
            if (!claim.closed()) {
                redate(claim, told);
            }
        }
    }

    private static void redate(Claim claim, SourceRedated told) {
        Content before = ClaimContent.of(claim);
        if (!claim.anchorMoved(told.source(), told.before(), told.published())) {
            return;
        }
        claim.revise(told.actor(), WHY);
        if (claim.published()) {
            List<Difference> changes = PublicContent.between(before, ClaimContent.of(claim));
            claim.tell(
                    told.actor(),
                    new Notice.Entry(
                            NoticeKind.CORRECTION, NoticeForm.before(changes), NoticeForm.after(changes), WHY));
        }
    }

    private static List<Claim> resting(Long source) {
        return Claim.restingOn(source).stream().map(Claim::locked).toList();
    }
}
