package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTest {

    @ParameterizedTest
    @EnumSource(names = {"EQ", "APPROX", "GT", "GE", "LT", "LE"})
    void aBoundOfOneNumberNeedsItAndTakesNoEnds(Bound bound) {
        assertEquals(Map.of("value", "Write the number."), Figure.faults(bound, null, null, null, "x"));
        assertEquals(Map.of(), Figure.faults(bound, BigDecimal.ONE, null, null, "x"));
        assertEquals(
                Map.of("low", "Only “between” has a lower end.", "high", "Only “between” has an upper end."),
                Figure.faults(bound, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, "x"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- | 1  | 2  | {}",
                "1 | 1  | 2  | {}",
                "2 | 1  | 2  | {}",
                "1 | 1  | 1  | {}",
                "0 | 1  | 2  | {value=The number lies outside its two ends.}",
                "3 | 1  | 2  | {value=The number lies outside its two ends.}",
                "- | 2  | 1  | {high=The upper end is below the lower end.}",
                "- | -  | 1  | {low=Write the lower end.}",
                "- | 1  | -  | {high=Write the upper end.}",
                "1 | -  | -  | {low=Write the lower end., high=Write the upper end.}",
            })
    void aRangeHoldsItsNumberBetweenItsEnds(BigDecimal value, BigDecimal low, BigDecimal high, String faults) {
        assertEquals(faults, Figure.faults(Bound.RANGE, value, low, high, "x").toString());
    }

    @Test
    void wordsOnlyTakeNoNumber() {
        assertEquals(Map.of(), Figure.faults(Bound.VAGUE, null, null, null, "dozens"));
        assertEquals(
                3,
                Figure.faults(Bound.VAGUE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, "dozens")
                        .size());
    }

    @Test
    void theWordingOfTheSourceIsAlwaysNeeded() {
        String message = "Keep the source’s wording, such as “around 3,000”.";
        assertEquals(Map.of("verbatim", message), Figure.faults(Bound.EQ, BigDecimal.ONE, null, null, " "));
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Figure.of(null, Bound.EQ, BigDecimal.ONE))
                        .getMessage());
        assertEquals(
                "Choose how the number is meant.",
                Figure.faults(null, null, null, null, "x").get("bound"));
    }

    @Test
    void anApproximateNumberIsNeverWidened() {
        Figure figure = Figure.of("around 3,000", Bound.APPROX, number("3000"));
        assertEquals(number("3000"), figure.value());
        assertNull(figure.low());
        assertNull(figure.high());
        assertEquals("around 3,000", figure.verbatim());
    }

    @Test
    void blanksAreNothingAndWhatIsCountedHasOneForm() {
        Figure figure = new Figure(
                " 3,000 ", Bound.EQ, number("3000"), null, null, " ", "dead or injured", null, "", null, " ", "", " ");
        assertEquals(Figure.of("3,000", Bound.EQ, number("3000")).counting("KILLED+WOUNDED"), figure);
        assertEquals(Combine.ONE, figure.combine());
        assertNull(figure.counting(" ").counted());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "GT 10000    | EQ 12000      | false",
                "GT 10000    | EQ 10000      | true",
                "GT 10000    | EQ 9000       | true",
                "GE 10000    | EQ 10000      | false",
                "GE 10000    | EQ 9999       | true",
                "LT 100      | EQ 100        | true",
                "LT 100      | EQ 99         | false",
                "LE 100      | EQ 100        | false",
                "LE 100      | EQ 101        | true",
                "EQ 3000     | EQ 3000.0     | false",
                "EQ 3000     | EQ 3001       | true",
                "GT 10000    | LT 12000      | false",
                "GT 10000    | LE 10000      | true",
                "GE 10000    | LE 10000      | false",
                "GT 100      | GT 9000       | false",
                "LT 100      | LE 1          | false",
                "RANGE 10 20 | EQ 20         | false",
                "RANGE 10 20 | GT 20         | true",
                "RANGE 10 20 | LT 10         | true",
                "RANGE 10 20 | LE 10         | false",
                "RANGE 10 20 | RANGE 20 30   | false",
                "RANGE 10 20 | RANGE 21 30   | true",
                "APPROX 3000 | EQ 9          | false",
                "APPROX 3000 | GT 10000      | false",
                "VAGUE       | EQ 9          | false",
            })
    void figuresContradictWhenNoValueIsPossibleUnderBoth(String one, String other, boolean contradicts) {
        assertEquals(contradicts, figure(one).contradicts(figure(other)));
        assertEquals(contradicts, figure(other).contradicts(figure(one)));
    }

    @Test
    void figuresOfDifferentThingsContradictNothing() {
        Figure killed = figure("EQ 300").in("soldiers").counting("killed");
        Figure both = figure("EQ 3000").in("soldiers").counting("killed or wounded");
        assertFalse(killed.contradicts(both));
        assertFalse(
                figure("EQ 300").in("soldiers").contradicts(figure("EQ 3000").in("vehicles")));
        assertFalse(figure("EQ 300").contradicts(figure("EQ 3000").in("soldiers")));
        assertFalse(in("Kursk", "2024").contradicts(in("Ukraine", "2024")));
        assertFalse(in("Kursk", "2023").contradicts(in("Kursk", "2024")));
    }

    @Test
    void anUnstatedPlaceOrPeriodMayBeTheSame() {
        Figure unplaced = figure("EQ 300");
        assertEquals(true, in("Kursk", "2024").contradicts(unplaced));
    }

    private static Figure in(String place, String period) {
        BigDecimal value = number(place.length() + period);
        return new Figure("x", Bound.EQ, value, null, null, null, null, null, null, null, period, place, null);
    }

    @Test
    void aFigureIsWrittenForAReader() {
        assertEquals(
                "about 3,000 soldiers, killed or wounded",
                figure("APPROX 3000").in("soldiers").counting("dead or injured").text());
        assertEquals("more than 10,000 troops", figure("GT 10000").in("troops").text());
        assertEquals(
                "between 1,100,000 and 1,200,000",
                figure("RANGE 1100000 1200000").text());
        assertEquals(
                "in words only: “several hundred” soldiers",
                Figure.inWords("several hundred").in("soldiers").text());
        assertEquals(
                "in words only: “dozens of soldiers”",
                Figure.inWords("dozens of soldiers").in("soldiers").text());
        assertEquals("2,700 wounded", figure("EQ 2700").counting("injured").text());
        assertEquals("at most 10.5%", figure("LE 10.5").in("%").text());
        assertEquals("between $3 and $4", figure("RANGE 3 4").in("$").text());
        assertEquals("less than -5 °C", figure("LT -5").in("°C").text());
        assertEquals(
                "4,700 killed or wounded, including 600 deaths",
                figure("EQ 4700")
                        .counting("KILLED+WOUNDED")
                        .including("600 deaths")
                        .text());
        assertEquals(
                "more than 3,000 (“preliminary data”)",
                figure("GT 3000").hedged("preliminary data").text());
        assertEquals(
                "between 1 and 3 months, put at 2",
                new Figure(
                                "x",
                                Bound.RANGE,
                                number("2"),
                                number("1"),
                                number("3"),
                                "months",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .text());
    }

    @Test
    void everyValueOfAVocabularyHasItsOwnLabel() {
        assertEquals(8, Stream.of(Bound.values()).map(Bound::label).distinct().count());
        assertEquals(
                3, Stream.of(Combine.values()).map(Combine::label).distinct().count());
        assertEquals(
                5,
                Stream.of(Counted.Known.values())
                        .map(Counted.Known::label)
                        .distinct()
                        .count());
    }

    private static Figure figure(String written) {
        String[] parts = written.split(" ");
        Bound bound = Bound.valueOf(parts[0]);
        return switch (bound) {
            case VAGUE -> Figure.inWords("several");
            case RANGE -> Figure.between("x", number(parts[1]), number(parts[2]));
            default -> Figure.of("x", bound, number(parts[1]));
        };
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
