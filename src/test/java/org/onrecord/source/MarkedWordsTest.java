package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How a copy's text is cut where passages begin and end. */
class MarkedWordsTest {

    private static final String TEXT = "one two three four";

    private static Selector words(String words) {
        int start = TEXT.indexOf(words);
        return Selector.in(TEXT, start, start + words.length());
    }

    private static String read(List<Selector> passages) {
        return MarkedWords.of(TEXT, passages).stream()
                .map(stretch -> stretch.number() + stretch.begins().toString() + stretch.words())
                .collect(Collectors.joining("/"));
    }

    @Test
    void aTextWithoutPassagesIsOneStretch() {
        assertEquals("0[]one two three four", read(List.of()));
    }

    @Test
    void passagesThatOverlapAreCutAndTheFirstOfThemIsNamed() {
        assertEquals("0[]one /1[1]two /1[2]three/2[] four", read(List.of(words("two three"), words("three four"))));
    }

    @Test
    void twoPassagesOfTheSameWordsBothBeginThere() {
        assertEquals("1[1, 2]one/0[] two three four", read(List.of(words("one"), words("one"))));
    }

    @Test
    void whatDoesNotStandInTheTextIsPassedOver() {
        Selector elsewhere = new Selector("five", "", "", 4, 8);

        assertEquals("0[]one two three four", read(List.of(elsewhere)));
    }

    @Test
    void anEmptyTextHasNoStretches() {
        assertEquals(List.of(), MarkedWords.of("", List.of(words("one"))));
    }
}
