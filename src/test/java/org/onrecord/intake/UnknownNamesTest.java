package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.speaker.SpeakerKind;

/** Names that no list knows: of what kind they are is said only where the text tells. */
class UnknownNamesTest {
    private static final String SAID = " said 47 people were hurt.";

    private static List<Proposal> reported(String text) {
        return Intake.proposals(new Article(text, "en", "Harbour Times", null)).stream()
                .filter(proposal -> proposal.cue() != null)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amnesty International",
                "Human Rights Watch",
                "Rio Tinto",
                "Goldman Sachs",
                "Morgan Stanley",
                "Philip Morris",
                "Buckingham Palace",
                "Médecins Sans Frontières",
                "Médecins du Monde",
                "Royal Dutch Shell",
                "Sinn Féin",
                "Deutsche Bahn",
                "General Motors",
                "General Electric",
                "Save the Children",
                "Doctors Without Borders",
                "Ismo Karvonen",
            })
    void ofANameThatNothingTellsAboutNoKindIsSaidAndItIsWhole(String name) {
        Proposal proposal = reported(name + SAID).get(0);

        assertEquals(name, proposal.speaker().name());
        assertNull(proposal.speaker().kind());
        assertFalse(proposal.sure());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "John Smith                             | John Smith",
                "Angela R. Weston                       | Angela R. Weston",
                "Ismo R. Karvonen                       | Ismo R. Karvonen",
                "Ursula von der Leyen                   | Ursula von der Leyen",
                "Mohammed bin Salman                    | Mohammed bin Salman",
                "President Ismo Karvonen                | Ismo Karvonen",
                "Mr Ismo Karvonen                       | Ismo Karvonen",
                "General Ismo Karvonen                  | Ismo Karvonen",
                "Attorney General Ismo Karvonen         | Ismo Karvonen",
                "Ismo Karvonen, a spokesman for Hamas,  | Ismo Karvonen",
                "Ismo Karvonen, 45,                     | Ismo Karvonen",
                "Ismo Karvonen, who lost both his arms, | Ismo Karvonen",
            })
    void aTitleARoleAnAgeOrAFirstNameTellsThatItIsAPerson(String printed, String name) {
        Proposal proposal = reported(printed + SAID).get(0);

        assertEquals(name, proposal.speaker().name());
        assertEquals(SpeakerKind.PERSON, proposal.speaker().kind());
        assertTrue(proposal.sure());
    }

    @Test
    void aTitleElsewhereTellsItToo() {
        List<Proposal> proposals =
                reported("Ismo Karvonen said 47 people were hurt. Later President Karvonen said 31 people had died.");

        assertEquals(
                List.of(SpeakerKind.PERSON, SpeakerKind.PERSON),
                proposals.stream().map(proposal -> proposal.speaker().kind()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Centre for Policy Studies",
                "Institute for the Study of War",
                "Campaign for Nuclear Disarmament",
                "Department of Health",
                "Ministry of the Interior",
                "Massachusetts General Hospital",
            })
    void aNameWithOfOrForInItIsWhole(String name) {
        Proposal proposal = reported("The " + name + SAID).get(0);

        assertEquals(name, proposal.speaker().name());
        assertEquals(SpeakerKind.ORGANISATION, proposal.speaker().kind());
    }

    @Test
    void anAcronymBehindALongNameIsThatBody() {
        String name = "U.N. Office for the Coordination of Humanitarian Affairs";
        List<Proposal> proposals =
                reported("The " + name + " (OCHA)" + SAID + " OCHA said 31 people had died, and that it was at work.");

        assertTrue(proposals.size() > 1);
        proposals.forEach(proposal -> assertEquals(name, proposal.speaker().name()));
    }

    @Test
    void aPlaceThatSomebodyLeftForIsNoPartOfAName() {
        Proposal proposal = reported("Ana Sousa left the White House for Moscow, Congress said.")
                .get(0);

        assertEquals("Congress", proposal.speaker().name());
    }
}
