package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Boats left.",
                "a\tb\nc\r\nd",
                "é 日本語 Česko עברית عربي",
                "😀 👨‍👩‍👧 🇺🇦",
                "100% O'Brien \"a, (, \\, & <b> _ {x} \u00a0",
                "\u202eabc\u202c \u2066x\u2069 \u200f",
                "\ufeffa",
                "a\u2028b",
                "\ufffc",
                "\ue000",
                "\ud83f\udffe"
            })
    void textAsPeopleTypeItIsTaken(String text) {
        assertNull(fault(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u200b", "\u202e\u200b", "\u2060 \u00ad", "\u3164", "\u2800\u2800", "\u00a0", "\ufeff", "\u180e"
            })
    void textOfWhichNothingCanBeSeenIsNone(String text) {
        assertEquals("There is nothing to see in this; write it, or leave the field empty.", fault(text));
        assertNull(fault(text + "."));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0000",
        "1, 0001",
        "8, 0008",
        "11, 000B",
        "12, 000C",
        "27, 001B",
        "31, 001F",
        "127, 007F",
        "128, 0080",
        "133, 0085",
        "159, 009F"
    })
    void aControlCharacterIsNamedWithItsPlace(int c, String code) {
        assertEquals(
                "There is a control character (U+" + code + ") at position 3; take it out.",
                fault("ab" + (char) c + "d"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 13, 32, 126, 160})
    void theNeighboursOfControlCharactersAreTaken(int c) {
        assertNull(fault("ab" + (char) c + "d"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFD, 0xFFFE, 0xFFFF})
    void aBrokenCharacterIsNamedWithItsPlace(int c) {
        assertEquals("There is a broken character at position 3; take it out.", fault("ab" + (char) c + "d"));
        assertEquals("There is a broken character at position 3; take it out.", fault("ab" + (char) c));
        assertEquals("There is a broken character at position 1; take it out.", fault("" + (char) c));
    }

    @Test
    void theHalvesOfAPairInTheWrongOrderAreBroken() {
        assertEquals("There is a broken character at position 1; take it out.", fault("\ude00\ud83d"));
        assertEquals("There is a broken character at position 3; take it out.", fault("😀\ude00"));
        assertEquals("There is a broken character at position 1; take it out.", fault("\ud83d😀"));
    }

    @Test
    void theFirstFaultIsTold() {
        assertEquals("There is a control character (U+0000) at position 2; take it out.", fault("a\u0000\ufffe\u0001"));
    }

    @Test
    void asManyCharactersFitAsAreAllowed() {
        assertNull(PlainText.Check.fault("a".repeat(280), 280));
        assertEquals("This is 281 characters long; at most 280 fit here.", PlainText.Check.fault("a".repeat(281), 280));
        assertEquals(
                "This is 40,001 characters long; at most 40,000 fit here.",
                PlainText.Check.fault("a".repeat(40_001), 40_000));
        assertNull(PlainText.Check.fault("", 0));
    }

    @Test
    void lengthsAreCountedInUtf16Units() {
        assertNull(PlainText.Check.fault("😀😀", 4));
        assertEquals("This is 4 characters long; at most 3 fit here.", PlainText.Check.fault("😀😀", 3));
        assertNull(PlainText.Check.fault("éé", 2));
    }

    private static String fault(String text) {
        return PlainText.Check.fault(text, 1_000);
    }
}
