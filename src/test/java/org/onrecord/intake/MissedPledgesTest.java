package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.ClaimKind;

class MissedPledgesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Brook promised not to raise taxes.|Anna Brook will not raise taxes.",
                "Anna Brook vowed not to leave Leeds.|Anna Brook will not leave Leeds.",
                "Anna Brook swore not to raise taxes.|Anna Brook will not raise taxes.",
                "Anna Brook pledged never to raise taxes.|Anna Brook will never raise taxes.",
                "Anna Brook guaranteed that no one would lose.|No one would lose.",
                "Anna Brook guaranteed to pay 500 pounds.|Anna Brook will pay 500 pounds.",
                "Anna Brook vowed to rebuild the town and visited a school.|Anna Brook will rebuild the town."
            })
    void aPledgeIsReadWhateverStandsBeforeItsVerb(String text, String statement) {
        Proposal proposal = Rows.of(text).proposals().get(0);

        assertEquals(statement, proposal.statement());
        assertEquals(ClaimKind.PLEDGE, proposal.kind());
        assertEquals("Anna Brook", proposal.speaker().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Brook told reporters the tax was dead.|Anna Brook|The tax was dead.",
                "Anna Brook told the BBC the tax “was dead”.|Anna Brook|The tax “was dead”.",
                "Anna Brook told the BBC’s Today programme the tax was dead.|Anna Brook|The tax was dead.",
                "Anna Brook told Al Jazeera the group “does not strike markets”, and accused the army.|Anna Brook|The"
                        + " group “does not strike markets”.",
                "Anna Brook said the tax “is dead”.|Anna Brook|The tax “is dead”.",
                "The army put the toll at 31.|The army|[The army put] the toll at 31.",
                "The ministry of health puts the number of dead at more than 45,000.|The ministry of health|[The"
                        + " ministry of health puts] the number of dead at more than 45,000.",
                "Iceland’s prime minister said the tax was dead.|Iceland’s prime minister|The tax was dead.",
                "The bank is expected to cut rates.|is expected|The bank [is expected] to cut rates.",
                "Illegal catches cost coastal states $1.5 billion, Anna Brook said.|Anna Brook|Illegal catches cost"
                        + " coastal states $1.5 billion."
            })
    void aReportIsReadAndItsSpeakerIsWhole(String text, String speaker, String statement) {
        Proposal proposal = Rows.of(text).proposals().get(0);

        assertEquals(speaker, proposal.speaker().name());
        assertEquals(statement, proposal.statement());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Illegal catches cost coastal states $1.5 billion a year.",
                "Anna Brook put the book at 31 Main Street.",
                "Anna Brook put the ball at 3 metres from the line.",
                "Anna Brook refused to raise taxes.",
                "The plan guarantees 500 jobs in Leeds."
            })
    void whatReportsNothingIsTheOutletsOwn(String text) {
        assertEquals(
                List.of(Rows.OUTLET),
                Rows.of(text).proposals().stream()
                        .map(proposal -> proposal.speaker().name())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is expected that the bank will cut rates.|It is expected",
                "There are growing fears that taxes will rise.|growing fears",
                "Everyone said the plan failed.|Everyone",
                "The company states that 2 billion people use it.|The company"
            })
    void othersSpeakAsBefore(String text, String speaker) {
        assertTrue(Rows.of(text).proposals().stream()
                .anyMatch(proposal -> proposal.speaker().name().equals(speaker)));
    }
}
