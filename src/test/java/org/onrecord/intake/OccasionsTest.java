package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.ClaimKind;

class OccasionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Brook pledged last week to pay all wages owed since October by June 30.|last week|pay all wages"
                        + " owed since October by June 30",
                "Anna Brook, pledged last week to pay all wages owed since October by June 30.|last week|pay all wages"
                        + " owed since October by June 30",
                "Anna Brook vowed last Tuesday to repay all debts incurred since 2019 by the end of May.|last"
                        + " Tuesday|repay all debts incurred since 2019 by the end of May",
                "Anna Brook promised on Monday to build 5,000 homes by 2027.|on Monday|build 5,000 homes by 2027",
                "Anna Brook pledged in March to cut taxes.|in March|cut taxes",
                "Anna Brook promised yesterday to publish the report within a week.|yesterday|publish the report"
                        + " within a week",
                "Anna Brook pledged on Monday, 3 March 2025, to build 500 homes.|on Monday, 3 March 2025|build 500"
                        + " homes",
                "Anna Brook vowed in a speech in Oslo on Monday to rebuild the town by 2030.|on Monday|rebuild the"
                        + " town by 2030",
                "Anna Brook promised in 2023 to pay the wages.|in 2023|pay the wages"
            })
    void whatDatesAPledgeIsNoPartOfIt(String text, String said, String pledge) {
        Proposal proposal = Rows.of(text).proposals().get(0);

        assertEquals("Anna Brook will " + pledge + ".", proposal.statement());
        assertEquals(ClaimKind.PLEDGE, proposal.kind());
        assertEquals(said, proposal.said().words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Brook pledged to pay all wages owed since October by June 30.",
                "Anna Brook praised the plan since October.",
                "Anna Brook said the mill had closed on Monday."
            })
    void aDateWithinWhatWasSaidIsNotWhenItWasSaid(String text) {
        assertNull(Rows.of(text).proposals().get(0).said());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Brook told the council on Monday to leave.|[Anna Brook told] the council on Monday to leave.",
                "Anna Brook told the council to leave.|[Anna Brook told] the council to leave.",
                "Anna Brook urged residents last week to leave.|[Anna Brook urged] residents last week to leave."
            })
    void whoIsToldToDoSomethingStaysInTheClaim(String text, String statement) {
        assertEquals(statement, Rows.of(text).proposals().get(0).statement());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Anna Brook agreed on a plan to close the mill.", "Anna Brook agreed with France to close it."})
    void whatWasAgreedOnIsNoOccasion(String text) {
        assertEquals(Rows.OUTLET, Rows.of(text).proposals().get(0).speaker().name());
    }

    @Test
    void theMonthOfMayIsNoPossibility() {
        assertEquals(
                ClaimKind.EVENT,
                Rows.of("The ministers met in Oslo in May.").proposals().get(0).kind());
        assertEquals(
                ClaimKind.PREDICTION,
                Rows.of("The mill in Oslo may close.").proposals().get(0).kind());
    }
}
