package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“The sea is calm,” | the sea is calm",
                "The sea – is calm… | The sea - is calm...",
                "It’s co\u00ADlder than 3,000\u00A0days | it's colder than 3000 days",
                "Čapek and Strauß | capek and strauss",
                "Up 5 % in May | up 5% in May",
                "\u201C Don\u2019t \u201D  | don't"
            })
    void textsOfTheSameWordsAreTheSame(String one, String other) {
        assertEquals(Wording.of(one), Wording.of(other));
        assertEquals(Wording.of(one).hash("x"), Wording.of(other).hash("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The sea is calm | The sea is not calm",
                "It rose by 5% | It rose by 5",
                "It rose by 3.5 | It rose by 35",
                "It cost $5 | It cost €5",
                "In 1,2 and 3 | In 12 and 3",
                "we were here | were we here",
                "can | can't"
            })
    void textsOfOtherWordsAreNot(String one, String other) {
        assertNotEquals(Wording.of(one), Wording.of(other));
        assertNotEquals(Wording.of(one).hash("x"), Wording.of(other).hash("x"));
        assertNotEquals(Wording.of(one).hash("x"), Wording.of(one).hash("y"));
    }

    @Test
    void scriptsWithoutSpacesAreReadSignBySign() {
        assertEquals(List.of("海", "は", "静", "か"), Wording.of("「海は静か」").words());
    }

    @Test
    void negationsAndFiguresAreSeen() {
        assertTrue(Wording.of("They didn’t sail").negated("en"));
        assertTrue(Wording.of("Nobody sailed").negated("en-GB"));
        assertFalse(Wording.of("A knot was tied at noon").negated("en"));
        assertEquals(
                Set.of("3000", "2.5"), Wording.of("Over 3,000 of 2.5 million").numbers());
        assertEquals(
                Set.of("ferry", "sail"), Wording.of("The ferry will not sail").content());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Das Schiff fuhr nicht | Das Schiff fuhr im Dienst",
                "de | Kein Schiff fuhr | Ein Schiff fuhr",
                "fr | Le navire n’est pas parti | Le navire est parti",
                "es | Nadie salió jamás | Alguien salió",
                "uk | Корабель ніколи не вийшов | Корабель вийшов",
                "ru | Корабль не вышел | Корабль вышел",
                "pt | O navio não partiu | O navio partiu no dia 3",
                "it | Il treno non è partito | Il treno è partito"
            })
    void aNotIsSeenInTheLanguageOfTheText(String language, String denied, String affirmed) {
        assertTrue(Wording.of(denied).negated(language));
        assertFalse(Wording.of(affirmed).negated(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is false that the ferry sailed",
                "That the ferry sailed is untrue",
                "The ferry failed to sail",
                "He denied that the ferry sailed",
                "The crew refused to sail",
                "The ferry sailed without lights"
            })
    void wordsThatDenyTogetherAreSeen(String denied) {
        assertTrue(Wording.of(denied).negated("en"));
        assertFalse(Wording.of(denied).negated("is"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry made a false start that day",
                "The engine failed",
                "Passengers were refused entry to the ferry",
                "The bank denied the loan"
            })
    void wordsThatDenyOnlyTogetherDoNotByThemselves(String affirmed) {
        assertFalse(Wording.of(affirmed).negated("en"));
    }

    @Test
    void inALanguageThatIsNotKnownNothingDenies() {
        assertFalse(Wording.of("Skipið er ekki no not").negated("is"));
        assertFalse(Wording.of("O navio partiu no domingo").negated("und"));
    }

    @Test
    void oneIsPartOfAnotherOnlyWordForWord() {
        Wording whole = Wording.of("The sea is calm and the boats are out");
        assertTrue(whole.contains(Wording.of("sea is “calm”")));
        assertFalse(whole.contains(Wording.of("sea calm")));
        assertFalse(whole.contains(Wording.of("boat")));
    }

    @Test
    void theOverlapIsThatOfSets() {
        assertEquals(0.5, Wording.overlap(Set.of("a", "b", "c"), Set.of("b", "c", "d")));
        assertEquals(1, Wording.overlap(Set.of("a"), Set.of("a")));
        assertEquals(0, Wording.overlap(Set.of(), Set.of()));
    }

    @Test
    void aTextThatIsTooLongToBeReadWholeHasNoMark() {
        String longest = "ab ".repeat(3_998) + "end";
        assertTrue(Wording.of(longest).all());
        assertEquals(1, ClaimMarks.quotation(longest).size());
        assertEquals(Set.of(), ClaimMarks.quotation(longest + " and more"));
        assertEquals(Set.of(), ClaimMarks.quotation("three words only"));
        assertEquals(Set.of(), ClaimMarks.passage("no more than five words"));
        assertEquals(Set.of(), ClaimMarks.statement(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1,", "1.1", "'", "a'", "海", "\uD83D", "“", "a\u0301"})
    void hostileTextsAreReadInBoundedTime(String part) {
        assertTimeout(
                Duration.ofSeconds(2), () -> Wording.of(part.repeat(1_000_000)).hash("x"));
    }
}
