package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.time.DateFinder.Placed;

class DateFinderTest {
    private static final FuzzyDate SUNDAY = FuzzyDate.of("2024-12-29");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He spoke on Friday in Minsk.                | on Friday                  | 2024-12-27",
                "Sunday was calm.                            | Sunday                     | 2024-12-29",
                "He came on Monday night.                    | on Monday night            | 2024-12-23",
                "Late Monday it rained.                      | Late Monday                | 2024-12-23",
                "It closed last Friday.                      | last Friday                | 2024-12-27",
                "It rained yesterday morning.                | yesterday morning          | 2024-12-28",
                "It rained this morning.                     | this morning               | 2024-12-29",
                "It rained last night.                       | last night                 | 2024-12-28/2024-12-29",
                "They came in October.                       | in October                 | 2024-10",
                "They fight since October.                   | since October              | 2024-10/..",
                "He ruled until October.                     | until October              | ../2024-10",
                "It was said on Dec. 23 in Kyiv.             | on Dec. 23                 | 2024-12-23",
                "The 23 December 2024 report.                | 23 December 2024           | 2024-12-23",
                "On Friday, 27 December 2024, it ended.      | On Friday, 27 December 2024 | 2024-12-27",
                "It was on October 7, 2023.                  | on October 7, 2023         | 2023-10-07",
                "It sat Dec. 23-27 there.                    | Dec. 23-27                 | 2024-12-23/2024-12-27",
                "It sat between 23 and 27 December 2024.     | between 23 and 27 December 2024 | 2024-12-23/2024-12-27",
                "It lasted from December 28 to January 3.    | from December 28 to January 3 | 2024-12-28/2025-01-03",
                "It foundered in 2019 for good.              | in 2019                    | 2019",
                "He ruled from 2017 to 2021.                 | from 2017 to 2021          | 2017/2021",
                "It ended in late 2019.                      | in late 2019               | 2019",
                "It ended late last year.                    | late last year             | 2023",
                "It fell in mid-October.                     | in mid-October             | 2024-10",
                "It fell earlier this month.                 | earlier this month         | 2024-12-01/2024-12-29",
                "It falls later this year.                   | later this year            | 2024-12-29/2024-12-31",
                "It grew in the first half of 2024.          | in the first half of 2024  | 2024-01/2024-06",
                "It grew in the last week of it, two years ago. | two years ago          | 2022",
                "It fell in the second quarter of last year. | in the second quarter of last year | 2023-04/2023-06",
                "It was so in the 1990s.                     | in the 1990s               | 199X",
                "It is dated 2024-12-23, they said.          | 2024-12-23                 | 2024-12-23",
                "It ends by 2030 at last.                    | 2030                       | 2030",
                "After 2019 it stopped.                      | After 2019                 | 2020/..",
                "They left before Friday.                    | before Friday              | ../2024-12-26",
                "Before October they left.                   | Before October             | ../2024-09",
                "They march in March.                        | in March                   | 2024-03",
                "He may come in May.                         | in May                     | 2024-05",
            })
    void aDateIsFoundWithItsWordsAndItsReading(String text, String words, String edtf) {
        List<Placed> found = DateFinder.in(text, "en", SUNDAY);
        assertEquals(1, found.size(), found::toString);
        Placed date = found.get(0);
        assertEquals(words, date.words());
        assertEquals(words, text.substring(date.start(), date.end()));
        assertEquals(
                List.of(edtf), date.readings().stream().map(FuzzyDate::edtf).toList());
        assertEquals(words, date.readings().get(0).verbatim());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He may march, and the sun sat a second.",
                "Mr. May and Ms. April said so.",
                "The 2016 election was close.",
                "It lasted 2,019 days, or 2019 people.",
                "It is two weeks before the vote.",
                "He comes next Friday, every Monday and this Tuesday.",
                "The Friday prayers; the first half of the game.",
                "Sun Tzu sat with Jan Marsalek.",
                "In 2019-20 they won; in 1,200 cases; since 20.",
                "At 10:30 on 9/11 it was 3.5.",
                "On 31 February it snowed.",
                "In recent weeks, recently, over the weekend.",
                "He ruled in the last year, in the last week of it.",
                "",
            })
    void ordinaryWordsAndNamesAreNoDates(String text) {
        assertEquals(
                List.of(),
                DateFinder.in(text, "en", SUNDAY).stream().map(Placed::words).toList());
    }

    @Test
    void theFoundingArticlesDatesAreFound() throws IOException {
        List<Placed> found = DateFinder.in(foundingArticle(), "en", FuzzyDate.of("2024-12-29?"));
        assertEquals(
                List.of("on Sunday", "on Friday", "in 2019", "last week", "in October"),
                found.stream().map(Placed::words).toList());
        assertEquals(
                List.of("2024-12-16/2024-12-22", "2024-12-22/2024-12-28"),
                found.get(3).readings().stream().map(FuzzyDate::edtf).toList());
        assertEquals(
                List.of(WeekStart.MONDAY, WeekStart.SUNDAY),
                found.get(3).readings().stream().map(FuzzyDate::weeks).toList());
    }

    private static String foundingArticle() throws IOException {
        try (InputStream bytes = DateFinderTest.class.getResourceAsStream("/demo/article.txt")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void withoutTheDateOfTheTextRelativeWordsAreFoundButNotRead() {
        String found =
                DateFinder.in("He said last week on Friday that in 2019 it rained.", "en", FuzzyDate.unknown()).stream()
                        .map(date -> date.words() + " " + date.readings().size())
                        .collect(Collectors.joining(", "));
        assertEquals("last week 0, on Friday 0, in 2019 1", found);
    }

    @Test
    void inOtherLanguagesOnlyIsoDatesAreFound() {
        assertEquals(
                List.of("2024-12-23"),
                DateFinder.in("Am 12. Dezember 2023 und 2024-12-23, in 2019.", "de", SUNDAY).stream()
                        .map(Placed::words)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "1 ",
                "May ",
                "on May 5 ",
                "on ",
                "last ",
                "early ",
                "between May and ",
                "since 2019 to 2020 to ",
                "the first half of ",
                "2024-",
                "2024-12-23",
                "Sunday, ",
                "😀",
                "\u202e",
                "\ud800",
                "a",
                "Mon.",
                "two weeks "
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hostileTextIsReadInBoundedTime(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        assertTrue(DateFinder.in(text, "en", SUNDAY).size() <= text.length());
    }
}
