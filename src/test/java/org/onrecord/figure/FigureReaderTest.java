package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 200                          | APPROX | 200",
                "at least 100                       | GE     | 100",
                "approaching 1,000                  | APPROX | 1000",
                "around 1,100                       | APPROX | 1100",
                "already exceeded 3,000             | GT     | 3000",
                "has already exceeded 3,000         | GT     | 3000",
                "2,700                              | EQ     | 2700",
                "4,000 casualties                   | EQ     | 4000",
                "more than 5,000                    | GT     | 5000",
                "over 10,000 troops                 | GT     | 10000",
                "no fewer than 12                   | GE     | 12",
                "up to 12,000                       | LE     | 12000",
                "as many as 12,000 soldiers         | LE     | 12000",
                "at most 5                          | LE     | 5",
                "no more than 5                     | LE     | 5",
                "fewer than 3 000                   | LT     | 3000",
                "under 10                           | LT     | 10",
                "nearly 1,000                       | APPROX | 1000",
                "almost 1,000                       | APPROX | 1000",
                "some 3,000 soldiers                | APPROX | 3000",
                "~3,000                             | APPROX | 3000",
                "an estimated 3,000                 | APPROX | 3000",
                "3,000+                             | GE     | 3000",
                "3,000 or more                      | GE     | 3000",
                "10 or fewer                        | LE     | 10",
                "300-odd                            | APPROX | 300",
                "1.2 million                        | EQ     | 1200000",
                "$3bn                               | EQ     | 3000000000",
                "10k                                | EQ     | 10000",
                "three                              | EQ     | 3",
                "Twenty-five soldiers               | EQ     | 25",
                "two hundred and five               | EQ     | 205",
                "three thousand                     | EQ     | 3000",
                "one million two hundred thousand   | EQ     | 1200000",
                "two thousand and one               | EQ     | 2001",
                "a dozen                            | EQ     | 12",
                "two dozen                          | EQ     | 24",
                "half a million                     | EQ     | 500000",
                "more than a hundred                | GT     | 100",
                "-5 degrees                         | EQ     | -5",
                "over 2000 soldiers                 | GT     | 2000",
                "about 2000 soldiers                | APPROX | 2000",
                "1,800                              | EQ     | 1800",
                "4,700 including 600 deaths         | EQ     | 4700",
            })
    void aPrintedNumberIsReadWithItsBound(String printed, Bound bound, BigDecimal value) {
        Figure figure = FigureReader.read(printed).orElseThrow();
        assertEquals(bound, figure.bound());
        assertEquals(value, figure.value());
        assertEquals(printed, figure.verbatim());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1 to 1.2 million               | 1100000    | 1200000",
                "1.1–1.2 million                  | 1100000    | 1200000",
                "between 1.1 and 1.2 million      | 1100000    | 1200000",
                "from 1,000 to 1,200              | 1000       | 1200",
                "900,000 to 1.2 million           | 900000     | 1200000",
                "$3-4bn                           | 3000000000 | 4000000000",
                "between 300 and 400 soldiers     | 300        | 400",
                "two to three thousand            | 2000       | 3000",
                "two to three hundred             | 200        | 300",
                "between two hundred and three hundred | 200   | 300",
                "3 to 4                           | 3          | 4",
            })
    void aRangeIsReadAndItsScaleIsShared(String printed, BigDecimal low, BigDecimal high) {
        Figure figure = FigureReader.read(printed).orElseThrow();
        assertEquals(Bound.RANGE, figure.bound());
        assertEquals(low, figure.low());
        assertEquals(high, figure.high());
        assertNull(figure.value());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "dozens                           | -",
                "several hundred                  | -",
                "several hundred soldiers         | soldiers",
                "a few thousand troops            | troops",
                "hundreds of thousands of shells  | shells",
                "more than a few hundred          | -",
            })
    void wordsWithoutANumberStayWords(String printed, String unit) {
        Figure figure = FigureReader.read(printed).orElseThrow();
        assertEquals(Figure.inWords(printed).in(unit), figure);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "around 3,000 North Korean soldiers dead or injured in Kursk | North Korean soldiers | KILLED+WOUNDED",
                "about 3,000 soldiers, killed or wounded                     | soldiers              | KILLED+WOUNDED",
                "300 dead                                                    | -                     | KILLED",
                "600 deaths                                                  | -                     | KILLED",
                "300 abducted or killed                                      | abducted or killed    | -",
                "2,700 were injured                                          | -                     | WOUNDED",
                "10,000 troops deployed                                      | troops                | DEPLOYED",
                "4,000 casualties                                            | casualties            | -",
                "12 percent                                                  | %                     | -",
                "3.5%                                                        | %                     | -",
                "5 percentage points                                         | percentage points     | -",
                "more than $20 million                                       | $                     | -",
                "“3,000” soldiers                                            | soldiers              | -",
            })
    void theUnitAndWhatIsCountedAreReadWhereTheyArePlain(String printed, String unit, String counted) {
        Figure figure = FigureReader.read(printed).orElseThrow();
        assertEquals(unit, figure.unit());
        assertEquals(counted, figure.counted());
    }

    @Test
    void aCompositeMeasureIsNeverOneOfItsParts() {
        Counted composite = FigureReader.read("3,000 dead or injured")
                .orElseThrow()
                .whatIsCounted()
                .orElseThrow();
        Counted dead =
                FigureReader.read("300 dead").orElseThrow().whatIsCounted().orElseThrow();
        assertNotEquals(composite, dead);
        assertEquals(Optional.empty(), FigureReader.read("300 dead, 2,700 injured"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preliminary data: more than 3,000               | preliminary data",
                "According to preliminary data, 3,000 soldiers   | According to preliminary data",
                "3,000 soldiers, according to preliminary data   | according to preliminary data",
                "reportedly over 3,000                           | reportedly",
                "3,000 soldiers feared dead                      | feared",
                "highly likely more than 6,000                   | highly likely",
            })
    void aReservationIsKeptAsItWasPrinted(String printed, String hedge) {
        assertEquals(hedge, FigureReader.read(printed).orElseThrow().hedge());
    }

    @Test
    void theNamedPartsOfATotalAreKept() {
        Figure figure =
                FigureReader.read("4,700 casualties including 600 deaths").orElseThrow();
        assertEquals(Combine.TOTAL_INCLUDING, figure.combine());
        assertEquals("600 deaths", figure.parts());
        assertEquals("casualties", figure.unit());
        assertNull(figure.counted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2019",
                "in 2019",
                "about 2019",
                "between 2017 and 2021",
                "2017-2021",
                "23 December",
                "23 December 2024",
                "December 23",
                "10:30",
                "7 am",
                "3rd",
                "No. 1",
                "1/2",
                "two thirds",
                "3 out of 10",
                "not over 3,000",
                "3,000 not 4,000",
                "300 dead, 2,700 injured",
                "at least about 300",
                "about 3 to 4 million",
                "at least 3 or more",
                "5 to 3",
                "fifty to one hundred twenty thousand",
                "3,00,0",
                "1.234,5",
                "1.2.3",
                "10-year-old",
                "F-16",
                "many of the 3,000",
                "three hundreds of 5",
                "five twenty",
                "a",
                "half",
                "including 5",
                "3,000 including",
                "between 3",
                "between 3 or 4",
                "from 3,000",
                "soldiers",
                "10% or more",
                "three and a half",
                "3 million and a quarter",
                "five eighths",
                "two hundredths",
                "1.2b",
                "2.33 k",
                "13 lakh",
                "300 soldiers or more",
                "3,000 more soldiers",
                "3,000 soldiers, none killed",
                "3,000 soldiers not wounded",
                "5 times"
            })
    void whatIsNoPlainFigureIsLeftAlone(String printed) {
        assertEquals(Optional.empty(), FigureReader.read(printed));
    }

    @Test
    void nothingAndNumbersTooLongToKeepAreLeftAlone() {
        assertEquals(Optional.empty(), FigureReader.read(null));
        assertEquals(Optional.empty(), FigureReader.read("9".repeat(41)));
        assertEquals(Optional.empty(), FigureReader.read("9".repeat(40) + " million"));
        assertEquals(Optional.empty(), FigureReader.read("9".repeat(100_000)));
        assertEquals(
                new BigDecimal("1" + "0".repeat(30)),
                FigureReader.read("1" + ",000".repeat(10)).orElseThrow().value());
    }

    @Test
    void whatIsWrittenForAReaderIsReadBackAsTheSameFigure() {
        Random random = new Random(3000);
        List<Bound> bounds = List.of(Bound.EQ, Bound.APPROX, Bound.GT, Bound.GE, Bound.LT, Bound.LE, Bound.RANGE);
        for (int i = 0; i < 5_000; i++) {
            Figure figure = anyFigure(bounds.get(random.nextInt(bounds.size())), random)
                    .in(random.nextBoolean() ? "soldiers" : null)
                    .counting(random.nextBoolean() ? "killed or wounded" : null);
            Figure read = FigureReader.read(figure.text()).orElseThrow(() -> new AssertionError(figure.text()));
            assertEquals(figure.text(), read.text());
            assertEquals(figure.bound(), read.bound());
            assertEquals(figure.counted(), read.counted());
        }
    }

    private static Figure anyFigure(Bound bound, Random random) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(5_000_000), random.nextInt(3));
        return bound == Bound.RANGE
                ? Figure.between("x", value, value.add(BigDecimal.valueOf(random.nextInt(1000))))
                : Figure.of("x", bound, value);
    }

    @Test
    void anyTextIsReadOrLeftAloneQuickly() {
        List<String> pieces = List.of(
                "3,000",
                "12",
                ".",
                ",",
                "-",
                "–",
                "million",
                "hundred",
                "and",
                "between",
                "to",
                "about",
                "more than",
                "a",
                "half a",
                "dozen",
                "dozens",
                "several",
                "%",
                "$",
                "k",
                "+",
                "or more",
                "killed",
                "soldiers",
                "including",
                "from",
                "one",
                "twenty",
                "thousand",
                "preliminary",
                "\u0000",
                "\ud800",
                "😀",
                "٣",
                "İ",
                "(",
                "“",
                "'",
                "9".repeat(45),
                "0",
                "per cent",
                "");
        Random random = new Random(1100);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 60_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(9); n >= 0; n--) {
                    text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(4) == 0 ? "" : " ");
                }
                FigureReader.read(text.toString()).ifPresent(Figure::text);
            }
        });
    }
}
