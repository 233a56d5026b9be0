package org.onrecord.desk;

import java.time.LocalDate;
import java.util.List;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.outcome.Look;
import org.onrecord.review.ReviewQueue.Wait;
import org.onrecord.watch.QuoteTask;

/** What waits for a person: one statement for each list, two for what is due, whatever is on record. */
record MyWork(Heap requested, Heap drafts, Heap reviews, Heap scheduled, Heap changed, Checks checks, Again again) {

    /** How many claims of each list stand on the page. */
    static final int SHOWN = 25;

    private static final String MINE = "(c.createdBy = ?1 or c.lastEditedBy = ?1)";

    private static final String REQUESTED = "c.publication = ?2 and c.changeRequest is not null and " + MINE;
    private static final String DRAFTS = "c.publication = ?2 and c.changeRequest is null and " + MINE;

    /** Neither entered nor last edited by the reviewer, since such a one needs another's eyes; and held by nobody else. */
    private static final String REVIEWS =
            "c.publication = ?2 and not " + MINE + " and (c.heldBy is null or c.heldBy = ?1)";

    private static final String SCHEDULED = "c.publication = ?2 and (c.approvedBy = ?1 or " + MINE + ")";

    private static final String CHANGED = Wait.REVERIFICATION.condition();

    /**
     * The first claims of a list.
     *
     * @param more whether the list goes on
     */
    record Heap(List<Claim> claims, boolean more) {

        private static final Heap NONE = new Heap(List.of(), false);

        private static Heap of(String where, String order, Object... parameters) {
            List<Claim> found = Claim.<Claim>find(
                            "from Claim c join fetch c.createdBy left join fetch c.heldBy where " + where
                                    + " order by c." + order + ", c.id",
                            parameters)
                    .range(0, SHOWN)
                    .list();
            return new Heap(found.subList(0, Math.min(SHOWN, found.size())), found.size() > SHOWN);
        }
    }

    /**
     * The first of the person's claims whose quoted words a newer copy lacks.
     *
     * @param more whether the list goes on
     */
    record Checks(List<QuoteTask> tasks, boolean more) {

        private static Checks of(User person) {
            List<QuoteTask> found = QuoteTask.openFor(person, SHOWN + 1);
            return new Checks(found.subList(0, Math.min(SHOWN, found.size())), found.size() > SHOWN);
        }
    }

    /**
     * The first of what is due or overdue: the person's follow-ups, and their pledges and predictions.
     *
     * @param more whether the list goes on
     */
    record Again(List<Look> looks, boolean more) {

        private static Again of(User person, LocalDate today) {
            List<Look> found = Look.dueOf(person, today, SHOWN + 1);
            return new Again(found.subList(0, Math.min(SHOWN, found.size())), found.size() > SHOWN);
        }
    }

    static MyWork of(User person, LocalDate today) {
        return new MyWork(
                Heap.of(REQUESTED, "editedAt desc", person, Publication.DRAFT),
                Heap.of(DRAFTS, "editedAt desc", person, Publication.DRAFT),
                person.canReview() ? Heap.of(REVIEWS, "submittedAt", person, Publication.IN_REVIEW) : Heap.NONE,
                Heap.of(SCHEDULED, "embargoUntil", person, Publication.SCHEDULED),
                person.canReview()
                        ? Heap.of(CHANGED, "editedAt")
                        : Heap.of(CHANGED + " and " + MINE, "editedAt", person),
                Checks.of(person),
                Again.of(person, today));
    }

    /** Whether nothing at all waits. */
    public boolean nothing() {
        return requested.claims.isEmpty()
                && drafts.claims.isEmpty()
                && reviews.claims.isEmpty()
                && scheduled.claims.isEmpty()
                && changed.claims.isEmpty()
                && checks.tasks.isEmpty()
                && again.looks.isEmpty();
    }
}
