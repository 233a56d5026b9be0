package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLikenessTest {

    private static Likeness between(String name, SpeakerKind kind, String other, SpeakerKind recorded) {
        boolean person = recorded == SpeakerKind.PERSON;
        NameWords words = NameWords.of(name, kind == null ? person : kind == SpeakerKind.PERSON);
        return NameLikeness.between(words, kind, NameWords.of(other, person), recorded);
    }

    /** In what the names are alike, which has to be the same both ways, and found by a key. */
    private static Likeness between(String name, String other, SpeakerKind kind) {
        Likeness how = between(name, kind, other, kind);
        assertEquals(how, between(other, kind, name, kind), "the other way round");
        assertEquals(how, between(name, null, other, kind), "of no known kind");
        if (how != null) {
            assertFalse(
                    Collections.disjoint(NameKeys.lookup(name, kind), NameKeys.of(other, kind)),
                    "no key of “" + other + "” finds it by “" + name + "”");
            assertFalse(Collections.disjoint(NameKeys.lookup(other, kind), NameKeys.of(name, kind)), "nor back");
        }
        return how;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kim Jong-un | Kim Jong Un",
                "Kim Jongun | KIM JONG-UN",
                "Andrej Babis | Andrej Babiš",
                "Conor O'Brien | Conor O’Brien",
                "Jean-Pierre Roux | Jean Pierre Roux",
                "J.D. Hale | JD Hale",
                "Sousa, Ana | Ana Sousa",
                "President Ana Sousa | Ana Sousa",
                "Foreign Minister Ana Sousa | Dr. Ana Sousa",
                "General Sousa | General Sousa",
                "Æneas Strauß | Aeneas Strauss",
                "Мария Соуза | мария соуза"
            })
    void theSameName(String name, String other) {
        assertEquals(Likeness.NAME, between(name, other, SpeakerKind.PERSON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V. Orlov | Viktor Orlov",
                "V.P. Orlov | Viktor Orlov",
                "V.P. Orlov | Viktor Petrovich Orlov",
                "V. Orlov | Viktor Petrovich Orlov",
                "Donald K. Hale | Donald Hale",
                "Donald K. Hale | Donald Karl Hale",
                "D. Karl Hale | Donald Karl Hale",
                "Kim J. U. | Kim Jong Un",
                "Kim J.U. | Kim Jong-un",
                "Orlov, V. | Viktor Orlov"
            })
    void theSameNameWithInitials(String name, String other) {
        assertEquals(Likeness.INITIALS, between(name, other, SpeakerKind.PERSON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDER        | Jong Un Kim | Kim Jong Un",
                "ORDER        | Kim Yong-chol | Yong Chol Kim",
                "REVERSED     | Orbán Viktor | Viktor Orbán",
                "REVERSED     | Thomas James | James Thomas",
                "REVERSED     | Jinping Xi | Xi Jinping",
                "REVERSED     | Un Jong Kim | Kim Jong Un",
                "REVERSED     | Hale John Paul | John Paul Hale",
                "FURTHER_NAME | Viktor Petrovich Orlov | Viktor Orlov",
                "FURTHER_NAME | Juan Pablo García | Juan García",
                "SURNAME      | Orlov | Viktor Orlov",
                "SURNAME      | President Orlov | Viktor Orlov",
                "SURNAME      | President Orlov | General Orlov",
                "SURNAME      | President Orlov | Orlov",
                "SURNAME      | van der Meer | Anna van der Meer",
                "SURNAME      | Kim | Kim Jong Un",
                "TRANSCRIPTION | Volodymyr Zelensky | Volodymyr Zelenskyy",
                "TRANSCRIPTION | Volodymyr Zelenskij | Volodimir Zelenskyy",
                "TRANSCRIPTION | V. Zelenskiy | Volodymyr Zelensky",
                "TRANSCRIPTION | Zelensky | Volodymyr Zelenskyy",
                "TRANSCRIPTION | Alyaksandr Lukashenka | Aliaksandr Lukashenko"
            })
    void whatMayBeTheSame(Likeness how, String name, String other) {
        assertEquals(how, between(name, other, SpeakerKind.PERSON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ivan Orlov | Viktor Orlov",
                "V. Orlov | Ivan Orlov",
                "V. Orlov | V. Petrov",
                "V. P. Orlov | Viktor Ivanovich Orlov",
                "Viktor | Viktor Orlov",
                "Lee | Ann Leeds",
                "Kim Jong Un | Kim Yong Un",
                "Kim J. S. | Kim Jong Un",
                "Ana Sousa | Ana Souza Lima",
                "Peter Marsh | Petra Marsh",
                "Marsh | March",
                "John Smith | Jane Smith",
                "Smith | Smythson",
                "?? | !!"
            })
    void whatIsAnotherName(String name, String other) {
        if (!NameWords.of(name, true).none()) {
            assertNull(between(name, other, SpeakerKind.PERSON));
        }
        assertTrue(Collections.disjoint(NameKeys.lookup("??", null), NameKeys.of(other, SpeakerKind.PERSON)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME    | New York Times | The New York Times",
                "NAME    | U.S. | US",
                "NAME    | The Associated Press | associated press",
                "ACRONYM | KCNA | Korean Central News Agency",
                "ACRONYM | U.N. | United Nations",
                "ACRONYM | ISW | Institute for the Study of War"
            })
    void namesOfBodies(Likeness how, String name, String other) {
        assertEquals(how, between(name, other, SpeakerKind.ORGANISATION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Ministry | Ministry of Defence", "President Group | Group", "Un | Union", "A | Agency"})
    void bodiesHaveNoSurnamesAndNoTitles(String name, String other) {
        assertNull(between(name, other, SpeakerKind.ORGANISATION));
    }

    @Test
    void bodiesAreOftenNotToldApart() {
        assertEquals(Likeness.NAME, between("Kyodo", SpeakerKind.ORGANISATION, "Kyodo", SpeakerKind.OUTLET));
        assertEquals(Likeness.NAME, between("Kyodo", SpeakerKind.COLLECTIVE, "Kyodo", SpeakerKind.STATE));
    }

    @ParameterizedTest
    @CsvSource({"PERSON, STATE", "STATE, PERSON", "UNNAMED, PERSON", "PERSON, UNNAMED", "OUTLET, UNNAMED"})
    void aNameOfAnotherKindIsNoMoreThanACandidate(SpeakerKind kind, SpeakerKind recorded) {
        assertEquals(Likeness.OTHER_KIND, between("Jordan", kind, "Jordan", recorded));
        assertFalse(Collections.disjoint(NameKeys.lookup("Jordan", kind), NameKeys.of("Jordan", recorded)));
        assertNull(between("A. Jordan", kind, "Ann Jordan", recorded));
        assertFalse(Likeness.OTHER_KIND.enough());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "\uD83D", "\u0000", "the", "King", "😀 😀", "a,", ",a", ",", ", jr", "'"})
    void oddNamesAreLikeThemselvesAtMost(String name) {
        for (SpeakerKind kind : SpeakerKind.values()) {
            for (String key : NameKeys.of(name, kind)) {
                assertTrue(key.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c)), key);
            }
            assertEquals(
                    NameKeys.of(name, kind).isEmpty(), NameWords.of(name, false).none());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "ab ", "a", "😀", "😀a", "𝔸ñ", "ab𠀀", "Ana, ", "'", "the ", "king "})
    void longNamesAreReadInBoundedTimeAndTheirKeysFitTheirColumn(String part) {
        String name = part.repeat(300 / part.length());
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (String key : NameKeys.of(name, SpeakerKind.PERSON)) {
                assertTrue(key.length() <= 100, key);
                assertFalse(Character.isHighSurrogate(key.charAt(key.length() - 1)));
            }
            String endless = part.repeat(300_000);
            assertNull(between(endless, endless, SpeakerKind.PERSON));
            assertTrue(NameKeys.lookup(endless, null).isEmpty());
        });
    }

    @Test
    void longNamesThatBeginAlikeHaveKeysOfTheirOwn() {
        String name =
                "Joint Working Group on the Restoration of the Harbours of the Southern Coast and the Islands off it";
        assertTrue(Collections.disjoint(
                NameKeys.of(name + " in Faro", SpeakerKind.ORGANISATION),
                NameKeys.lookup(name + " in Olhão", SpeakerKind.ORGANISATION)));
    }
}
