package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairedNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exports fell nearly 5% to €41.2bn.           | APPROX 5 %; EQ 41200000000 €",
                "Prices rose 5% to $12.                       | EQ 5 %; EQ 12 $",
                "Unemployment fell by 20,000 to 1.4 million.  | EQ 20000 null; EQ 1400000 null",
                "Sales fell 3% to 4,000 cars.                 | EQ 3 %; EQ 4000 cars",
                "Revenue climbed $2m to $14m.                 | EQ 2000000 $; EQ 14000000 $",
                "Exports slid 5% to £41m.                     | EQ 5 %; EQ 41000000 £",
                "The price swelled by €20 to €300.            | EQ 20 €; EQ 300 €",
                "Unemployment decreased by 0.2% to 4.1%.      | EQ 0.2 %; EQ 4.1 %",
                "The firm will cut its staff by 3,000 to 40,000. | EQ 3000 null; EQ 40000 null",
                "The fee is $5 to 10 percent.                 | EQ 5 $; EQ 10 %",
            })
    void whatChangedAndWhatItCameToAreTwoFigures(String text, String expected) {
        assertEquals(List.of(expected.split("; ")), found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Membership grew by 5,000 to 10,000 people a year.",
                "Oil rose sharply by $2 to $3.",
                "Support fell 2 to 41 percent.",
            })
    void whatMayBeEitherIsNeither(String text) {
        assertEquals(List.of(), found(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prices rose 5 to 10 percent.               | RANGE 5..10 %",
                "Prices rose by 5 to 10 percent.            | RANGE 5..10 %",
                "Prices rose between 5% and 10%.            | RANGE 5..10 %",
                "Prices went up 5-10 percent.               | RANGE 5..10 %",
                "It fell 5%-10%.                            | RANGE 5..10 %",
                "Temperatures will rise 2 to 4 degrees.     | RANGE 2..4 degrees",
                "Profits will grow by $2 to $3 million.     | RANGE 2000000..3000000 $",
                "The firm will cut 300 to 400 jobs.         | RANGE 300..400 jobs",
                "The army lost 3,000 to 4,000 men.          | RANGE 3000..4000 men",
                "It costs $5 to $10 a day.                  | RANGE 5..10 $",
                "5% to 10% of voters are undecided.         | RANGE 5..10 %",
                "Growth of 2 to 3 percent is expected.      | RANGE 2..3 %",
                "It rose from $500K to $4.6 million.        | EQ 4600000 $",
                "Prices rose from 5 to 10 percent.          | EQ 10 %",
            })
    void aRangeStaysOne(String text, String expected) {
        assertEquals(List.of(expected), found(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He had cut 20 of 300 posts.                | EQ 20 of 300 posts",
                "The firm cut more than 20 of its 300 posts. | GT 20 of its 300 posts",
                "Twelve of the 15 judges agreed.            | EQ 12 of the 15 judges",
                "They shot down 20 of about 30 drones.      | EQ 20 of about 30 drones",
                "He was one of 300 people arrested.         | EQ 300 people",
                "It covers 20 of 30 percent.                | EQ 30 %",
                "Some 9 out of 10 voters agreed.            | APPROX 0.9 of voters",
            })
    void ofAPartAndItsWholeThePartIsTheFigure(String text, String expected) {
        assertEquals(List.of(expected), found(text));
    }

    private static List<String> found(String text) {
        return FigureFinder.in(text, "en").stream()
                .map(FigureFinder.Placed::figure)
                .map(PairedNumbersTest::line)
                .toList();
    }

    private static String line(Figure figure) {
        Object value = figure.bound() == Bound.RANGE ? figure.low() + ".." + figure.high() : figure.value();
        return figure.bound() + " " + value + " " + figure.unit();
    }
}
