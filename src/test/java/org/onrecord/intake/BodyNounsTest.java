package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.speaker.SpeakerKind;

/** Whom "the ministry" and "the company" stand for, and how sure that is. */
class BodyNounsTest {

    private static Proposal last(String text) {
        List<Proposal> reported = Intake.proposals(new Article(text, "en", "Harbour Times", null)).stream()
                .filter(proposal -> proposal.cue() != null)
                .toList();
        return reported.get(reported.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Sudan Doctors Network said 47 people died. The ministry said 31 people died.  | The ministry",
                "The World Health Organization said 47 people died. The company said 31 people died. | The company",
                "The Teachers Union said 47 schools had closed. The bank said 31 branches had closed. | The bank",
                "The Health Ministry said 47 people died. The newspaper said 31 people died.       | The newspaper",
                "The FBI said 47 people died. The ministry said 31 people died.                    | The ministry",
                "The ministry said 31 people died.                                                 | The ministry",
            })
    void aNounThatNoNameFitsNamesNobody(String text, String name) {
        Proposal proposal = last(text);

        assertEquals(name, proposal.speaker().name());
        assertEquals(SpeakerKind.UNNAMED, proposal.speaker().kind());
        assertFalse(proposal.sure());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Health Ministry said 47 people died. The ministry said 31 people died later.          | Health Ministry",
                "Acme Corp. said 47 people were hurt. The company said 31 more were hurt.          | Acme Corp.",
                "Bluebird Airlines said 47 people were hurt. The company said 31 more were hurt.   | Bluebird Airlines",
                "The World Health Organization said 47 people died. The agency said 31 people died later.  | World Health Organization",
                "The Sudan Doctors Network said 47 people died. The group said 31 people died later.       | Sudan Doctors Network",
                "The Teachers Union said 47 schools had closed. The union said 31 more would close. | Teachers Union",
                "The FBI said 47 people died. The agency said 31 people died later.                        | FBI",
                "KCNA said 47 people died. The agency said 31 people died later.                           | KCNA",
                "The Foreign Ministry said 47 people died. The Bank of England said 31 banks had closed. The ministry said 12 people died later. | Foreign Ministry",
                "President Emmanuel Macron said 47 people died. The president said 31 people died later.   | Emmanuel Macron",
            })
    void aNounThatANameFitsIsReadAsItAndIsNeverSure(String text, String name) {
        Proposal proposal = last(text);

        assertEquals(name, proposal.speaker().name());
        assertEquals(75, proposal.certainty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Health Ministry said 47 people died. The Health Ministry said 31 people died later.   | Health Ministry",
                "Mayor Ana Sousa said 47 people died. Sousa said 31 people died later.                     | Ana Sousa",
                "The FBI said 47 people died. The government said 31 people died later.                    | The government",
                "The FBI said 47 people died. Police said 31 people died later.                            | Police",
            })
    void whoIsNamedStaysSure(String text, String name) {
        Proposal proposal = last(text);

        assertEquals(name, proposal.speaker().name());
        assertTrue(proposal.sure());
    }
}
