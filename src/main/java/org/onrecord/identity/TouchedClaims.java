package org.onrecord.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;
import org.onrecord.review.Review;

/**
 * The claims that a merge or a rename reaches, all locked before the first is changed. Each says the same after it as
 * before, of an entry that is now called otherwise: so a verdict that still judged what stood there goes on doing so.
 */
final class TouchedClaims {

    private record Touched(Claim claim, List<Review> holding) {}

    private final List<Touched> all = new ArrayList<>();

    TouchedClaims(List<Long> ids) {
        List<Claim> claims = ids.stream().map(Claim::locked).toList();
        for (Claim claim : claims) {
            all.add(new Touched(
                    claim,
                    Review.of(claim).stream().filter(review -> !review.stale()).toList()));
        }
    }

    /** Where something is logged before they change: whoever saves one of them locks it before the log, too. */
    static void lock(List<Long> ids) {
        ids.forEach(Claim::locked);
    }

    /** Changes each, and appends what it says then; of those that are closed nothing is appended. */
    void change(Actor actor, String reason, Consumer<Claim> change) {
        for (Touched touched : all) {
            change.accept(touched.claim());
            if (!touched.claim().closed()) {
                touched.claim().revise(actor, reason, () -> touched.holding().forEach(Review::holdOn));
            }
        }
    }
}
