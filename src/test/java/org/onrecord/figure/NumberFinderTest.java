package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "we saw 4,815 and 1 623 420 of them         | 4815 1623420",
                "it is 12,34,567.5 there and 3.141,5 here   | 1234567.5 3141.5",
                "it is 7,5 or .75                           | 7.5 0.75",
                "rooms 7,8,9 and 10.0.0.7                   | 7 8 9 10 0 0 7",
                "a loss of -7.5, in (-3), minus four        | -7.5 -3 -4",
                "A-7 and B7 and 7B                          | 7 7000000000",
                "twelve, a hundred and six, forty - two     | 12 106 42",
                "six million four thousand and nine         | 6004009",
                "three hundred and four thousand            | 304000",
                "nine lakh, four crore and two hundred      | 900000 40000200",
                "four dozen, half a dozen, 5 dozens         | 48 6 60",
                "6 thousand 4 hundred and 12                | 6412",
                "5 hundred and 3 hundred                    | 500 300",
                "four fifths and three sixteenths           | 0.8 0.1875",
                "a tenth, one twenty-fifth, two millionth   | 0.1 0.04 2",
                "seven and a half million, half a billion   | 7500000 500000000",
                "two million and a quarter                  | 2250000",
                "sixty and one fourth, three and an eighth  | 60.25 3.125",
                "3/8, 2 1/4, 1½, ¾                          | 0.375 2.25 1.5 0.75",
                "on 6/18/2024                               | 6 18 2024",
                "seven point nought five, one point sixteen | 7.05 1.16",
                "2e3, 1.5e-2, 4x10^3, 2^10                  | 2000 0.015 4000 1024",
                "1 in 8, three out of four, 9 in 4          | 0.125 0.75 9 4",
                "one over eight                             | 0.125",
                "7k, 2.5M, 3bn, 4 mil, 5tn                  | 7000 2500000 3000000000 4000000 5000000000000",
                "the one that this one chose, one by one    | 1 1",
                "4th, 30ml, 5km                             | -",
                "３０ and ٣                                  | 30 3",
                "two hundred and three fifths               | 200.6",
            })
    void everyNumberIsFoundWithItsValue(String text, String values) {
        List<BigDecimal> expected = values == null
                ? List.of()
                : Arrays.stream(values.split(" ")).map(BigDecimal::new).toList();
        List<BigDecimal> found = NumberFinder.in(text).stream()
                .map(number -> number.value().round(MathContext.DECIMAL64).stripTrailingZeros())
                .toList();
        assertEquals(expected.stream().map(BigDecimal::stripTrailingZeros).toList(), found);
    }

    @Test
    void aNumberIsFoundWhereItStands() {
        String text = "😀 They had “one hundred and six” of −4 1/2 left.";
        assertEquals(
                List.of("one hundred and six", "−4 1/2"),
                NumberFinder.in(text).stream()
                        .map(found -> text.substring(found.start(), found.end()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "it is more than 12                    | (12,-)",
                "it is at least 12, at most 15         | [12,15]",
                "it is over 12 but under 15            | (12,15)",
                "it is 12 or more                      | [12,-)",
                "it is 12 or fewer                     | (-,12]",
                "it is 12 or more than 9               | (9,-)",
                "it is equal to 12                     | [12,12]",
                "it is less than or equal to 12        | (-,12]",
                "it is more than 12 or equal to it     | [12,-)",
                "it is between 12 and 15               | [12,15]",
                "it is from minus 3 to 15              | [-3,15]",
                "x > = 12                              | [12,-)",
                "x <> 12 or => 12                      | -",
                "it is more than 20 and less than 10   | (20,-) (-,10)",
                "about 12, on 2024-12, +1-222-3333/444 | -",
            })
    void aBoundedNumberIsFoundWithItsEnds(String text, String spans) {
        assertEquals(
                spans == null ? "" : spans,
                String.join(
                        " ",
                        RangeFinder.in(text).stream()
                                .map(found -> text(found.span()))
                                .toList()));
    }

    private static String text(Span span) {
        return (span.lowIncluded() ? "[" : "(")
                + (span.low() == null ? "-" : span.low())
                + ","
                + (span.high() == null ? "-" : span.high())
                + (span.highIncluded() ? "]" : ")");
    }
}
