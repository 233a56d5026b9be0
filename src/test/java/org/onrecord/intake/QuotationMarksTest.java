package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "She said “we won” and left.                        | we won",
                "She said \"we won\" and left.                      | we won",
                "She said ``we won'' and left.                      | we won",
                "She said ''we won'' and left.                      | we won",
                "She said ‘we won’ and left.                        | we won",
                "She said 'we won' and left.                        | we won",
                "Sie sagte: „Wir haben gewonnen“ und ging.          | Wir haben gewonnen",
                "Sie sagte: »Wir haben gewonnen« und ging.          | Wir haben gewonnen",
                "Sie sagte: ‚Wir haben gewonnen‘ und ging.          | Wir haben gewonnen",
                "Powiedziała: „wygraliśmy” i wyszła.                | wygraliśmy",
                "Hon sade: ”vi vann” och gick.                      | vi vann",
                "Hän sanoi: »me voitimme» ja lähti.                 | me voitimme",
                "Elle a dit : « nous avons gagné » avant de partir. | nous avons gagné",
                "Elle a dit : ‹ nous avons gagné › avant de partir. | nous avons gagné",
                "Вона сказала: «ми перемогли» і пішла.              | ми перемогли",
                "وقالت: «لقد انتصرنا» ثم غادرت.                     | لقد انتصرنا",
                "وقالت: \"لقد انتصرنا\" ثم غادرت.                   | لقد انتصرنا",
                "彼女は「勝ちました」と言った。                        | 勝ちました",
                "彼女は『勝ちました』と言った。                        | 勝ちました",
                "她说：“我们赢了”，然后离开。                          | 我们赢了",
                "그녀는 《이겼다》라고 말했다.                          | 이겼다",
            })
    void theMarksOfManyLanguagesHoldWhatWasSaid(String text, String words) {
        assertEquals(List.of(words), words(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It's the Joneses' house, and the dogs' too.",
                "It’s the Joneses’ house, and the dogs’ too.",
                "The '90s and rock 'n' roll",
                "The ’90s and rock ’n’ roll",
                "A board of 6' 2\" by 3\" was found.",
                "He is 6'2\" tall.",
                "A 6\"x4\" board and a 5\"x7\" one.",
                "O'Brien's l'Oréal isn’t aujourd’hui's.",
                "",
            })
    void apostrophesFeetAndInchesAreNoQuotations(String text) {
        assertEquals(List.of(), words(text));
    }

    @Test
    void aPluralsApostropheDoesNotEndAQuotation() {
        assertEquals(
                List.of("the workers’ rights are safe"), words("He said ‘the workers’ rights are safe’ and left."));
    }

    @Test
    void aQuotationWithinAnotherIsFoundBelowIt() {
        List<Quotation> found = QuotationMarks.in("“They shouted ‘stop’ at us,” he said. “We ran.”");
        assertEquals(List.of(0, 1, 0), found.stream().map(Quotation::depth).toList());
        assertEquals(new Stretch(14, 20), found.get(1).whole());
        assertEquals(new Stretch(15, 19), found.get(1).within());
    }

    @Test
    void aQuotationThatOpensAgainInEachParagraphIsReadToTheirEnds() {
        String text = "“The first part is long.\n“The second part too.\n“The last one ends,” he said. Nothing more.";
        assertEquals(List.of("The first part is long.", "The second part too.", "The last one ends"), words(text));
        assertEquals(
                List.of(false, false, true),
                QuotationMarks.in(text).stream().map(Quotation::closed).toList());
    }

    @Test
    void aMarkThatIsLeftOpenTakesNothingWhenMoreIsQuotedAfterIt() {
        assertEquals(List.of("two"), words("He called it “one, and then “two” and left."));
    }

    @Test
    void aQuotationWithinOneThatIsLeftOpenLeavesItOpen() {
        List<Quotation> outer = QuotationMarks.outer("“They shouted ‘stop’ at us, and we ran.\nThen it was over.");
        assertEquals(
                List.of(new Stretch(0, 39)),
                outer.stream().map(Quotation::whole).toList());
    }

    @Test
    void marksOfDifferentKindsThatWereMixedStillMeet() {
        assertEquals(List.of("little doubt"), words("There was “little doubt\" yet."));
        assertEquals(List.of("little doubt"), words("There was \"little doubt” yet."));
        assertEquals(List.of("We are tired"), words("”We are tired,” she said."));
    }

    @Test
    void aMarkThatNothingOpenedIsPassedOver() {
        assertEquals(List.of("two"), words("one” and “two” and three” and » too"));
    }

    @Test
    void whatTheOutletPutBeforeTheClosingMarkIsNotQuoted() {
        assertEquals(List.of("a good day"), words("She called it “a good day.”"));
        assertEquals(List.of("a good day"), words("She called it “a good day,” and left."));
        assertEquals(List.of("It was a good day."), words("She said: “It was a good day.”"));
        assertEquals(List.of("Was it?"), words("“Was it?” she asked."));
        assertEquals(List.of("and then..."), words("It ends “and then...”"));
    }

    @Test
    void aBorrowedTermIsToldFromASentence() {
        assertTrue(term("The so-called “doctor” fled."));
        assertTrue(term("a “very special relationship” of old"));
        assertFalse(term("“We won,” she said."));
        assertFalse(term("“Never!”"));
        assertFalse(term("It is “much more than that word”"));
    }

    @Test
    void aRestWithoutAClosingMarkIsQuotedOnlyWhileItIsShort() {
        assertEquals(1, QuotationMarks.in("“" + "word ".repeat(900)).size());
        assertEquals(0, QuotationMarks.in("“" + "word ".repeat(1100)).size());
    }

    private static boolean term(String text) {
        return QuotationMarks.in(text).get(0).term(text);
    }

    private static List<String> words(String text) {
        return QuotationMarks.outer(text).stream()
                .map(quotation -> quotation.words(text).in(text))
                .collect(Collectors.toList());
    }
}
