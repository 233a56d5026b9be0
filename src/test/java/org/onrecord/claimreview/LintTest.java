package org.onrecord.claimreview;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Claim;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.site.Published;

/** What the desk is told of the rest of its record. */
@QuarkusTest
class LintTest {

    @Inject
    Lint lint;

    @Test
    void aVerdictOnWordsThatNoLongerStandIsNoFactCheckToo() {
        Published other = Published.claim()
                .publish()
                .judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "They were counted.");
        Published claim = Published.claim().publish();
        QuarkusTransaction.begin();
        try {
            judgedOtherWords("where claim.id <> ?2", other.id);
            assertFalse(isOnly(claim));
            assertTrue(isOnly(other));
            judgedOtherWords("where claim.id = ?2", other.id);
            assertTrue(isOnly(claim));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void judgedOtherWords(String which, Long id) {
        Review.update("judgedSha256 = ?1 " + which, "0".repeat(64), id);
    }

    private boolean isOnly(Published claim) {
        return lint.of(Claim.byId(claim.id), List.of()).contains(Advice.ONLY_CLAIM);
    }
}
