package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyDateWritingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-12-23  | 23 December 2024                  | on 23 December 2024                  | 2024-12-23",
                "1953-07-27  | 27 July 1953                      | on 27 July 1953                      | 1953-07-27",
                "2024-11     | November 2024                     | in November 2024                     | 2024-11",
                "2019        | 2019                              | in 2019                              | 2019",
                "0800        | 0800                              | in 0800                              | 0800",
                "2024-12-29~ | about 29 December 2024            | about 29 December 2024               |",
                "2024-12-29? | 29 December 2024 (uncertain)      | on 29 December 2024 (uncertain)      |",
                "2024-12-29% | about 29 December 2024 (uncertain) | about 29 December 2024 (uncertain)  |",
                "2024-12-22/2024-12-28 | between 22 and 28 December 2024 | between 22 and 28 December 2024 |",
                "2024-11-22/2024-12-03 | between 22 November and 3 December 2024 | between 22 November and 3 December 2024 |",
                "2024-12-28/2025-01-03 | between 28 December 2024 and 3 January 2025 | between 28 December 2024 and 3 January 2025 |",
                "2019-03/2019-05 | between March and May 2019    | between March and May 2019           |",
                "2017/2021   | between 2017 and 2021             | between 2017 and 2021                |",
                "2024-12-29?/2025-01-20 | between 29 December 2024 (uncertain) and 20 January 2025 | between 29 December 2024 (uncertain) and 20 January 2025 |",
                "2024-12-29/2025-01 | between 29 December 2024 and January 2025 | between 29 December 2024 and January 2025 |",
                "2024-10/..  | since October 2024                | since October 2024                   |",
                "2019~/..    | since about 2019                  | since about 2019                     |",
                "../2019     | until 2019                        | until 2019                           |",
                "2019/       | from 2019 to an unknown date      | from 2019 to an unknown date         |",
                "/2019       | from an unknown date to 2019      | from an unknown date to 2019         |",
                "201X        | the 2010s                         | in the 2010s                         |",
                "201X~       | about the 2010s                   | about the 2010s                      |",
                "190X        | a year between 1900 and 1909      | in a year between 1900 and 1909      |",
                "20XX        | a year between 2000 and 2099      | in a year between 2000 and 2099      |",
                "2024-12-XX  | a day in December 2024            | on a day in December 2024            |",
                "2024-12-XX? | a day in December 2024 (uncertain) | on a day in December 2024 (uncertain) |",
                "2024-XX-XX  | a day in 2024                     | on a day in 2024                     |",
                "2024-XX     | a month of 2024                   | in a month of 2024                   |",
                "unknown     | date unknown                      | at an unknown date                   |",
            })
    void aDateIsWrittenAsAPersonWritesIt(String edtf, String text, String phrase, String datetime) {
        FuzzyDate date = FuzzyDate.of(edtf);
        assertEquals(text, date.text());
        assertEquals(phrase, date.phrase());
        assertEquals(datetime, date.datetime().orElse(null));
        assertEquals(date, FuzzyDate.of(date.text()));
        assertEquals(date, FuzzyDate.of(date.phrase()));
    }

    @Test
    void whatIsWrittenForAReaderIsReadBackAsTheSameDate() {
        Random random = new Random(19530727);
        for (int i = 0; i < 50_000; i++) {
            String edtf = anyEdtf(random);
            FuzzyDate date = FuzzyDate.of(edtf);
            assertEquals(edtf, date.edtf());
            assertEquals(date, FuzzyDate.of(date.text()), edtf);
            assertEquals(date, FuzzyDate.of(date.phrase()), edtf);
        }
    }

    private static String anyEdtf(Random random) {
        String first = anyEnd(random);
        return switch (random.nextInt(8)) {
            case 0 -> first + "/..";
            case 1 -> "../" + first;
            case 2 -> first + "/";
            case 3 -> "/" + first;
            case 4 -> anyUnspecified(random);
            case 5, 6 -> inOrder(first, anyEnd(random));
            default -> first;
        };
    }

    private static String inOrder(String one, String other) {
        boolean fits = !FuzzyDate.of(other).latest().isBefore(FuzzyDate.of(one).earliest());
        return fits ? one + "/" + other : other + "/" + one;
    }

    private static String anyEnd(Random random) {
        // Few years, so that both ends often share a year or a month.
        int year = random.nextBoolean() ? 2024 : 1 + random.nextInt(9999);
        LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        String digits = switch (random.nextInt(3)) {
            case 0 -> day.toString();
            case 1 -> YearMonth.from(day).toString();
            default -> "%04d".formatted(year);
        };
        return digits + anyQualifier(random);
    }

    private static String anyUnspecified(Random random) {
        String digits = switch (random.nextInt(5)) {
            case 0 -> "%02dXX".formatted(1 + random.nextInt(99));
            case 1 -> "%03dX".formatted(1 + random.nextInt(999));
            case 2 -> "%04d-XX".formatted(1 + random.nextInt(9999));
            case 3 -> "%04d-XX-XX".formatted(1 + random.nextInt(9999));
            default -> "%04d-%02d-XX".formatted(1 + random.nextInt(9999), 1 + random.nextInt(12));
        };
        return digits + anyQualifier(random);
    }

    private static String anyQualifier(Random random) {
        return random.nextBoolean() ? "" : String.valueOf("?~%".charAt(random.nextInt(3)));
    }
}
