package org.onrecord.outcome;

import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.web.Issues;

/** The follow-ups of one claim, with the form for another. */
record ClaimFollowUps(
        Claim claim,
        List<FollowUp> open,
        List<FollowUp> closed,
        List<Assignee> people,
        FollowUpForm form,
        Issues issues) {

    static ClaimFollowUps of(Long id, FollowUpForm form, Issues issues) {
        Claim claim = Claim.byId(id);
        return new ClaimFollowUps(
                claim, FollowUp.openOn(claim), FollowUp.closedOn(claim), Assignee.all(), form, issues);
    }

    /** Whether one more can be set. */
    public boolean takesMore() {
        return !claim.closed() && open.size() < FollowUp.MOST_OPEN;
    }

    public int most() {
        return FollowUp.MOST_OPEN;
    }
}
