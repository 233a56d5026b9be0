package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

    @Test
    void aSentenceEndsAtItsStop() {
        assertEquals(
                List.of("It rained.", "Did it snow?", "No!", "It was dry…", "Then we left"),
                sentences("It rained. Did it snow? No! It was dry… Then we left"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sen. Ann Lee met Gov. Tom Ray and Mr. Orr.",
                "The anti-U.S. rally drew Rep. Jo Kay (R-Ind.) to St. Paul on Jan. 5.",
                "J. K. Burns of Acme Inc. said so to Lt. Col. Hay.",
                "The U.S. Senate voted at 5 p.m. on No. 7 of the list.",
                "It costs 3.5 million a year.",
                "It fell by 2.5 percent, vs. 4.1 percent before.",
            })
    void aFullStopAfterAnAbbreviationEndsNothing(String text) {
        assertEquals(List.of(text), sentences(text));
    }

    @Test
    void anAbbreviationCanBeTheLastWord() {
        assertEquals(
                List.of("He moved to the U.S.", "The war began."), sentences("He moved to the U.S. The war began."));
        assertEquals(List.of("It left at 5 p.m.", "She stayed."), sentences("It left at 5 p.m. She stayed."));
        assertEquals(List.of("She chose No.", "He did not."), sentences("She chose No. He did not."));
    }

    @Test
    void aSentenceNeverEndsWithinAQuotation() {
        assertEquals(
                List.of("“We came. We saw. We left,” Ann Lee said.", "Nobody asked."),
                sentences("“We came. We saw. We left,” Ann Lee said. Nobody asked."));
        assertEquals(List.of("“We left.”", "Nobody asked."), sentences("“We left.” Nobody asked."));
    }

    @Test
    void aQuotedQuestionGoesOnToWhoAskedIt() {
        assertEquals(List.of("“Who came?” Ann Lee asked.", "Nobody."), sentences("“Who came?” Ann Lee asked. Nobody."));
        assertEquals(
                List.of("“Who came?” Ann Lee, the sheriff, asked on Monday."),
                sentences("“Who came?” Ann Lee, the sheriff, asked on Monday."));
        assertEquals(List.of("“Who came?”", "The hall was empty."), sentences("“Who came?” The hall was empty."));
    }

    @Test
    void aDashAfterAQuotationBringsItsSigner() {
        assertEquals(List.of("“We won.” — Ann Lee"), sentences("“We won.” — Ann Lee"));
    }

    @Test
    void oneLineBreakIsEnoughForAParagraph() {
        List<Sentence> read = new Grammar().read("One line.\n\n  Two lines. Three.\r\nFour\u2028Five");
        assertEquals(
                List.of(0, 1, 1, 2, 3), read.stream().map(Sentence::paragraph).toList());
        assertEquals(new Stretch(13, 23), read.get(1).at());
    }

    @Test
    void sentencesOfOtherScriptsEndAtTheirStops() {
        assertEquals(List.of("雨が降った。", "雪も降った。"), sentences("雨が降った。雪も降った。"));
        assertEquals(List.of("هل فازوا؟", "نعم."), sentences("هل فازوا؟ نعم."));
    }

    @Test
    void wordsStandWhereTheyArePrinted() {
        String text = "He’s in the U.S., “isn’t he”—or wasn't.";
        for (Sentence sentence : new Grammar().read(text)) {
            for (Word word : sentence.words()) {
                assertEquals(word.text(), word.at().in(text));
            }
        }
        assertEquals(
                List.of(
                        "He", "’s", "in", "the", "U.S.", ",", "“", "is", "n’t", "he", "”", "—", "or", "was", "n't",
                        "."),
                words(text));
    }

    @Test
    void partsOfSpeechAreThoseOfUniversalDependencies() {
        List<Word> words = new Grammar()
                .read("Trump attacked Rep. Lee’s plan, and he’s said it won’t work.")
                .get(0)
                .words();
        assertTrue(words.stream().noneMatch(word -> word.tag().contains("+")), words::toString);
        assertEquals("PROPN", words.get(0).tag());
        assertEquals("VERB", words.get(1).tag());
        assertEquals(
                List.of("PROPN", "PROPN", "PART"),
                words.subList(2, 5).stream().map(Word::tag).toList());
    }

    @Test
    void aRunWithoutSpacesIsCutAndOneOfSignsIsOneWord() {
        List<Sentence> read = new Grammar().read("x".repeat(10_000));
        assertTrue(read.size() >= 2);
        assertTrue(read.stream().allMatch(sentence -> sentence.at().length() <= SentenceEnds.LONGEST));
        assertTrue(read.get(0).words().stream().allMatch(word -> word.at().length() <= 80));
        assertEquals(List.of("*****", "done"), words("***** done"));
    }

    @Test
    void aSentenceOfVeryManyWordsIsReadToItsEnd() {
        List<Sentence> read = new Grammar().read("word ".repeat(400).trim());
        assertEquals(1, read.size());
        assertEquals(400, read.get(0).words().size());
    }

    private static List<String> words(String text) {
        return new Grammar()
                .read(text).stream()
                        .flatMap(sentence -> sentence.words().stream())
                        .map(Word::text)
                        .collect(Collectors.toList());
    }

    private static List<String> sentences(String text) {
        return new Grammar()
                .read(text).stream().map(sentence -> sentence.at().in(text)).collect(Collectors.toList());
    }
}
