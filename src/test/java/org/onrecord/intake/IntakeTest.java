package org.onrecord.intake;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.time.FuzzyDate;

class IntakeTest {
    private static final List<String> PIECES = List.of(
            " ",
            "said ",
            "“",
            "”",
            ", which ",
            "Kim ",
            ". ",
            "\n",
            "\u202E",
            "😀",
            "\uD83D",
            "<b>",
            " and ",
            " to aid ",
            "3,000 ",
            "(",
            "according to ",
            "’s ",
            ": ",
            "; ",
            " — ",
            "that ",
            "as ",
            "condemns ",
            "it is believed ",
            "with ",
            "declaring ",
            "the agency ",
            "he ",
            "or ",
            "fears ",
            "Friday ");

    @Test
    void anEmptyTextHoldsNothing() {
        assertEquals(List.of(), proposals("", "en"));
        assertEquals(List.of(), proposals(" \n\n ", "en"));
    }

    @Test
    void aTextOfTheGreatestLengthIsReadAndALongerOneIsNot() {
        String longest = "x".repeat(Article.LONGEST_TEXT);

        assertEquals(List.of(), proposals(longest, "en"));
        assertThrows(IllegalArgumentException.class, () -> proposals(longest + "x", "en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "“ a ",
                "\u202E\u2067he said ",
                "😀 said 😀. ",
                "\uD83D \uDC00 ",
                "<script>alert(1)</script> ",
                "he said that ",
                "Kim said Kim Jong Un told Reuters ",
                ", which he said",
                "according to ",
                "there are fears that ",
                "and then ",
                "a\n",
                "with Abc declaring that "
            })
    void hostileTextEndsInTime(String piece) {
        String text = piece.repeat(20_000 / piece.length());

        assertTimeout(ofSeconds(60), () -> proposals(text, "en"));
    }

    @Test
    void whateverTheTextEveryStretchLiesInItsPassage() {
        Random random = new Random(5);
        for (int round = 0; round < 120; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            proposals(text.toString(), "en").forEach(proposal -> holdsTogether(proposal, text.length()));
        }
    }

    @Test
    void proposalsStandInTheOrderOfTheTextWithWhatTheyRestOn() {
        for (Rows article : ShortArticles.all()) {
            List<Proposal> proposals = article.proposals();
            List<Stretch> places = proposals.stream()
                    .map(proposal ->
                            proposal.content().stream().reduce(Stretch::to).orElseThrow())
                    .toList();

            assertEquals(places.stream().sorted(Comparator.naturalOrder()).toList(), places);
            proposals.forEach(proposal -> holdsTogether(proposal, Integer.MAX_VALUE));
        }
    }

    @Test
    void theSameTextGivesTheSameProposals() {
        Rows article = ShortArticles.aStormStrikesTheCoast();

        assertEquals(article.proposals(), article.proposals());
    }

    @Test
    void everyProposalSaysWhyAndReadsAsASentence() {
        for (Rows article : ShortArticles.all()) {
            for (Proposal proposal : article.proposals()) {
                assertTrue(!proposal.reasons().isEmpty(), proposal::toString);
                assertTrue(proposal.statement().matches("(?s)\\P{Ll}.*[.!?…][”\"’]?"), proposal::statement);
            }
        }
    }

    @Test
    void ofAnotherLanguageOnlyQuotationsOfSomeLengthAreProposedWithoutASpeaker() {
        List<Proposal> proposals =
                proposals("Der Minister sagte: „Wir werden das Gesetz noch 2025 ändern.“ Er nannte es „gut“.", "de");

        assertEquals(1, proposals.size());
        assertEquals("", proposals.get(0).speaker().name());
        assertEquals("Wir werden das Gesetz noch 2025 ändern.", proposals.get(0).statement());
        assertTrue(proposals.get(0).reasons().contains("Who said it is not looked for: the text is not in English."));
    }

    @Test
    void theOutletItselfIsNoRelay() {
        String text = "The bridge is closed, Mayor Anna Brook said, according to the Daily Echo.";
        Article article = new Article(text, "en", "Daily Echo", FuzzyDate.unknown());

        assertEquals(List.of(), Intake.proposals(article).get(0).relays());
    }

    private static void holdsTogether(Proposal proposal, int length) {
        assertTrue(proposal.passage().end() <= length);
        assertTrue(proposal.content().stream().allMatch(proposal.passage()::covers), proposal::toString);
        assertTrue(proposal.quotations().stream().allMatch(proposal.passage()::covers), proposal::toString);
        assertTrue(proposal.certainty() >= 0 && proposal.certainty() <= 100);
        assertTrue(proposal.figureAt() == null || proposal.passage().covers(proposal.figureAt()));
    }

    private static List<Proposal> proposals(String text, String language) {
        return Intake.proposals(new Article(text, language, "The Outlet", FuzzyDate.of("2024-12-29")));
    }
}
