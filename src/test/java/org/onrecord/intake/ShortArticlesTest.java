package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.SpeechAct;
import org.onrecord.speaker.SpeakerKind;

/** Articles of several kinds, held against what an editor would take from each. */
class ShortArticlesTest {

    @Test
    void mostOfWhatAnEditorWouldTakeIsProposedWithItsSpeakerAndLittleElse() {
        List<Score> scores = ShortArticles.all().stream().map(Rows::score).toList();
        int rows = scores.stream().mapToInt(Score::rows).sum();
        int found = scores.stream().mapToInt(Score::found).sum();
        int speakers = scores.stream().mapToInt(Score::rightSpeakers).sum();
        int extra = scores.stream().mapToInt(score -> score.extra().size()).sum();

        assertTrue(found >= 0.95 * rows, scores::toString);
        assertTrue(speakers >= 0.98 * found, scores::toString);
        assertTrue(extra <= 3, scores::toString);
    }

    @Test
    void whatIsSureHasItsSpeaker() {
        for (Rows article : ShortArticles.all()) {
            assertTrue(article.proposals().stream()
                    .filter(Proposal::sure)
                    .allMatch(proposal -> proposal.cue() != null
                            && proposal.speaker().kind() != SpeakerKind.UNNAMED
                            && proposal.speaker().others().isEmpty()));
        }
    }

    @Test
    void aSurnameIsReadAsTheFullNameWithTheRoleGivenBefore() {
        Named ferreira = ShortArticles.aFootballClubSignsAStriker()
                .proposal("It’s a dream")
                .speaker();

        assertEquals("Luis Ferreira", ferreira.name());
        assertEquals("striker", ferreira.role());
    }

    @Test
    void aRoleInAppositionIsTheSpeakers() {
        assertEquals(
                "analyst at Delta Securities",
                ShortArticles.aCompanyReportsEarnings()
                        .proposal("unsustainable")
                        .speaker()
                        .role());
    }

    @Test
    void whoWasToldByTheSpeakerPassedItOn() {
        Relay relay = ShortArticles.trainDriversStrike()
                .proposal("They cannot be expected")
                .relays()
                .get(0);

        assertEquals("BBC", relay.name());
        assertEquals("told", relay.verb());
    }

    @Test
    void whatAnAgencyReportsThatAPresidentSaidIsThePresidents() {
        Proposal launch = ShortArticles.missilesAreLaunched().proposal("the launch violated");

        assertEquals("Lee Min-ho", launch.speaker().name());
        assertEquals("Yonhap", launch.relays().get(0).name());
    }

    @Test
    void twoVerbsOfOneSpeakerAreTwoProposals() {
        Rows council = ShortArticles.theCouncilClosesLibraries();

        assertEquals(
                "The figure was wrong.",
                council.proposal("the figure was wrong").statement());
        assertEquals(
                "[Peter Lund accused] the council of hiding the costs of redundancies.",
                council.proposal("the council of hiding").statement());
    }

    @Test
    void aDenialIsADenial() {
        assertEquals(
                SpeechAct.DENIES,
                ShortArticles.measlesComesBack().proposal("the criticism").act());
    }

    @Test
    void whatIsNotSaidIsTheOutletsToTell() {
        Proposal silence = ShortArticles.missilesAreLaunched().proposal("State media did not mention");

        assertEquals(Rows.OUTLET, silence.speaker().name());
        assertEquals(SpeakerKind.OUTLET, silence.speaker().kind());
    }
}
