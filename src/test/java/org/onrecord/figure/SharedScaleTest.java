package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.figure.FigureFinder.Placed;

/** Ranges whose scale or unit stands only once, with the second number, and is meant for both. */
class SharedScaleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1.1 to 1.2 million               | 1100000       | 1200000       | people",
                "1.1–1.2 million                  | 1100000       | 1200000       | people",
                "1.1 - 1.2 million                | 1100000       | 1200000       | people",
                "between 1.1 and 1.2 million      | 1100000       | 1200000       | people",
                "from 1.1 to 1.2 million          | 1100000       | 1200000       | people",
                "1.1 million to 1.2 million       | 1100000       | 1200000       | people",
                "900,000 to 1.2 million           | 900000        | 1200000       | people",
                "between 800,000 and 1 million    | 800000        | 1000000       | people",
                "two to three hundred             | 200           | 300           | people",
                "two or three hundred             | 200           | 300           | people",
                "two to three thousand            | 2000          | 3000          | people",
                "between two and three thousand   | 2000          | 3000          | people",
                "between eight and ten thousand   | 8000          | 10000         | people",
                "between two hundred and three hundred | 200      | 300           | people",
                "from 3 to 4 thousand             | 3000          | 4000          | people",
                "3 to 4 thousand                  | 3000          | 4000          | people",
                "3-4 thousand                     | 3000          | 4000          | people",
                "five to six dozen                | 60            | 72            | people",
                "5k-20k                           | 5000          | 20000         | people",
                "15-20k                           | 15000         | 20000         | people",
                "10,000 to 12,000                 | 10000         | 12000         | people",
                "10,000–12,000                    | 10000         | 12000         | people",
                "2.5 to 3.75 billion              | 2500000000    | 3750000000    | people",
                "40 to 50 million                 | 40000000      | 50000000      | people",
                "one to two trillion              | 1000000000000 | 2000000000000 | people",
                "half a million to 1 million      | 500000        | 1000000       | people",
                "twenty to twenty-five thousand   | 20000         | 25000         | people",
            })
    void theScaleOfTheSecondNumberIsTheFirstOnesToo(String range, BigDecimal low, BigDecimal high, String unit) {
        assertRange("It feeds " + range + " people.", range, low, high, unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$3-4bn                          | 3000000000 | 4000000000 | $",
                "$3–$4bn                         | 3000000000 | 4000000000 | $",
                "$3bn to $4bn                    | 3000000000 | 4000000000 | $",
                "$3 to $4 billion                | 3000000000 | 4000000000 | $",
                "between $3 and $4 billion       | 3000000000 | 4000000000 | $",
                "€1.1 to €1.2 million            | 1100000    | 1200000    | €",
                "£3m-£4m                         | 3000000    | 4000000    | £",
                "£3-4m                           | 3000000    | 4000000    | £",
                "10-12 percent                   | 10         | 12         | %",
                "10 to 12 per cent               | 10         | 12         | %",
                "10%-12%                         | 10         | 12         | %",
                "10–12%                          | 10         | 12         | %",
                "between 10 and 12 percent       | 10         | 12         | %",
                "2 to 3 percentage points        | 2          | 3          | percentage points",
            })
    void theSignOfMoneyAndPerCentIsSharedToo(String range, BigDecimal low, BigDecimal high, String unit) {
        assertRange("It costs " + range + ".", range, low, high, unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It needs from 3 to 4 thousand troops.       | from 3 to 4 thousand        | 3000       | 4000       | troops",
                "It costs between 1.5 and 2 billion euros.   | between 1.5 and 2 billion   | 1500000000 | 2000000000 | euros",
                "It costs 3 to 4 million dollars.            | 3 to 4 million              | 3000000    | 4000000    | dollars",
                "It covers 40 to 50 square kilometres.       | 40 to 50                    | 40         | 50         | square kilometres",
                "It took two to three weeks.                 | two to three                | 2          | 3          | weeks",
                "It was a 10-12-day march.                   | 10-12-day                   | 10         | 12         | days",
                "It took 10 through 12 rounds.               | 10 through 12               | 10         | 12         | rounds",
            })
    void theUnitInWordsIsSharedToo(String text, String range, BigDecimal low, BigDecimal high, String unit) {
        assertRange(text, range, low, high, unit);
    }

    private static void assertRange(String text, String range, BigDecimal low, BigDecimal high, String unit) {
        List<Placed> found = FigureFinder.in(text, "en");
        assertEquals(1, found.size(), found::toString);
        Figure figure = found.get(0).figure();
        assertEquals(range, figure.verbatim());
        assertEquals(Bound.RANGE, figure.bound());
        assertEquals(low, figure.low());
        assertEquals(high, figure.high());
        assertEquals(unit, figure.unit());
    }
}
