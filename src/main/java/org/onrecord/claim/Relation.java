package org.onrecord.claim;

import org.onrecord.history.Actor;
import org.onrecord.web.Choice;

/** How an editor says that a claim stands to another one: a kind of link and which way it leads. */
enum Relation implements Choice {
    RIVAL_OF(LinkKind.RIVAL_OF, true),
    UPDATES(LinkKind.UPDATES, true),
    UPDATED_BY(LinkKind.UPDATES, false),
    CONTRADICTS(LinkKind.CONTRADICTS, true),
    NARROWS(LinkKind.NARROWS, true),
    NARROWED_BY(LinkKind.NARROWS, false),
    REASON_FOR(LinkKind.REASON_FOR, true),
    REASON_GIVEN(LinkKind.REASON_FOR, false),
    DUPLICATE_OF(LinkKind.DUPLICATE_OF, true);

    private final LinkKind kind;
    private final boolean leadsFrom;

    Relation(LinkKind kind, boolean leadsFrom) {
        this.kind = kind;
        this.leadsFrom = leadsFrom;
    }

    @Override
    public String label() {
        return leadsFrom ? kind.label() : kind.back();
    }

    ClaimLink between(Claim claim, Claim other, String note, Actor actor) {
        return leadsFrom
                ? new ClaimLink(claim, kind, other, note, actor)
                : new ClaimLink(other, kind, claim, note, actor);
    }
}
