package org.onrecord.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.search.Embedder.Standing;

class MatchesTest {

    private static Matches nothing(String shortfall, Standing standing) {
        return new Matches(List.of(), shortfall, standing == Standing.READY, standing, true, "en");
    }

    @Test
    void whereAllWasLookedAtThereIsNothingToSay() {
        assertEquals("", nothing("", Standing.READY).note());
    }

    @Test
    void anEmptyListIsNeverTakenForAllThatIsOnRecordWhereNotAllWasLookedAt() {
        assertEquals(
                "Not all is found yet.",
                nothing("Not all is found yet.", Standing.READY).note());
        assertEquals(
                "Not all is found yet. Only words were compared: the comparison of meanings is switched off.",
                nothing("Not all is found yet.", Standing.SWITCHED_OFF).note());
    }
}
