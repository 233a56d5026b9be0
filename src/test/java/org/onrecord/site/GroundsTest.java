package org.onrecord.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Claim;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Evidence;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Stance;
import org.onrecord.testing.OffRecord;

class GroundsTest {

    private final Claim claim = OffRecord.claim(OffRecord.user(1));

    private Review restingOn(String... origins) {
        return new Review(claim, ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "We counted.", Set.of())
                .restsOn(Stream.of(origins).map(GroundsTest::evidence).toList());
    }

    private static Evidence evidence(String origin) {
        return new Evidence(OffRecord.passage(OffRecord.copy("Around 300 boats left.")), Stance.SUPPORTS, origin, null);
    }

    @Test
    void oneOriginStandsOnceUnderItsFirstNameHoweverItIsSpacedOrMarked() {
        Grounds grounds = Grounds.of(List.of(
                restingOn("Agência Lusa", "Coast Agency"),
                restingOn("agencia  lusa", "Coast\u00a0Agency ", "Reuters")));

        assertEquals(
                List.of("Agência Lusa", "Coast Agency", "Reuters"),
                grounds.origins().stream().map(Grounds.Origin::name).toList());
        assertEquals(
                List.of(2, 2, 1),
                grounds.origins().stream().map(origin -> origin.pieces().size()).toList());
        assertEquals(5, grounds.reports());
    }
}
