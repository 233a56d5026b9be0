package org.onrecord.claim;

import java.util.List;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Vocabulary;

/** Decides which links between two claims may stand, and makes them; to be called in a transaction. */
final class Linking {

    private static final String FULL = "A claim has at most %d links. Take one back first.".formatted(ClaimLink.MOST);

    private Linking() {}

    /** Makes a link of a claim as it is typed, or says why not. */
    static Issues make(Long id, LinkForm form, Issues issues, Actor actor) {
        Relation relation = Vocabulary.read(Relation.class, form.relation(), "relation", issues);
        if (relation == null) {
            issues.add("relation", "Say how the two stand to each other.");
        }
        Claim found = form.chosen();
        if (found == null) {
            issues.add("other", "Choose the other claim: look for it first.");
        }
        if (!issues.isEmpty()) {
            return issues;
        }
        Claim other = Addressed.survivor(found);
        Claim claim = lockBoth(id, other.id());
        ClaimLink link = relation.between(claim, other, form.note().isEmpty() ? null : form.note(), actor);
        check(claim, other, link, issues);
        if (issues.isEmpty()) {
            link.persist();
            link.begin(actor);
        }
        return issues;
    }

    /** In the order of their ids, so that two who link the same two claims wait for each other and for nothing else. */
    private static Claim lockBoth(Long id, Long other) {
        Claim.locked(Math.min(id, other));
        Claim.locked(Math.max(id, other));
        return Claim.byId(id);
    }

    private static void check(Claim claim, Claim other, ClaimLink link, Issues issues) {
        if (claim.closed()) {
            throw Refusal.conflict("A claim that is withdrawn, merged or erased is linked to no other.");
        }
        if (claim.id().equals(other.id())) {
            issues.add("other", "A claim is not linked to itself.");
        } else if (other.closed()) {
            issues.add("other", "That claim is withdrawn or erased. Choose one that stands.");
        } else {
            among(ClaimLink.of(claim), ClaimLink.of(other), link, issues);
        }
    }

    private static void among(List<ClaimLink> links, List<ClaimLink> others, ClaimLink link, Issues issues) {
        if (links.stream().anyMatch(link::repeats)) {
            issues.add("relation", "The two are linked so already.");
        } else if (links.stream().anyMatch(link::reverses)) {
            issues.add("relation", "The reverse is on record: of two claims only one can be so to the other.");
        }
        if (links.size() >= ClaimLink.MOST) {
            issues.add("other", FULL);
        } else if (others.size() >= ClaimLink.MOST) {
            issues.add(
                    "other", "The other claim has %d links already, the most there can be.".formatted(ClaimLink.MOST));
        }
    }

    /** Takes a link of a claim back. */
    static void end(Long id, Long link, Actor actor) {
        ClaimLink found = ClaimLink.<ClaimLink>findByIdOptional(link)
                .filter(one -> one.from().id().equals(id) || one.to().id().equals(id))
                .orElseThrow(Refusal::missing);
        lockBoth(found.from().id(), found.to().id());
        ClaimLink.getEntityManager().refresh(found);
        found.end(actor);
    }
}
