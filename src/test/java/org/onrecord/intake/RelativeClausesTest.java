package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.speaker.SpeakerKind;

/** A speaker is judged by the noun before ", who", not by what the clause behind it ends with. */
class RelativeClausesTest {

    private static Proposal only(String speaker) {
        String text = speaker + " said the talks had failed.";
        return Intake.proposals(new Article(text, "en", "Harbour Times", null)).stream()
                .filter(proposal -> proposal.cue() != null)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two diplomats, who were not authorised to speak to the press,",
                "Three officials, who were not authorised to talk to the press,",
                "Four traders, who asked not to be named because they are not allowed to speak to the media,",
                "Two senior officials briefed on the talks, who spoke to The Daily News,",
                "Several traders, who work for state media,",
                "A source, who spoke to state media,",
                "A diplomat, who asked not to be named by the press,",
                "Officials at the ministry, who asked not to be named,",
                "The company, which is owned by a newspaper,",
            })
    void whoIsNotNamedStaysUnnamedWhateverTheClauseEndsWith(String speaker) {
        Proposal proposal = only(speaker);

        assertEquals(SpeakerKind.UNNAMED, proposal.speaker().kind());
        assertEquals(
                speaker.substring(0, speaker.length() - 1), proposal.speaker().name());
        assertFalse(proposal.sure());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Residents who spoke to the press                         | Residents",
                "An official who was not authorised to speak to the media | An official",
            })
    void norIsItThePressThatTheySpokeTo(String speaker, String name) {
        assertEquals(name, only(speaker).speaker().name());
        assertEquals(SpeakerKind.UNNAMED, only(speaker).speaker().kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mayor Ana Sousa, who owns a newspaper,           | Ana Sousa       | PERSON",
                "The Daily News, which runs the Harbour Press,    | Daily News      | OUTLET",
                "Local media, which were barred from the court,   | Local media     | OUTLET",
                "The state broadcaster                            | The state broadcaster | OUTLET",
                "State media                                      | State media     | OUTLET",
            })
    void whoIsNamedStaysSo(String speaker, String name, SpeakerKind kind) {
        assertEquals(name, only(speaker).speaker().name());
        assertEquals(kind, only(speaker).speaker().kind());
    }
}
