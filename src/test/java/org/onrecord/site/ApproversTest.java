package org.onrecord.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.web.NamedApprovers;
import org.onrecord.web.Site;

/** Whether readers are told who approved something by name is the operator's choice. */
@QuarkusTest
class ApproversTest {

    private static String approved(Published claim) {
        return ClaimListTest.page(claim.path())
                .selectFirst("dt:contains(Approved) + dd")
                .text();
    }

    @Test
    void approversAreNamedByTheirPartUnlessTheDeskNamesThem() {
        Published claim = Published.claim()
                .publish()
                .judge(ContentVerdict.MIXED, Knowledge.AT_THE_TIME, "One list.")
                .judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Two lists.");
        assertEquals("by a reviewer", approved(claim));
        QuarkusMock.installMockForType(new NamedApprovers(), Site.class);
        assertEquals("by Ida Wells", approved(claim));
        String past = ClaimListTest.page(claim.path())
                .selectFirst("section[aria-labelledby=past] li")
                .text();
        assertTrue(past.startsWith("Is it so? Mixed · What was known then Approved by Ida Wells on "), past);
    }
}
