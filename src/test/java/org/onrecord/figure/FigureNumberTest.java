package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureNumberTest {
    private static final String TOO_LONG = "Write at most 40 digits before the decimal point and 12 after it.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3000            | 3000",
                "3,000           | 3000",
                "3 000           | 3000",
                "3\u00a0000      | 3000",
                "1,234,567.50    | 1234567.5",
                "10.5            | 10.5",
                "-5              | -5",
                "−5              | -5",
                "+5              | 5",
                "0.000           | 0",
                "-0              | 0",
                "007             | 7",
                "1.234           | 1.234",
                "1,000,000,000,000,000,000,000,000,000,000 | 1000000000000000000000000000000",
            })
    void aNumberIsReadAsAPersonTypesIt(String typed, BigDecimal number) {
        assertEquals(Optional.of(number), Figure.number(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,00,0",
                "1.234,5",
                "1,5",
                "3,00",
                "0,123",
                "3,000 000",
                "1,234 567",
                "10.",
                ".5",
                "1e3",
                "1e999999999",
                "NaN",
                "about 3",
                "5%",
                "$5",
                "--5",
                "٣٠٠٠",
                "0x10",
                "1_000",
                ","
            })
    void anUnclearNumberIsRefusedInPlainWords(String typed) {
        assertEquals("Write the number in digits, such as 3000, 3,000 or 10.5.", refusalOf(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingTypedIsNoNumber(String typed) {
        assertEquals(Optional.empty(), Figure.number(typed));
    }

    @Test
    void numbersOfFortyDigitsAndTwelveDecimalsAreTakenAndLongerOnesRefused() {
        String longest = "9".repeat(40) + "." + "9".repeat(12);
        assertEquals(new BigDecimal(longest), Figure.number(longest).orElseThrow());
        assertEquals(TOO_LONG, refusalOf("1" + "0".repeat(40)));
        assertEquals(TOO_LONG, refusalOf("0." + "0".repeat(12) + "1"));
        assertEquals(TOO_LONG, refusalOf("9".repeat(1_000_000)));
        assertEquals("0.5", Figure.number("0.5" + "0".repeat(20)).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e999999999", "1e40", "1e2147483647"})
    void aHugeExponentIsRefusedWithoutWritingOutItsDigits(String number) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            BigDecimal value = new BigDecimal(number);
            assertEquals(
                    TOO_LONG, Figure.faults(Bound.EQ, value, null, null, "many").get("value"));
            assertThrows(IllegalArgumentException.class, () -> Figure.of("many", Bound.EQ, value));
        });
    }

    @Test
    void equalNumbersAreEqualInAnyScale() {
        Figure plain = Figure.of("3,000", Bound.EQ, new BigDecimal("3000"));
        assertEquals(plain, Figure.of("3,000", Bound.EQ, new BigDecimal("3e3")));
        assertEquals(plain, Figure.of("3,000", Bound.EQ, new BigDecimal("3000.000000000000")));
        assertEquals(0, plain.value().scale());
        assertEquals(
                "10.5",
                Figure.of("10.5", Bound.EQ, new BigDecimal("10.50")).value().toString());
        assertEquals(
                BigDecimal.ZERO,
                Figure.of("0", Bound.EQ, new BigDecimal("0e999999999")).value());
    }

    @Test
    void tenToTheThirtiethIsKeptExactly() {
        Figure figure = Figure.of("10^30", Bound.EQ, new BigDecimal("1e30"));
        assertEquals("1" + "0".repeat(30), figure.value().toString());
        assertTrue(figure.text().startsWith("1,000,000,000"));
    }

    private static String refusalOf(String typed) {
        return assertThrows(NumberFormatException.class, () -> Figure.number(typed))
                .getMessage();
    }
}
