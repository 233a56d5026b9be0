package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenByTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The ministry told staff in an email seen by the Chronicle: “Nobody is to speak.”|The ministry|Chronicle",
                "The ministry warned staff in a memo seen by Reuters: “Nobody is to speak.”|The ministry|Reuters",
                "Eva Lind wrote in a letter obtained by the Financial Times: “The mill will close.”|Eva Lind|Financial Times",
                "Eva Lind wrote in a letter, reviewed by Reuters: “The mill will close.”|Eva Lind|Reuters",
                "Eva Lind urged staff, in a note viewed by Reuters and the BBC: “Leave the mill.”|Eva Lind|Reuters",
                "Eva Lind told the board in a letter leaked to the BBC: “The mill will close.”|Eva Lind|BBC",
                "Eva Lind said in a statement sent to the Guardian that the mill will close.|Eva Lind|Guardian",
                "A memo seen by the BBC said that the mill will close.|A memo|BBC",
                "A note to staff seen by the BBC: “Nobody is to speak.”|A note to staff|BBC",
                "A letter from Eva Lind, seen by Reuters and the BBC: “Leave the mill.”|A letter from Eva Lind|Reuters",
                "The mill will close, a document obtained by Reuters said.|a document|Reuters",
                "According to a memo verified by Reuters, the mill will close.|a memo|Reuters"
            })
    void whoeverOnlySawTheWordsPassedThemOn(String text, String speaker, String outlet) {
        List<Proposal> proposals = Rows.of(text).proposals();

        assertEquals(1, proposals.size(), () -> proposals.toString());
        assertEquals(speaker, proposals.get(0).speaker().name());
        assertEquals(
                List.of(outlet),
                proposals.get(0).relays().stream().map(Relay::name).toList());
    }

    @Test
    void theQuotationAfterTheColonIsAllThatWasSaid() {
        Proposal proposal = Rows.of("Eva Lind warned staff in a memo seen by Reuters: “Nobody is to speak.”")
                .proposals()
                .get(0);

        assertEquals("Nobody is to speak.", proposal.statement());
    }

    @Test
    void thePublisherThatSawTheWordsIsNoRelay() {
        Proposal proposal = Rows.of("Eva Lind wrote in a letter seen by The Outlet: “The mill will close.”")
                .proposals()
                .get(0);

        assertEquals("Eva Lind", proposal.speaker().name());
        assertEquals(List.of(), proposal.relays());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Reuters said that the mill will close.|Reuters",
                "A column by Ann Lee: “The mill will close.”|A column by Ann Lee",
                "Many neighbours have heard by now that 20 mills will close.|Many neighbours",
                "Eva Lind said in a statement released on Monday that the mill will close.|Eva Lind"
            })
    void whoSpeaksOtherwiseIsReadAsBefore(String text, String speaker) {
        Proposal proposal = Rows.of(text).proposals().get(0);

        assertEquals(speaker, proposal.speaker().name());
        assertEquals(List.of(), proposal.relays());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The memo was seen by Reuters.", "The plan is seen by Reuters as a threat."})
    void thatSomethingWasSeenIsTheOutletsOwnClaim(String text) {
        assertEquals(Rows.OUTLET, Rows.of(text).proposals().get(0).speaker().name());
    }
}
