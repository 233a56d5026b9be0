package org.onrecord.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

    private static String figure(Fields fields) {
        return new Row(1, null, fields.form(), "Harbour Times", null, List.of()).figure();
    }

    @Test
    void aFigureIsWrittenAsItIsWrittenEverywhere() {
        Fields between = Fields.NONE
                .with("figure.verbatim", "$40 million to $55 million")
                .with("figure.bound", "RANGE")
                .with("figure.low", "40000000")
                .with("figure.high", "55000000")
                .with("figure.unit", "$");

        assertEquals("$40 million to $55 million · between $40,000,000 and $55,000,000", figure(between));
    }

    @Test
    void aFigureThatReadsAsItIsPrintedStandsOnce() {
        assertEquals("300", figure(Fields.NONE.with("figure.verbatim", "300")));
    }

    @Test
    void aFigureThatCannotBeReadStandsAsItIsPrinted() {
        assertEquals("some", figure(Fields.NONE.with("figure.verbatim", "some").with("figure.bound", "no bound")));
    }
}
