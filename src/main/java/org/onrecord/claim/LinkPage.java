package org.onrecord.claim;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.web.Issues;

/**
 * The page on which an editor says how a claim stands to others.
 *
 * @param found what was found by what was looked for
 * @param proposals claims of the same speaker that may say the opposite
 */
record LinkPage(
        Claim claim, List<ClaimLink> links, List<Claim> found, List<Opposite> proposals, LinkForm form, Issues issues) {

    static LinkPage of(Long id, LinkForm form, Issues issues, ClaimsByWords byWords) {
        Claim claim = Claim.whole(id);
        List<ClaimLink> links = ClaimLink.of(claim).stream()
                .filter(link -> !link.other(claim).id().equals(id))
                .toList();
        return new LinkPage(claim, links, offered(form, claim, byWords), Opposites.of(claim, links), form, issues);
    }

    /** What was looked for, and what was chosen before that was changed. */
    private static List<Claim> offered(LinkForm form, Claim claim, ClaimsByWords byWords) {
        List<Claim> found = new ArrayList<>(SoughtClaims.of(form.q(), claim, byWords));
        Claim chosen = form.chosen();
        if (chosen != null && !found.contains(chosen) && !chosen.id().equals(claim.id())) {
            found.add(0, chosen);
        }
        return found;
    }

    /** Whether there is anything to link, or anything typed that would be lost. */
    public boolean offering() {
        return !found.isEmpty() || !(form.note() + form.relation()).isEmpty();
    }

    public List<Relation> relations() {
        return List.of(Relation.values());
    }

    public int most() {
        return ClaimLink.MOST;
    }

    public boolean chosen(Claim other) {
        return other.id().toString().equals(form.other());
    }
}
