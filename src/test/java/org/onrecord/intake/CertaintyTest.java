package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Obstacle;
import org.onrecord.time.FuzzyDate;

/** How sure proposals are, and what keeps them from being sure. */
class CertaintyTest {

    private static final String FIRST = "Mayor Ana Sousa opened the new bridge on Monday. ";

    private static Proposal only(String sentence, String statement) {
        return Intake.proposals(new Article(FIRST + sentence, "en", "Harbour Times", FuzzyDate.of("2024-12-29")))
                .stream()
                .filter(proposal -> proposal.statement().contains(statement))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatANamedSpeakerIsPlainlySaidToHaveSaidIsSure() {
        assertEquals(
                97,
                only("Ana Sousa said the harbour had lost 300 boats.", "300 boats")
                        .certainty());
        assertEquals(
                97,
                only("Sousa said the harbour had lost 300 boats.", "300 boats").certainty());
    }

    /** A pronoun may be as long as a name: it is known by what it is. */
    @Test
    void aPronounIsNeverSure() {
        Proposal proposal = only("She said the harbour had lost 300 boats.", "300 boats");

        assertEquals("Ana Sousa", proposal.speaker().name());
        assertEquals(75, proposal.certainty());
    }

    @Test
    void whatIsSplitOffFromWhatWasSaidIsNotSure() {
        String sentence = "Ana Sousa said that the harbour would close, as the storm had sunk two boats.";

        assertEquals(97, only(sentence, "harbour would close").certainty());
        assertEquals(70, only(sentence, "two boats").certainty());
    }

    @Test
    void whatCanBeReadAsTheOutletsOwnIsNotSure() {
        String sentence =
                "Ana Sousa described the harbour as “the pride of the coast,” which ignores the strike of its workers.";

        assertEquals(92, only(sentence, "pride of the coast").certainty());
        assertEquals(55, only(sentence, "ignores the strike").certainty());
    }

    @Test
    void theOutletsOwnVoiceIsNotSureAndAFactAddsToIt() {
        assertEquals(70, only("The council met.", "opened the new bridge").certainty());
    }

    @Test
    void aVagueWordIsNoObstacleBesideAFigure() {
        String vague = "Ana Sousa said the harbour had lost a significant share of its boats.";
        String figure = "Ana Sousa said the harbour had lost a significant share of 300 boats.";

        assertEquals(
                List.of(Checkability.PARTLY, Obstacle.VAGUE),
                List.of(
                        only(vague, "significant share").checkability(),
                        only(vague, "significant share").obstacle()));
        assertEquals(Checkability.YES, only(figure, "significant share").checkability());
    }
}
