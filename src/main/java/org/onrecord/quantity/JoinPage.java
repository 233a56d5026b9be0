package org.onrecord.quantity;

import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.web.Issues;

/**
 * The page on which a claim's figure is put beside its rivals.
 *
 * @param place where it stands already, or null
 */
record JoinPage(Claim claim, QuantityFigure place, JoinForm form, Issues issues) {

    static JoinPage of(Long id) {
        Claim claim = Claim.whole(id);
        QuantityFigure place = QuantityFigure.of(claim).orElse(null);
        return new JoinPage(claim, place, place == null ? JoinForm.BLANK : JoinForm.of(place), Issues.none());
    }

    static JoinPage sent(Long id, JoinForm form, Issues issues) {
        Claim claim = Claim.whole(id);
        return new JoinPage(claim, QuantityFigure.of(claim).orElse(null), form, issues);
    }

    /** Whether it is asked why the figure is lower than before. */
    public boolean falls() {
        return issues.on("fallKind") != null || form.speaksOfAFall();
    }

    /** Says which date holds where none is typed. */
    public String dateHelp() {
        return "The date for which it was so, as far as it is known. Left empty: %s, as the claim has it."
                .formatted(QuantityFigure.defaultFor(claim).text());
    }

    public List<FallKind> kinds() {
        return List.of(FallKind.values());
    }
}
