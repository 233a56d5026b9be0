package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyDateReadingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-12-23,            2024-12-23, 2024-12-23",
                "2024-12,               2024-12-01, 2024-12-31",
                "2024,                  2024-01-01, 2024-12-31",
                "2024-12-29?,           2024-12-29, 2024-12-29",
                "2024-12-29~,           2024-12-29, 2024-12-29",
                "2019%,                 2019-01-01, 2019-12-31",
                "201X,                  2010-01-01, 2019-12-31",
                "20XX,                  2000-01-01, 2099-12-31",
                "190X,                  1900-01-01, 1909-12-31",
                "2024-XX,               2024-01-01, 2024-12-31",
                "2024-XX-XX,            2024-01-01, 2024-12-31",
                "2024-02-XX,            2024-02-01, 2024-02-29",
                "2024-12-XX~,           2024-12-01, 2024-12-31",
                "2019/..,               2019-01-01, -",
                "../2019,               -,          2019-12-31",
                "2019/,                 2019-01-01, -",
                "/2019,                 -,          2019-12-31",
                "2024-12-29?/2025-01,   2024-12-29, 2025-01-31",
                "2024-12-22~/2024-12-28%, 2024-12-22, 2024-12-28",
                "1953-07-27,            1953-07-27, 1953-07-27",
                "1969-12-31,            1969-12-31, 1969-12-31",
                "1945-05-09,            1945-05-09, 1945-05-09",
                "0001-01-01,            0001-01-01, 0001-01-01",
                "9999,                  9999-01-01, 9999-12-31",
            })
    void edtfIsKeptAsItStandsWithTheDaysThatItCanMean(String edtf, String earliest, String latest) {
        FuzzyDate date = FuzzyDate.of(edtf);
        assertEquals(edtf, date.edtf());
        assertEquals(earliest, date.earliest() == null ? null : date.earliest().toString());
        assertEquals(latest, date.latest() == null ? null : date.latest().toString());
        assertEquals(Basis.STATED, date.basis());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23 December 2024                           | 2024-12-23",
                "December 23, 2024                          | 2024-12-23",
                "Dec. 23, 2024                              | 2024-12-23",
                "23 Dec 2024                                | 2024-12-23",
                "23 DECEMBER 2024                           | 2024-12-23",
                "the 23rd of December 2024                  | 2024-12-23",
                "on Monday, 23 December 2024                | 2024-12-23",
                "1 May 1945                                 | 1945-05-01",
                "27 July 1953                               | 1953-07-27",
                "Sept. 2024                                 | 2024-09",
                "November 2024                              | 2024-11",
                "in November 2024                           | 2024-11",
                "2019                                       | 2019",
                "between 23 and 27 December 2024            | 2024-12-23/2024-12-27",
                "between 28 December 2024 and 3 January 2025 | 2024-12-28/2025-01-03",
                "from March to May 2019                     | 2019-03/2019-05",
                "23-27 December 2024                        | 2024-12-23/2024-12-27",
                "Dec. 23-27, 2024                           | 2024-12-23/2024-12-27",
                "between December 23 and 27, 2024           | 2024-12-23/2024-12-27",
                "2024-12-23 to 2024-12-27                   | 2024-12-23/2024-12-27",
                "2017–2021                                  | 2017/2021",
                "2017 – 2021                                | 2017/2021",
                "2017-2021                                  | 2017/2021",
                "about 29 December 2024                     | 2024-12-29~",
                "around December 2024                       | 2024-12~",
                "c. 1850                                    | 1850~",
                "circa 1850                                 | 1850~",
                "29 December 2024 (uncertain)               | 2024-12-29?",
                "about 29 December 2024 (uncertain)         | 2024-12-29%",
                "since October 2024                         | 2024-10/..",
                "until 2019                                 | ../2019",
                "before 2020                                | ../2019",
                "before 20 January 2025                     | ../2025-01-19",
                "before March 2024                          | ../2024-02",
                "after 2019                                 | 2020/..",
                "after 28 February 2023                     | 2023-03-01/..",
                "after about 2019                           | 2020~/..",
                "the 2010s                                  | 201X",
                "a day in December 2024                     | 2024-12-XX",
                "2024-12-xx                                 | 2024-12-XX",
            })
    void whatAPersonWritesIsReadAsTheDateThatItMeans(String written, String edtf) {
        assertEquals(edtf, FuzzyDate.of(written).edtf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "date unknown", "Unknown", "undated", "at an unknown date"})
    void anEmptyOrUnknownDateStaysUnknown(String written) {
        FuzzyDate date = FuzzyDate.of(written);
        assertEquals(FuzzyDate.unknown(), date);
        assertTrue(date.isUnknown());
        assertEquals("date unknown", date.text());
    }

    @Test
    void aMissingFormFieldIsAnUnknownDate() {
        assertTrue(FuzzyDate.of(null).isUnknown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-13-40              | There is no month 13.",
                "2024-00                 | There is no month 0.",
                "2024-12-40              | There is no 40 December 2024.",
                "31 February 2024        | There is no 31 February 2024.",
                "29 Feb 2023             | There is no 29 February 2023.",
                "1900-02-29              | There is no 29 February 1900.",
                "0000                    | Write a year from 0001 to 9999.",
                "after 9999              | Write a year from 0001 to 9999.",
                "2024-12-31/2024-01-01   | The interval ends before it begins.",
                "between 27 and 23 December 2024 | The interval ends before it begins.",
                "../..                   | An interval needs a date at one end at least.",
                "201X/2024               | An interval begins and ends with a day, a month or a year.",
                "before the 2010s        | An interval begins and ends with a day, a month or a year.",
                "Sunday, 23 December 2024 | 23 December 2024 was a Monday.",
                "32 Foobar 2024          | “foobar” is no month. Write the date as 23 December 2024, December 2024, 2024 or,"
                        + " in EDTF, 2024-12-23.",
                "23 December             | Write the year too, with four digits, as in 23 December 2024.",
                "23 December 24          | Write the year too, with four digits, as in 23 December 2024.",
                "the 1900s               | “The 1900s” may mean ten years or a hundred: write 190X or 19XX.",
                "2024-XX-15              | Where the month is unknown the day is too: write 2024-XX-XX.",
                "201X-12                 | A year with X in it stands alone: write 201X or 20XX.",
            })
    void anImpossibleDateIsRefusedInPlainWords(String written, String message) {
        assertEquals(message, refusalOf(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "3.4.2024", "03-04-2024", "13/04/2024", "03/04", "2024/12/23", "3-4"})
    void numbersAloneAreRefusedWithTheWayToWriteThem(String written) {
        assertEquals(
                "Write the month as a word, as in 3 April 2024, or the date as 2024-04-03:"
                        + " numbers alone can be read in two ways.",
                refusalOf(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "early 2024",
                "Sunday",
                "20241223",
                "2024-12-23T10:00:00Z",
                "-0005",
                "12024",
                "3,000",
                "between 2019",
                "from 28 December 2024 to 3 January",
                "a month of December 2024",
                "٢٠٢٤",
                "2024 2025",
                "(uncertain)",
                "',"
            })
    void whatIsNoDateIsRefused(String written) {
        assertTrue(refusalOf(written).endsWith("."));
    }

    @Test
    void longTextAndControlCharactersAreRefused() {
        assertEquals("Write the date in at most 200 characters.", refusalOf("2".repeat(201)));
        String control = "Write the date without line breaks and control characters.";
        assertEquals(control, refusalOf("2024\n"));
        assertEquals(control, refusalOf("20\u000024"));
        assertEquals(control, refusalOf("2024\u0085"));
    }

    @Test
    void anyTextIsReadOrRefusedInAPlainSentenceAndQuickly() {
        Random random = new Random(20241229);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 60_000; i++) {
                readOrRefuse(anyText(random));
            }
        });
    }

    private static final List<String> PIECES = List.of(
            "2024",
            "12",
            "31",
            "0",
            "99999999999",
            "-",
            "/",
            "..",
            "X",
            "XX",
            "?",
            "~",
            "%",
            " ",
            ",",
            ".",
            "(",
            ")",
            "between ",
            " and ",
            "from ",
            " to ",
            "since ",
            "before ",
            "after ",
            "about ",
            "the ",
            "a day in ",
            "2010s",
            "a year between ",
            "Feb",
            "December",
            " May ",
            "Sunday",
            "st",
            "2024-02-30",
            "(uncertain)",
            "–",
            "\u0000",
            "\ud800",
            "😀",
            "İ",
            "ﬁ",
            "٣",
            "\u202e",
            "\u00a0",
            "2024-12-",
            "on ",
            "an unknown date",
            "9999",
            "0001");

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            text.append(
                    random.nextInt(8) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void readOrRefuse(String text) {
        try {
            FuzzyDate date = FuzzyDate.of(text);
            assertEquals(date.edtf(), FuzzyDate.of(date.text()).edtf(), text);
        } catch (DateTimeException refusal) {
            assertTrue(refusal.getMessage().endsWith("."), () -> text + ": " + refusal.getMessage());
            assertFalse(refusal.getMessage().contains("Invalid"), () -> text + ": " + refusal.getMessage());
        }
    }

    private static String refusalOf(String written) {
        return assertThrows(DateTimeException.class, () -> FuzzyDate.of(written))
                .getMessage();
    }
}
