package org.onrecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Event;
import org.onrecord.history.Journal;
import org.onrecord.history.Recorded;
import org.onrecord.history.SubjectKind;

/** Tells readers of published claims of a link that they come to see because the claim at its other end is published. */
@ApplicationScoped
class LinkedClaims {

    private final Journal journal;

    LinkedClaims(Journal journal) {
        this.journal = journal;
    }

    void recorded(@Observes Recorded told) {
        Event event = told.event();
        if (event.act() == Act.PUBLISHED && event.subjectKind() == SubjectKind.CLAIM) {
            Claim claim = Claim.byId(event.subjectId());
            Actor actor = new Actor(event.actor(), event.at(), journal);
            ClaimLink.of(claim).forEach(link -> tell(link, link.other(claim), actor));
        }
    }

    private static void tell(ClaimLink link, Claim other, Actor actor) {
        if (other.published()) {
            other.did(actor, Act.LINKED, LinkDetail.of(link, other).text());
        }
    }
}
