package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "水", "😀", "ab😀ä水"})
    void noLineHasMoreOctetsThanAllowedAndNoCharacterIsCut(String piece) {
        for (int times : new int[] {0, 1, 18, 19, 25, 37, 38, 74, 75, 76, 149, 400}) {
            String line = "SUMMARY:" + piece.repeat(times);
            String folded = FoldedLines.of(line + "\r\nEND:VEVENT\r\n");
            folded.lines()
                    .forEach(each ->
                            assertTrue(each.getBytes(StandardCharsets.UTF_8).length <= FoldedLines.OCTETS, each));
            assertEquals(line + "\r\nEND:VEVENT\r\n", folded.replace("\r\n ", ""));
        }
    }
}
