package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.source.Selector;

class MarkedTextTest {

    private static final String TEXT = "One two three four five.";

    @Test
    void aTextWithoutMarksIsOneStretch() {
        assertEquals("|One two three four five.", marked(TEXT, "", ""));
        assertEquals("", marked("", "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "three; 8;  |One two #on|three#| four five.",
                "One;   0;  on|One#| two three four five.",
                "five.; 19; |One two three four #on|five.",
                "One two three four five.; 0; on|One two three four five."
            })
    void thePassageInWorkIsMarkedWhereItStands(String words, String start, String expected) {
        assertEquals(expected, marked(TEXT, words, start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "9", "", "-1", "24", "25", "999999999999", "eight", "8.0", "99999999"})
    void aPassageThatDoesNotStandThereIsNotMarked(String start) {
        assertEquals("|" + TEXT, marked(TEXT, "three", start));
    }

    @Test
    void whatOtherClaimsRestOnIsMarkedToo() {
        assertEquals("also|One#| two #also|three four#| five.", marked(TEXT, "", "", at("One"), at("three four")));
    }

    @Test
    void thePassageInWorkStandsAboveTheOthers() {
        assertEquals("|One #also|two #on|three#also| four#| five.", marked(TEXT, "three", "8", at("two three four")));
        assertEquals("|One two #on|three#| four five.", marked(TEXT, "three", "8", at("three")));
        assertEquals(
                "|One #on|two three#| four five.",
                marked(TEXT, "two three", "4", at("three")).replace("#on|three#", "three#"));
    }

    @Test
    void overlappingPassagesOfOthersAreCutWhereEachBeginsAndEnds() {
        assertEquals(
                "|One #also|two #also|three#also| four#| five.",
                marked(TEXT, "", "", at("two three"), at("three four")));
    }

    @Test
    void allStretchesInARowAreTheText() {
        String text = "😀 “été” – 日本語\n\tend";
        List<Selector> others = List.of(Selector.in(text, 0, 2), Selector.in(text, 4, 7));
        assertEquals(
                text,
                MarkedText.of(text, "日本語", String.valueOf(text.indexOf("日")), others).stream()
                        .map(MarkedText::words)
                        .collect(Collectors.joining()));
    }

    private static Selector at(String words) {
        int start = TEXT.indexOf(words);
        return Selector.in(TEXT, start, start + words.length());
    }

    private static String marked(String text, String words, String start, Selector... others) {
        return MarkedText.of(text, words, start, List.of(others)).stream()
                .map(stretch -> stretch.mark() + "|" + stretch.words())
                .collect(Collectors.joining("#"));
    }
}
