package org.onrecord.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  “boats left,” '     | Boats left.",
                "boats left.            | Boats left.",
                "'émigrés left'         | Émigrés left.",
                "'…'                    | ''",
                "''                     | ''",
                "'\uD835\uDC1A b'       | '\uD835\uDC1A b.'"
            })
    void aSentenceBeginsWithItsFirstLetterAndEndsWithAFullStop(String words, String sentence) {
        assertEquals(sentence, Part.sentence(words));
    }

    @Test
    void aSentenceFitsIntoItsField() {
        assertEquals(491, Part.sentence("x".repeat(2_000)).length());
        assertEquals(
                1,
                Part.sentence("x".repeat(2_000))
                        .codePoints()
                        .filter(c -> c == '.')
                        .count());
    }

    @Test
    void aPartKeepsTheQuotationsAndTheFigureThatStandInIt() {
        String text = "“Calm,” and 300 boats left";
        Fields whole = Fields.NONE
                .with("quotations.exact", "Calm")
                .with("figure.verbatim", "300 boats")
                .with("figure.value", "300")
                .with("speaker", "Ana");

        Fields first = new Part(text, new Marks(List.of(new Mark(MarkKind.CONTENT, 0, 7)))).of(whole);
        Fields second = new Part(text, new Marks(List.of(new Mark(MarkKind.CONTENT, 12, 26)))).of(whole);

        assertEquals("Calm.", first.text("text"));
        assertEquals(List.of("Calm"), first.texts("quotations.exact"));
        assertEquals("", first.text("figure.value"));
        assertEquals("Ana", first.text("speaker"));
        assertEquals("300 boats left.", second.text("text"));
        assertEquals(List.of(), second.texts("quotations.exact"));
        assertEquals("300", second.text("figure.value"));
    }
}
