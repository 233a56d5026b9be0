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
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;
import org.onrecord.speaker.SpeakerKind;

class CompositionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: The mayor of Paris opened 3 parks",
                "By Jane Smith and Peter Jones",
                "Photo: The mayor opens the park in Leeds on Friday.",
                "Will the mayor of Leeds resign on Friday?",
                "Sign up for our newsletter from Leeds every Friday.",
                "Here’s what you need to know about Leeds.",
                "Mayor Opens New Park In Leeds",
                "The park was very nice and everybody was happy."
            })
    void whatIsNoClaimOfTheOutletIsNotProposed(String line) {
        assertEquals(List.of(), Rows.of(line).proposals());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Brook pledged to build 500 homes.|PLEDGE|PARTLY|FUTURE",
                "Anna Brook said the plan would probably fail.|PREDICTION|PARTLY|FUTURE",
                "Anna Brook said the plan may fail.|PREDICTION|NO|POSSIBILITY",
                "Anna Brook said 500 homes were built.|QUANTITY|YES|",
                "Anna Brook said the number of homes fell.|QUANTITY|YES|",
                "Anna Brook said the plan violates the treaty.|RULE|YES|",
                "Anna Brook said it was the first plan of the town.|SUPERLATIVE|YES|",
                "Anna Brook said the council did not answer.|ABSENCE|YES|",
                "Anna Brook said the council aims to build homes.|INTENT|NO|STATE_OF_MIND",
                "Anna Brook said the council must build homes.|DIRECTIVE|NO|OPINION",
                "Anna Brook described the plan as a disgrace.|CHARACTERISATION|NO|OPINION",
                "Anna Brook said the flood was caused by the dam.|CAUSAL|PARTLY|OPINION",
                "Anna Brook said the council met behind closed doors.|EVENT|PARTLY|NO_ACCESS",
                "Anna Brook said the council met.|EVENT|YES|"
            })
    void theKindFollowsFromTheWords(String text, ClaimKind kind, Checkability checkability, Obstacle obstacle) {
        Proposal proposal = Rows.of(text).proposals().get(0);

        assertEquals(kind, proposal.kind());
        assertEquals(checkability, proposal.checkability());
        assertEquals(obstacle, proposal.obstacle());
        assertEquals("Anna Brook", proposal.speaker().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Brook denied that the homes were built.|DENIES",
                "Anna Brook reiterated that the homes were built.|REPEATS",
                "Anna Brook promised to build the homes.|PLEDGES",
                "Anna Brook predicted that the homes will be built.|PREDICTS",
                "Anna Brook said that the homes were built.|ASSERTS"
            })
    void theActFollowsFromTheVerb(String text, SpeechAct act) {
        assertEquals(act, Rows.of(text).proposals().get(0).act());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "French President Luc Martin said taxes will rise.|Luc Martin|PERSON|French President",
                "Luc Martin, the president of the club, said taxes will rise.|Luc Martin|PERSON|president of the club",
                "The club’s president, Luc Martin, said taxes will rise.|Luc Martin|PERSON|club’s president",
                "France said taxes will rise.|France|STATE|",
                "The U.S. said taxes will rise.|United States|STATE|",
                "Moscow said taxes will rise.|Moscow|STATE|",
                "Reuters said taxes will rise.|Reuters|OUTLET|",
                "State media said taxes will rise.|State media|OUTLET|",
                "The Ministry of Finance said taxes will rise.|Ministry of Finance|ORGANISATION|",
                "Analysts said taxes will rise.|Analysts|UNNAMED|",
                "A source close to the talks said taxes will rise.|A source close to the talks|UNNAMED|",
                "France and Germany said taxes will rise.|France and Germany|COLLECTIVE|",
                "There are growing fears that taxes will rise.|growing fears|UNNAMED|",
                "It is widely believed that taxes will rise.|It is widely believed|UNNAMED|"
            })
    void theSpeakerFollowsFromTheSource(String text, String name, SpeakerKind kind, String role) {
        Named speaker = Rows.of(text).proposals().get(0).speaker();

        assertEquals(name, speaker.name());
        assertEquals(kind, speaker.kind());
        assertEquals(role == null ? "" : role, speaker.role());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'The bridge is safe', said Anna Brook.",
                "''The bridge is safe,'' said Anna Brook.",
                "\"The bridge is safe\", said Anna Brook.",
                "“The bridge is safe”, Anna Brook told parliament.",
                "«The bridge is safe», Anna Brook said on Monday."
            })
    void aQuotationLosesItsMarks(String text) {
        assertEquals(
                List.of("The bridge is safe."),
                Rows.of(text).proposals().stream().map(Proposal::statement).toList());
    }

    @Test
    void aPronounIsWhoeverFitsAndTheOthersAreNamed() {
        Rows article =
                Rows.of("Mayor Anna Brook met Peter Lund and Paul Weaver on Monday. She said the park was closed."
                        + " The town waited. He said the park was open.");

        assertEquals(
                "Anna Brook", article.proposal("the park was closed").speaker().name());
        assertEquals(
                List.of(), article.proposal("the park was closed").speaker().others());
        assertEquals(
                "Peter Lund", article.proposal("the park was open").speaker().name());
        assertEquals(
                List.of("Paul Weaver"),
                article.proposal("the park was open").speaker().others());
        assertTrue(!article.proposal("the park was open").sure());
    }

    @Test
    void twoOfOneNameAreAChoice() {
        Rows article =
                Rows.of("Anna Brook leads the town. Peter Brook leads the club. Brook said the park was closed.");

        assertEquals(
                1, article.proposal("the park was closed").speaker().others().size());
        assertTrue(!article.proposal("the park was closed").sure());
    }

    @Test
    void anAcronymIsReadAsTheNameThatItStandsFor() {
        Rows article = Rows.of("The Town Housing Agency (THA) was founded in 1990. THA said 500 homes were built.");

        assertEquals(
                "Town Housing Agency", article.proposal("500 homes").speaker().name());
    }

    @Test
    void aReportWithinAReportNamesTheRelay() {
        Proposal proposal = Rows.of("Reuters reported on Friday that Mayor Anna Brook had said the park was closed.")
                .proposal("the park was closed");

        assertEquals("Anna Brook", proposal.speaker().name());
        assertEquals("Reuters", proposal.relays().get(0).name());
        assertEquals("reported", proposal.relays().get(0).verb());
    }

    @Test
    void theDayOfSayingIsTheOneBesideTheVerb() {
        Proposal proposal = Rows.of("Anna Brook said on Monday that the park would open on Friday.")
                .proposal("the park would open");

        assertEquals("on Monday", proposal.said().words());
        assertEquals("2024-12-23", proposal.said().readings().get(0).edtf());
    }

    @Test
    void theDayWithinWhatWasSaidIsNotTheDayOfSaying() {
        assertNull(Rows.of("Anna Brook said that the park opened on Friday.")
                .proposal("the park opened")
                .said());
    }

    @Test
    void aClauseThatCommentsIsTheOutlets() {
        Proposal comment = Rows.of("Anna Brook said 500 homes were built, marking the first success of her plan.")
                .proposal("marking the first");

        assertEquals(Voice.NARRATOR, comment.voice());
        assertEquals("[This is] marking the first success of her plan.", comment.statement());
    }

    @Test
    void aPledgeReadsAsWhatTheSpeakerWillDo() {
        assertEquals(
                "Anna Brook will build 500 homes.",
                Rows.of("Anna Brook pledged to build 500 homes.")
                        .proposals()
                        .get(0)
                        .statement());
    }

    @Test
    void aWholeQuotationReadsWithoutItsMarks() {
        Proposal quotation =
                Rows.of("“The park is closed,” Anna Brook said.").proposals().get(0);

        assertEquals("The park is closed.", quotation.statement());
        assertTrue(quotation.sure());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lee Seong-kweun, a lawmaker,    | Lee Seong-kweun          | lawmaker",
                "Lee Seong-kweun, who was there, | Lee Seong-kweun          | ''",
                "Kim Jong-un                     | Kim Jong-un              | ''",
                "Jean-Luc Bonnet, the captain,   | Jean-Luc Bonnet          | captain",
                "Vice-President Anna Smith-Jones | Anna Smith-Jones         | Vice-President",
                "A York-based lawyer, Ann Lee,   | Ann Lee                  | lawyer"
            })
    void aNameWithAHyphenIsWholeAndEndsBeforeAnApposition(String printed, String name, String role) {
        Named speaker = Rows.of(printed + " said that at least 300 soldiers had been killed.")
                .proposals()
                .get(0)
                .speaker();

        assertEquals(name, speaker.name());
        assertEquals(role, speaker.role());
        assertEquals(SpeakerKind.PERSON, speaker.kind());
    }

    @Test
    void heStandsForTheWholeNameWithAHyphen() {
        Rows article =
                Rows.of("Lee Seong-kweun, a lawmaker, told reporters on Monday that at least 300 soldiers had been"
                        + " killed. “They are ill-prepared for modern warfare,” he said.");

        assertEquals(
                "Lee Seong-kweun", article.proposal("They are ill").speaker().name());
    }

    @Test
    void theCommaThatClosesAnAppositionIsInNoName() {
        assertEquals(
                "a source, who was there",
                Rows.of("“At least 300 soldiers were killed,” a source, who was there, told reporters.")
                        .proposals()
                        .get(0)
                        .speaker()
                        .name());
    }

    @Test
    void ofWhatKindASingleNameIsTheTextDoesNotTell() {
        Proposal reported = Rows.of("More than 3,000 soldiers have been killed, Zelensky said on Dec. 23.")
                .proposals()
                .get(0);

        assertNull(reported.speaker().kind());
        assertFalse(reported.sure());
    }

    @Test
    void heTellsThatASingleNameIsAPersons() {
        Named he = Rows.of("Zelensky said 3,000 soldiers were killed. “They were ill-prepared for war,” he said.")
                .proposal("They were ill")
                .speaker();

        assertEquals("Zelensky", he.name());
        assertEquals(SpeakerKind.PERSON, he.kind());
    }
}
