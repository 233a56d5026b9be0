package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElidedRelayTest {
    private static final String BEFORE = "Anna Brook told the BBC yesterday that the mill was safe.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Brook said on Jan 2 that 40 people had left.",
                "Anna Brook said on Wednesday, March 5, 2025 that 40 people had left.",
                "Anna Brook said this morning that 40 people had left.",
                "On Friday, Anna Brook said that 40 people had left.",
                "Anna Brook told reporters that 40 people had left.",
                "Anna Brook said in a speech that 40 people had left.",
                "Anna Brook said during a debate in Oslo that 40 people had left.",
                "Anna Brook wrote that 40 people had left.",
                "“I know that 40 people had left,” Anna Brook said at a meeting."
            })
    void whatHasItsOwnDateListenersOrOccasionCameThroughNobody(String later) {
        Proposal proposal = Rows.of(BEFORE + later).proposal("40 people had left");

        assertEquals(List.of(), proposal.relays());
        assertTrue(proposal.sure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Brook said that 40 people had left.",
                "“I know that 40 people had left,” said Anna Brook.",
                "Anna Brook said 40 people had left on Monday.",
                "Anna Brook added that 40 people had left."
            })
    void whatHasNothingOfTheKindIsTakenToHaveComeTheSameWayButNotSurely(String later) {
        Proposal proposal = Rows.of(BEFORE + later).proposal("40 people had left");

        assertEquals("BBC", proposal.relays().get(0).name());
        assertTrue(proposal.relays().get(0).elided());
        assertFalse(proposal.sure());
    }

    @Test
    void whatWasToldTheOutletIsAsSureAsBefore() {
        assertTrue(Rows.of(BEFORE).proposals().get(0).sure());
    }

    @Test
    void aLetterThatAnOutletSawHoldsForItselfAlone() {
        Proposal proposal = Rows.of("Anna Brook wrote in a letter seen by Reuters: “The mill is safe.”\n"
                        + "Anna Brook said that 40 people had left.")
                .proposal("40 people had left");

        assertEquals(List.of(), proposal.relays());
    }
}
