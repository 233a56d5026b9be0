package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.source.QuoteCheck.Found;
import org.onrecord.source.QuoteCheck.Missing;
import org.onrecord.source.QuoteCheck.Several;
import org.onrecord.web.LineEnds;

class QuoteCheckTest {

    private static final String TEXT =
            "The team of the north will not play. “It’s over,” she said! The team of the south will play…\nEnd of it.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "The team of the north will not play. | 0",
                "north                                | 16",
                "“It’s over,”                         | 37",
                "End of it.                           | 93",
                "it.                                  | 100"
            })
    void wordsThatStandThereOnceAreFound(String words, int start) {
        assertEquals(new Found(Selector.in(TEXT, start, start + words.length())), QuoteCheck.of(TEXT, words, null));
    }

    @Test
    void theWholeTextIsFoundInItself() {
        assertEquals(new Found(Selector.in(TEXT, 0, TEXT.length())), QuoteCheck.of(TEXT, TEXT, null));
    }

    @Test
    void wordsOverALineEndAreFound() {
        assertEquals(89, found(QuoteCheck.of(TEXT, "ay…\nEnd", null)).start());
    }

    @Test
    void wordsInSeveralPlacesAreAChoice() {
        Several several = assertInstanceOf(Several.class, QuoteCheck.of(TEXT, "The team of the", null));

        assertEquals(
                List.of(0, 60), several.places().stream().map(Selector::start).toList());
        assertEquals("", several.places().get(0).prefix());
        assertTrue(several.places().get(1).prefix().endsWith("she said! "));
    }

    @Test
    void placesThatOverlapAreTwoPlaces() {
        Several several = assertInstanceOf(Several.class, QuoteCheck.of("lalala", "lala", null));

        assertEquals(
                List.of(0, 2), several.places().stream().map(Selector::start).toList());
    }

    @Test
    void noMoreThanFiftyPlacesAreTold() {
        Several fifty = assertInstanceOf(Several.class, QuoteCheck.of("a b ".repeat(50), "a", null));
        Several more = assertInstanceOf(Several.class, QuoteCheck.of("a b ".repeat(51), "a", null));

        assertEquals(50, fifty.places().size());
        assertEquals(50, more.places().size());
    }

    @Test
    void aHintDecidesWhereTheWordsDoStand() {
        assertEquals(60, found(QuoteCheck.of(TEXT, "The team of the", 60)).start());
        assertEquals(0, found(QuoteCheck.of(TEXT, "The team of the", 0)).start());
    }

    @Test
    void aHintDecidesEvenBeyondTheFiftiethPlace() {
        assertEquals(400, found(QuoteCheck.of("a b ".repeat(200), "a", 400)).start());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {-1, 1, 59, 61, 5_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aHintToAPlaceWhereTheWordsDoNotStandDecidesNothing(Integer hint) {
        assertInstanceOf(Several.class, QuoteCheck.of(TEXT, "The team of the", hint));
        assertEquals(16, found(QuoteCheck.of(TEXT, "north", hint)).start());
        assertInstanceOf(Missing.class, QuoteCheck.of(TEXT, "west", hint));
    }

    @Test
    void whatIsGoneIsNeverMovedToALookalike() {
        String edited = TEXT.replace("The team of the north will not play. ", "");

        assertEquals(
                new Missing("The team of the south will play…"),
                QuoteCheck.of(edited, "The team of the north will not play.", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the team of the north will not play",
                "The team of the north will play.",
                "The team of  the north will not play",
                "The team of\u00a0the north will not play",
                "The\u200b team of the north will not play",
                "The team of the north\nwill not play",
                "The team of the n\u00f6rth will not play"
            })
    void wordsThatDifferInOneSignAreMissingAndTheSentenceIsShown(String words) {
        assertEquals(new Missing("The team of the north will not play."), QuoteCheck.of(TEXT, words, null));
    }

    @Test
    void straightMarksAreNotCurlyOnes() {
        assertEquals(new Missing("“It’s over,” she said!"), QuoteCheck.of(TEXT, "\"It's over,\" she said", null));
        assertEquals(
                37, found(QuoteCheck.of(TEXT, "“It’s over,” she said", null)).start());
    }

    @Test
    void aNoBreakSpaceIsFoundAsItself() {
        String text = "about 3\u00a0000 men";

        assertEquals(6, found(QuoteCheck.of(text, "3\u00a0000", null)).start());
        assertEquals(new Missing("about 3\u00a0000 men"), QuoteCheck.of(text, "3 000 men", null));
    }

    @Test
    void aCarriageReturnThatTheCopyNoLongerHasIsMissed() {
        assertInstanceOf(Missing.class, QuoteCheck.of(TEXT, "play…\r\nEnd", null));
        assertEquals(
                88,
                found(QuoteCheck.of(TEXT, LineEnds.normal("lay…\r\nEnd"), null)).start());
    }

    @Test
    void charactersBeyondTheBasicPlaneAreWhole() {
        String text = "😀 calm 😀 sea 𝒳";

        assertEquals(15, found(QuoteCheck.of(text, "𝒳", null)).start());
        assertEquals(new Selector("😀 sea", "😀 calm ", " 𝒳", 8, 14), found(QuoteCheck.of(text, "😀 sea", null)));
        assertInstanceOf(Several.class, QuoteCheck.of(text, "😀", null));
    }

    @Test
    void noWordsAreMissingWithNothingNear() {
        assertEquals(new Missing(""), QuoteCheck.of(TEXT, "", null));
        assertEquals(new Missing(""), QuoteCheck.of(TEXT, "", 3));
        assertEquals(new Missing(""), QuoteCheck.of("", "calm", null));
        assertEquals(new Missing(""), QuoteCheck.of("", "calm", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"calm", "“calm", "…", "— –", "(calm)", "😀"})
    void whatSharesNoWordWithTheTextHasNothingNear(String words) {
        assertEquals(new Missing(""), QuoteCheck.of("“Boats left.” (Again) 😁 — so", words, null));
    }

    @Test
    void theSentenceThatSharesMostWordsForItsLengthIsNearest() {
        String text = "The boats. The boats left the harbour in May and in June. The boats left in May?";

        assertEquals(new Missing("The boats left in May?"), QuoteCheck.of(text, "boats had left in May", null));
    }

    @Test
    void theFirstOfTwoEquallyNearIsShown() {
        assertEquals(new Missing("Boats left."), QuoteCheck.of("Boats left. Boats came.", "boats", null));
    }

    @Test
    void aLongNearestPassageIsCutButNoCharacterIn() {
        String sentence = "calm " + "s".repeat(594) + "😀 and more";
        Missing missing = assertInstanceOf(Missing.class, QuoteCheck.of(sentence, "so calm", null));

        assertEquals("calm " + "s".repeat(594) + "…", missing.nearest());

        String fits = "calm " + "s".repeat(595);
        assertEquals(new Missing(fits), QuoteCheck.of(fits, "so calm", null));
        assertEquals(new Missing(fits + "…"), QuoteCheck.of(fits + "s", "so calm", null));
    }

    @Test
    void aQuotationOfFortyThousandCharactersIsFoundWhole() {
        String quotation = "0123456789".repeat(4_000);
        Selector selector = found(QuoteCheck.of("x" + quotation + "y", quotation, null));

        assertEquals(quotation, selector.exact());
        assertEquals(1, selector.start());
        assertEquals(40_001, selector.end());
    }

    @Test
    void aLongQuotationIsLookedForInTheLargestTextInReasonableTime() {
        String text = "The boats left the harbour, and the sea was calm. ".repeat(40_000);
        assertEquals(Capture.MAX_BYTES, text.length());
        String quotation = text.substring(0, 39_999) + "!";

        QuoteCheck check = assertTimeout(Duration.ofSeconds(15), () -> QuoteCheck.of(text, quotation, null));

        assertEquals(new Missing("The boats left the harbour, and the sea was calm."), check);
    }

    @Test
    void aTextOfOneLongSentenceOrOfNothingButEndsIsReadInReasonableTime() {
        String one = "calm ".repeat(400_000);
        String ends = ".".repeat(Capture.MAX_BYTES);

        assertTimeout(Duration.ofSeconds(15), () -> {
            assertEquals(
                    601,
                    assertInstanceOf(Missing.class, QuoteCheck.of(one, "so calm", null))
                            .nearest()
                            .length());
            assertEquals(new Missing(""), QuoteCheck.of(ends, "so calm", null));
        });
    }

    private static Selector found(QuoteCheck check) {
        return assertInstanceOf(Found.class, check).selector();
    }
}
