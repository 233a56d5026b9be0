package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.history.Difference.Span;
import org.onrecord.source.QuoteCheck.Changed;
import org.onrecord.source.QuoteCheck.Found;
import org.onrecord.source.QuoteCheck.Missing;
import org.onrecord.source.QuoteCheck.Several;

class QuoteCheckTest {

    private static final String TEXT =
            "The team of the north will not play. “It’s over,” she said! The team of the south will play…\nEnd of it.";

    @Test
    void theNearestPassageIsNotCutAtADecimalPoint() {
        String text = "It rose. The rate was between 1.1 and 2.3 in May. It fell.";

        Missing missing =
                assertInstanceOf(Missing.class, QuoteCheck.of(text, "May saw rates from between 1.1 up", null));

        assertEquals("The rate was between 1.1 and 2.3 in May.", missing.nearest());
    }

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

        Changed changed = changed(QuoteCheck.of(edited, "The team of the north will not play.", 0));

        assertEquals("The team of the south will play…", changed.near().exact());
        assertEquals("The team of the [-north-][+south+] will [-not -]play[-.-][+…+]", told(changed.difference()));
    }

    // ---------------------------------------------------------------- which differences are none

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The team of  the north will not play",
                "The team of\u00a0the north will not play",
                "The team of\u2009\u202fthe\tnorth will not play",
                "The\u200b team of the north will not play",
                "The team of the n\u00adorth will not play",
                "The team of the north\nwill not play",
                "The team of the north\r\nwill not play",
                "The team of the north\u0085will not play",
                "\u202aThe team of the north\u202c will \u202dnot\u202e play",
                "\u2066The team of the north\u2069 will not play",
                " \u00a0The team of the north will not play\n",
                "\ufeffThe team of the north will not play\u200e"
            })
    void spacesAndWhatHasNoWidthMakeNoOtherWords(String words) {
        Selector found = found(QuoteCheck.of(TEXT, words, null));

        assertEquals("The team of the north will not play", found.exact());
        assertTrue(found.holdsIn(TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“It’s over,” she said   | \"It's over,\" she said",
                "« It’s over »           | “ Itʼs over ”",
                "well-known – so it is   | well‑known — so it is",
                "a loss of −3            | a loss of -3",
                "and so on…              | and so on..."
            })
    void marksOfOneKindInOtherShapesMakeNoOtherWords(String printed, String typed) {
        String text = "Before. " + printed + " after.";

        assertEquals(printed, found(QuoteCheck.of(text, typed, null)).exact());
        assertEquals(
                typed,
                found(QuoteCheck.of("Before. " + typed + " after.", printed, null))
                        .exact());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hyphen-\\nated here     | hyphenated here",
                "hyphen- ated here      | hyphenated here",
                "hyphen-\\r\\nated here   | hyphenated here",
                "twenty-\\nfive boats    | twenty-five boats",
                "twenty-\\nfive boats    | twentyfive boats",
                "twenty-\\nfive boats    | twenty-\\nfive boats",
                "twenty-\\nfive boats    | twenty- five boats",
                "twenty-five hyphen-\\nated | twenty-five hyphenated",
                "Jean-\\nLuc             | Jean-Luc",
                "COVID-\\n19             | COVID-19",
                "hyphenated here        | hyphen-\\nated here",
                "twenty-five boats      | twenty-\\nfive boats",
                "überge-\\nordnet        | übergeordnet"
            })
    void whereALineEndsDividesNoWords(String printed, String typed) {
        String words = printed.replace("\\n", "\n").replace("\\r", "\r");
        String text = "Before. " + words + " after.";

        Selector found = found(QuoteCheck.of(text, typed.replace("\\n", "\n"), null));

        assertEquals(words, found.exact());
        assertTrue(found.holdsIn(text));
    }

    @ParameterizedTest
    @CsvSource({
        "re-sign the treaty, resign the treaty",
        "resign the treaty, re-sign the treaty",
        "'Jean-\\nLuc', JeanLuc",
        "'it was calm-\\n– but cold', it was calm but cold",
        "'the boats – they left', the boatsthey left",
        "'the boats—\\nthey left', the boatsthey left",
        "'hyphen-\\nated', hyphenatedly",
        "'un-\\nsafe', un safe"
    })
    void aHyphenWithinALineOrAnotherWordIsADifference(String printed, String typed) {
        assertTrue(!QuoteCheck.of("Before. " + printed.replace("\\n", "\n") + " after.", typed, null)
                .stands());
    }

    @Test
    void aDividedWordOfOneCopyIsFoundWholeInAnother() {
        String old = "They said it was un-\nsafe to leave.";
        Selector passage = Selector.in(old, old.indexOf("un-"), old.indexOf(" to"));

        assertTrue(new SearchedText("They said it was unsafe to leave.")
                .check(passage)
                .stands());
        assertTrue(!new SearchedText("They said it was unsafer to leave.")
                .check(passage)
                .stands());
    }

    @Test
    void lettersAreTheSameComposedOrNot() {
        String text = "Prime Minister Babis\u030c said: \u1112\u1161\u11ab\u1100\u116e\u11a8!";

        Selector babis = found(QuoteCheck.of(text, "Babi\u0161", null));
        assertEquals("Babis\u030c", babis.exact());
        assertTrue(babis.holdsIn(text));
        assertEquals(
                "\u1112\u1161\u11ab\u1100\u116e\u11a8",
                found(QuoteCheck.of(text, "한국", null)).exact());
        assertTrue(!QuoteCheck.of(text, "Babis", null).stands(), "cuts a letter in two");
        assertTrue(!QuoteCheck.of("ﬁve ５ boats", "five", null).stands(), "compatibility forms are other signs");
        assertTrue(!QuoteCheck.of("ﬁve ５ boats", "5 boats", null).stands());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the team of the north will not play",
                "The team of the north will play.",
                "The team of the north will not, play",
                "The team of the n\u00f6rth will not play",
                "The team of the north will not play!"
            })
    void anyOtherDifferenceIsAChangeAndWhatStandsThereIsShown(String words) {
        Changed changed = changed(QuoteCheck.of(TEXT, words, null));

        assertTrue(changed.near().exact().startsWith("The team of the north will not play"));
        assertTrue(changed.near().holdsIn(TEXT));
        assertTrue(changed.fault().orElseThrow().contains("The nearest passage: “The team of the north will not play"));
    }

    @Test
    void halfAnEllipsisIsNotFound() {
        assertEquals(3, found(QuoteCheck.of("so… on", " on", null)).start() - 1);
        assertTrue(!QuoteCheck.of("so… on", "so.", null).stands());
        assertTrue(!QuoteCheck.of("so… on", ". on", null).stands());
        assertEquals("so…", found(QuoteCheck.of("so… on", "so...", null)).exact());
        assertEquals("so.", found(QuoteCheck.of("so... on", "so.", null)).exact());
    }

    @Test
    void ofSeveralPlacesThoseThatAreTheSameLetterForLetterAreMeant() {
        String text = "“It is calm,” said one. \"It is calm,\" said another.";

        assertEquals(24, found(QuoteCheck.of(text, "\"It is calm,\"", null)).start());
        Several both = assertInstanceOf(Several.class, QuoteCheck.of(text, "«It is  calm,»", null));
        assertEquals(List.of(0, 24), both.places().stream().map(Selector::start).toList());
        assertEquals(24, found(QuoteCheck.of(text, "«It is  calm,»", 24)).start());
    }

    // ---------------------------------------------------------------- what became of words that are gone

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will not attack the port. | We will attack the port.      | We will [-not -]attack the port.",
                "We will attack the port.     | We will not attack the port.  | We will [+not +]attack the port.",
                "not safe                     | safe                          | [-not -]safe",
                "He leaves on Monday          | He leaves on Tuesday          | He leaves on [-Monday-][+Tuesday+]",
                "Monday is when he leaves     | Tuesday is when he leaves     | [-Monday-][+Tuesday+] is when he leaves",
                "Заяви не будет сегодня       | Заяви будет сегодня           | Заяви [-не -]будет сегодня",
                "لم نهاجم الميناء أمس         | نهاجم الميناء أمس             | [-لم -]نهاجم الميناء أمس",
                "우리는 항구를 공격하지 않는다 | 우리는 항구를 공격한다        | 우리는 항구를 [-공격하지 않는다-][+공격한다+]",
                "我们不会攻击港口             | 我们会攻击港口                | [-我们不会攻击港口-][+我们会攻击港口+]"
            })
    void aLostWordIsAChangeAndNeverFound(String words, String now, String told) {
        String text = "The sea was calm. It was said in May: " + now + "\nNothing else was said.";

        Changed changed = changed(QuoteCheck.of(text, words, null));

        assertEquals(now, changed.near().exact());
        assertEquals(told, told(changed.difference()));
        assertTrue(changed.near().holdsIn(text));
    }

    /** What stood around the words is no part of what stands in their place. */
    @Test
    void whatIsShownInPlaceOfAPassageEndsWhereItsSurroundingsBegin() {
        String text = "The sea is not safe today, they said.";
        Selector passage = Selector.in(text, text.indexOf("not"), text.indexOf(" today"));

        Changed changed = changed(new SearchedText("The sea is safe today, they said.").check(passage));

        assertEquals("[-not -]safe", told(changed.difference()));
    }

    @Test
    void aWordThatOnlyStandsFarFromTheOthersIsNotShownInPlaceOfOne() {
        String text = "Now the one two three four five six boats stay out until Friday evening.";

        Changed changed = changed(QuoteCheck.of(text, "the boats stay out until Friday evening", null));

        assertEquals("six boats stay out until Friday evening", changed.near().exact());
    }

    @Test
    void whatSharesTooLittleIsMissing() {
        String text = "The boats left. The mayor of the town opened a bridge in the north.";

        assertEquals(
                new Missing("The mayor of the town opened a bridge in the north."),
                QuoteCheck.of(text, "The mayor said she would never open anything again", null));
    }

    @Test
    void theSameWordsInAnotherOrderAreMissing() {
        String text = "calm is sea the that said she yesterday morning";

        assertInstanceOf(Missing.class, QuoteCheck.of(text, "yesterday morning she said that the sea is calm", null));
    }

    @Test
    void aPassageThatStoodByItselfIsNotFoundWithinAnotherWord() {
        Selector safe = found(QuoteCheck.of("It is safe.", "safe", null));
        Selector part = found(QuoteCheck.of("It is unsafe.", "safe", null));

        assertTrue(!new SearchedText("It is unsafe.").check(safe).stands());
        assertTrue(!new SearchedText("It is safety first.").check(safe).stands());
        assertTrue(new SearchedText("It was “safe”!").check(safe).stands());
        assertTrue(new SearchedText("It was unsafe!").check(part).stands());
    }

    @Test
    void aNoBreakSpaceIsFoundAsItself() {
        String text = "about 3\u00a0000 men";

        assertEquals(
                "3\u00a0000", found(QuoteCheck.of(text, "3\u00a0000", null)).exact());
        assertEquals(
                "3\u00a0000 men", found(QuoteCheck.of(text, "3 000 men", null)).exact());
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

        assertEquals(
                new Missing("The boats left in May?"),
                QuoteCheck.of(text, "In May nobody saw how many boats there were", null));
    }

    @Test
    void theFirstOfTwoEquallyNearIsShown() {
        assertEquals(new Missing("Boats left."), QuoteCheck.of("Boats left. Boats came.", "no such boats", null));
        assertEquals(
                0,
                changed(QuoteCheck.of("Boats left. Boats came.", "boats", null))
                        .near()
                        .start());
    }

    @Test
    void aLongNearestPassageIsCutButNoCharacterIn() {
        String sentence = "calm " + "s".repeat(594) + "😀 and more";
        Missing missing = assertInstanceOf(Missing.class, QuoteCheck.of(sentence, "so very calm", null));

        assertEquals("calm " + "s".repeat(594) + "…", missing.nearest());

        String fits = "calm " + "s".repeat(595);
        assertEquals(new Missing(fits), QuoteCheck.of(fits, "so very calm", null));
        assertEquals(new Missing(fits + "…"), QuoteCheck.of(fits + "s", "so very calm", null));
    }

    @Test
    void aQuotationOfFortyThousandCharactersIsFoundWhole() {
        String quotation = "0123456789".repeat(4_000);
        Selector selector = found(QuoteCheck.of("x" + quotation + "y", quotation, null));

        assertEquals(quotation, selector.exact());
        assertEquals(1, selector.start());
        assertEquals(40_001, selector.end());
    }

    /** Forty thousand characters of words that all differ, and what becomes of them when one is lost in their midst. */
    @Test
    void aLongQuotationThatLostOneWordIsAChangeOfThatWord() {
        String quotation = numbered(5_700);
        assertTrue(quotation.length() > 39_000 && quotation.length() <= 40_000, quotation.length() + " characters");
        String text = "Before. " + quotation.replace("word2750 ", "") + " After.";

        Changed changed = changed(QuoteCheck.of(text, quotation, null));

        assertEquals(quotation.replace("word2750 ", ""), changed.near().exact());
        assertTrue(told(changed.difference()).contains("word2749 [-word2750 -]word2751"));
        assertTrue(told(changed.difference()).length() < 1_000);
    }

    private static String numbered(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> String.format("w%05d", i))
                .collect(Collectors.joining(" "))
                .replace("w02750", "word2750")
                .replace("w02749", "word2749")
                .replace("w02751", "word2751");
    }

    @Test
    void aLongQuotationIsLookedForInTheLargestTextInReasonableTime() {
        String text = "The boats left the harbour, and the sea was calm. ".repeat(40_000);
        assertEquals(Capture.MAX_BYTES, text.length());
        String quotation = text.substring(0, 39_999) + "!";

        QuoteCheck check = assertTimeout(Duration.ofSeconds(20), () -> QuoteCheck.of(text, quotation, null));

        assertEquals(39_999, changed(check).near().exact().length());
    }

    /** Where a search that begins anew at each place would compare 80,000,000,000 characters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"a | a | b", "' | ’ | “", "\"a \" | \"a\u00a0\" | b", ". | … | !"})
    void aTextOfOneSignRepeatedCostsNoMoreThanAnother(String sign, String shape, String other) {
        String text = sign.repeat(Capture.MAX_BYTES / sign.length());
        String words = shape.repeat(39_998 / shape.length()) + other;

        QuoteCheck check = assertTimeout(Duration.ofSeconds(20), () -> QuoteCheck.of(text, words, null));

        assertTrue(!check.stands());
        assertTimeout(Duration.ofSeconds(20), () -> QuoteCheck.of(text, shape.repeat(39_998), null));
    }

    @Test
    void heapsOfMarksOnOneLetterAreReadInReasonableTime() {
        String heap = "a" + "\u0301\u0323".repeat(300_000);

        assertTimeout(Duration.ofSeconds(20), () -> {
            assertTrue(!QuoteCheck.of(heap, "calm", null).stands());
            assertTrue(QuoteCheck.of("calm " + heap, "calm " + heap.substring(0, 20_000), null) != null);
        });
    }

    @Test
    void aHundredPassagesAreLookedForInTheLargestTextInReasonableTime() {
        String text = "The boats left the harbour, and the sea was calm. ".repeat(40_000);
        List<Selector> passages = IntStream.range(0, 100)
                .mapToObj(i -> new Selector("The boats left, and number " + i + " sank.", "", "", 0, 40))
                .toList();

        assertTimeout(Duration.ofSeconds(10), () -> {
            SearchedText searched = new SearchedText(text);
            passages.forEach(passage -> assertTrue(!searched.check(passage).stands()));
        });
    }

    @Test
    void aTextOfOneLongSentenceOrOfNothingButEndsIsReadInReasonableTime() {
        String one = "calm ".repeat(400_000);
        String ends = ".".repeat(Capture.MAX_BYTES);

        assertTimeout(Duration.ofSeconds(20), () -> {
            assertEquals(
                    601,
                    assertInstanceOf(Missing.class, QuoteCheck.of(one, "so very calm", null))
                            .nearest()
                            .length());
            assertEquals(new Missing(""), QuoteCheck.of(ends, "so calm", null));
        });
    }

    private static Changed changed(QuoteCheck check) {
        return assertInstanceOf(Changed.class, check);
    }

    private static String told(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span.fate()) {
                    case KEPT -> span.text();
                    case REMOVED -> "[-" + span.text() + "-]";
                    case ADDED -> "[+" + span.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    private static Selector found(QuoteCheck check) {
        return assertInstanceOf(Found.class, check).selector();
    }
}
