package org.onrecord.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.OnRecord;
import org.onrecord.claim.OnRecord.How;
import org.onrecord.claim.Publication;
import org.onrecord.search.Near;

/** How sure it is that two texts say the same. */
class BandTest {

    private static final String LONG = "word ".repeat(40);
    private static final String SHORT = "one two three four five six seven eight";

    @Test
    void theFewerWordsTheCloserItMustLie() {
        Near near = new Near(1L, 0.85, 0.25);
        assertEquals(Optional.of(Band.SAME), Band.of(near, true, LONG));
        assertEquals(Optional.of(Band.ABOUT), Band.of(near, true, SHORT));
        assertEquals(Optional.empty(), Band.of(near, true, "one two"));
    }

    @Test
    void wordsAloneHaveBoundsOfTheirOwn() {
        Near near = new Near(1L, Double.NaN, 0.3);
        assertEquals(Optional.of(Band.SAME), Band.of(near, false, LONG));
        assertEquals(Optional.of(Band.ABOUT), Band.of(near, false, SHORT));
        assertEquals(Optional.empty(), Band.of(new Near(1L, Double.NaN, 0.05), false, LONG));
    }

    @Test
    void ofTheOppositeNoClosenessMakesTheSame() {
        Near near = new Near(1L, 0.99, 0.9);
        assertEquals(
                Band.ABOUT,
                Match.of(onRecord(How.MEANING, true), near, Band.SAME).band());
        assertEquals(
                Band.ABOUT,
                Match.of(onRecord(How.STATEMENT, true), near, Band.SAME).band());
        assertEquals(
                Band.SAME,
                Match.of(onRecord(How.MEANING, false), near, Band.SAME).band());
    }

    @Test
    void theSameWordsAreTheSameHoweverFewTheyAre() {
        Near near = new Near(1L, 0.8, 0.3);
        assertEquals(
                Band.SAME,
                Match.of(onRecord(How.STATEMENT, false), near, Band.ABOUT).band());
    }

    private static OnRecord onRecord(How how, boolean opposed) {
        return new OnRecord(1L, "It is so.", Publication.DRAFT, "", how, true, opposed, List.of());
    }
}
