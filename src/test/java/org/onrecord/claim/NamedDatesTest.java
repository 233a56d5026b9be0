package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the numbers of a text are those of dates. */
class NamedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She said on 3 March 2020 that 40 boats left  | on 3 March 2020        | 40
            March 3, 2020: boats left                    | March 3, 2020          | ''
            Boats left in 2018 and 2019                  | in 2018, 2019          | ''
            The 2018 budget                              | 2018                   | ''
            The budget of 2018-2019                      | 2018, 2019             | ''
            More than 2000 boats left                    | ''                     | 2000
            2,000 boats left for $2000                   | ''                     | 2000
            Boats left on Monday                         | ''                     | ''
            The F-2000 flew 1999.5 miles                 | ''                     | 1999.5, 2000
            """)
    void aNumberBelongsToADateOrNot(String text, String dates, String others) {
        NamedDates read = NamedDates.in(text, "en");
        assertEquals(dates, String.join(", ", read.named()));
        assertEquals(others, String.join(", ", read.others()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in 2018     | in 2019             | false
            in 2020     | on 3 March 2020     | true
            on 3 March  | On 3 March          | true
            on 3 March  | on 4 March          | false
            since 2019  | in May 2021         | true
            """)
    void datesThatMayBeOneAreNoDifference(String one, String other, boolean same) {
        assertEquals(same, first(one).mayBe(first(other)));
        assertEquals(same, first(other).mayBe(first(one)));
    }

    private static NamedDates.Named first(String text) {
        return NamedDates.in("It rained " + text + ".", "en").dates().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018 ", "3 March 2020 ", "2018-", "1", "in 2019, "})
    void hostileTextsAreReadInBoundedTime(String part) {
        assertTimeout(Duration.ofSeconds(5), () -> NamedDates.in(part.repeat(200_000), "en"));
    }
}
