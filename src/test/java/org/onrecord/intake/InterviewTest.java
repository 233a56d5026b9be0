package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.speaker.SpeakerKind;

class InterviewTest {
    private static final String ONE = "An interview with Anna Brook, the mayor of Leeds.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q: Why did the council close 5 mills in Leeds?\nA: Yes.",
                "Q: The council says that your figures are wrong. Are they?\nA: No.",
                "Q. Did you say that the mill in Leeds would reopen?\n\nA. No.",
                "Question: Is the bridge in Leeds safe?\n\nAnswer: Yes.",
                "**Q:** The mill in Leeds closed in 2019.\n**A:** Yes.",
                "Did you say that the mill would close?",
                "SMITH: Is the mill in Leeds safe?"
            })
    void nothingIsProposedFromQuestions(String text) {
        assertEquals(List.of(), Rows.of(text).proposals());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A: Dr Park had 14 years to fix this.|Dr Park had 14 years to fix this.",
                "Answer: The bridge in Leeds is safe.|The bridge in Leeds is safe.",
                "A: We counted 5,000 homes.|We counted 5,000 homes.",
                "A: I said it would reopen.|It would reopen."
            })
    void anAnswerIsGivenByTheOneWhoIsNamedBefore(String answer, String statement) {
        Proposal proposal =
                Rows.of(ONE + "Q: Is it?\n" + answer).proposal(statement.substring(1, statement.length() - 1));

        assertEquals("Anna Brook", proposal.speaker().name());
        assertEquals(statement, proposal.statement());
        assertFalse(proposal.sure());
    }

    @Test
    void anAnswerGoesOnToTheEndOfItsParagraph() {
        Rows rows = Rows.of(ONE + "Q: Is it?\nA: The mill is old. It closed in 2019.\nThe town has 40 bridges.");

        assertEquals("Anna Brook", rows.proposal("closed in 2019").speaker().name());
        assertTrue(rows.proposal("closed in 2019").reasons().contains("It stands in an answer."));
        assertEquals(Rows.OUTLET, rows.proposal("40 bridges").speaker().name());
    }

    @Test
    void whatAnAnswerReportsOfAnotherCameThroughTheOneWhoAnswers() {
        Proposal proposal = Rows.of(ONE + "Q: Is it?\nA: The council said that 300 homes were empty.")
                .proposal("300 homes were empty");

        assertEquals("The council", proposal.speaker().name());
        assertEquals("Anna Brook", proposal.relays().get(0).name());
        assertFalse(proposal.sure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Brook and Carl Berg spoke to us.\n",
                "Anna Brook spoke to Dr Anna Park.\n",
                "We met in Leeds.\n"
            })
    void whoAnswersIsNotNamedWhereSeveralOrNoneAreNamedBefore(String introduction) {
        Proposal proposal =
                Rows.of(introduction + "Q: Is it?\nA: The mill closed in 2019.").proposal("mill closed in 2019");

        assertEquals("", proposal.speaker().name());
        assertEquals(SpeakerKind.UNNAMED, proposal.speaker().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A. Smith said that the bridge was safe.", "Q. Smith said that the bridge was safe."})
    void anInitialIsNoLabel(String text) {
        Proposal proposal = Rows.of(text).proposals().get(0);

        assertEquals(text.substring(0, 8), proposal.speaker().name());
    }

    @Test
    void aNameBeforeAColonSpeaksToTheEndOfItsParagraph() {
        Rows rows = Rows.of("SMITH: The mill is old. It closed in 2019.\nThe town has 40 bridges.");

        assertEquals("SMITH", rows.proposal("closed in 2019").speaker().name());
        assertEquals(Rows.OUTLET, rows.proposal("40 bridges").speaker().name());
    }

    @Test
    void aHeadingBeforeAColonDoesNot() {
        assertEquals(
                Rows.OUTLET,
                Rows.of("Background: The mill is old. It closed in 2019.")
                        .proposal("closed in 2019")
                        .speaker()
                        .name());
    }
}
