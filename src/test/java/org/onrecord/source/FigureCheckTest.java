package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;

class FigureCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6,438          | They counted 6438 men.             | true",
                "6438           | They counted 6,438 men.            | true",
                "6438           | They counted 6 438 men.            | true",
                "6,438          | They counted 6’438 men.            | true",
                "1,206,438      | They counted 1 206 438.            | true",
                "Around 3,000   | it was around 3000 in May          | true",
                "٦٤٣٨           | They counted 6,438 men.            | true",
                "2.5 million    | about 2.5 million tonnes           | true",
                "300 boats      | In 2019 300 boats left.            | true",
                "300 boats      | By 2,000 300 boats left.           | true",
                "around 3,000   | it was about 3000 in May           | false",
                "6,438          | They counted 6,483 men.            | false",
                "300            | They counted 1,300 men.            | false",
                "300            | They counted 3,000 men.            | false",
                "300            | They counted 300.5 tonnes.         | false",
                "5              | They counted 2.5 tonnes.           | false",
                "300            | They counted 300.                  | true",
                "300            | They counted 300, all of them new. | true",
                "several hundred | Hundreds left.                    | false"
            })
    void aFigureStandsThereHoweverItsDigitsAreGroupedAndNeverAsPartOfAnother(
            String printed, String text, boolean stands) {
        assertEquals(stands, new FigureCheck(text).finds(printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "around 3,000    | 3000 |      | They say 3 000 died.        | true",
                "around 3,000    | 3000 |      | They say 30,000 died.       | false",
                "1.1 to 1.2 million | 1100000 | 1200000 | from 1,100,000 to 1,200,000 | true",
                "1.1 to 1.2 million | 1100000 | 1200000 | at least 1,100,000       | false",
                "five days       | 5    |      | On 5 May it was held.       | false",
                "five days       | 5    |      | It was held for five days.  | true",
                "ninety-nine boats | 99 |      | See page 99 of the report.   | false",
                "a hundred boats | 100  |      | They say 100 boats left.    | true",
                "several hundred |      |      | They say 100 died.          | false"
            })
    void aFigureIsFoundByItsNumbersToo(String printed, BigDecimal low, BigDecimal high, String text, boolean found) {
        Figure figure = low == null
                ? Figure.inWords(printed)
                : high == null ? Figure.of(printed, Bound.EQ, low) : Figure.between(printed, low, high);

        assertEquals(found, new FigureCheck(text).finds(figure));
    }

    @Test
    void noWordsAreNoFigure() {
        assertFalse(new FigureCheck("300 boats").finds(" \u200b"));
        assertFalse(new FigureCheck("").finds("300"));
    }

    @Test
    void aTextOfNothingButDigitsIsReadInReasonableTime() {
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertFalse(new FigureCheck("1".repeat(Capture.MAX_BYTES)).finds("1".repeat(499)));
            assertFalse(new FigureCheck("1,000".repeat(Capture.MAX_BYTES / 5)).finds("2"));
            assertFalse(new FigureCheck("100,".repeat(Capture.MAX_BYTES / 4)).finds("2"));
        });
    }
}
