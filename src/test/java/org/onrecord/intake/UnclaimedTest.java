package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.Form;

class UnclaimedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "„Wir werden keine Soldaten schicken“, sagte Bundeskanzler Olaf Scholz.|Wir werden keine Soldaten"
                        + " schicken.",
                "« Nous ne partirons pas de Paris », a dit M. Macron.|Nous ne partirons pas de Paris.",
                "“We will never leave the town of Leeds”, read the sign.|We will never leave the town of Leeds.",
                "“The council will close the mill in Leeds” - nobody knows why.|The council will close the mill in"
                        + " Leeds.",
                "The note was read to the court: “The council will close the mill and the bridge in Leeds.”|The"
                        + " council will close the mill and the bridge in Leeds.",
                "“The mill in Leeds is safe.”|The mill in Leeds is safe."
            })
    void whatIsMainlyAQuotationIsNotTheOutletsOwn(String text, String statement) {
        Proposal proposal = Rows.of(text).proposals().get(0);

        assertEquals("", proposal.speaker().name());
        assertEquals(statement, proposal.statement());
        assertEquals(Form.DIRECT, proposal.form());
        assertFalse(proposal.sure());
        assertTrue(proposal.reasons().contains("It stands in quotation marks."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~\"Решение принято\", Anna Brook told reporters.~|Решение принято.",
                "« La décision est prise », said Anna Brook.|La décision est prise.",
                "Anna Brook said: « La décision est prise. »|La décision est prise.",
                "「決定しました」, Anna Brook told reporters.|決定しました.",
                "Anna Brook tweeted from Leeds: “Not now”.|Not now.",
                "Anna Brook wrote on X: „Nie wyślemy żołnierzy“.|Nie wyślemy żołnierzy."
            })
    void aForeignQuotationWithAnEnglishVerbHasItsSpeaker(String text, String statement) {
        Proposal proposal = Rows.of(text).proposals().get(0);

        assertEquals("Anna Brook", proposal.speaker().name());
        assertEquals(statement, proposal.statement());
    }

    @Test
    void aPartOfASentenceKeepsTheWordsAroundIt() {
        Proposal proposal = Rows.of("Brook attacked “the hateful ideology of the town and of the council of Leeds.”")
                .proposals()
                .get(0);

        assertEquals(
                "Brook attacked “the hateful ideology of the town and of the council of Leeds.”", proposal.statement());
        assertTrue(proposal.reasons().contains("It stands in quotation marks."));
        assertEquals("", proposal.speaker().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sign “Do not enter the old bridge in Leeds” was put up in 2019.",
                "The film “A Bridge Too Far” was made in 1977 in Leeds.",
                "“A Tale of Two Cities” was published in 1859.",
                "The town of Leeds has a “very old bridge” that was built in 1850."
            })
    void aTitleOrATermIsNoQuotation(String text) {
        assertEquals(Rows.OUTLET, Rows.of(text).proposals().get(0).speaker().name());
    }
}
