package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorTest {

    private static final String TEXT = "One two three.";

    @Test
    void keepsTheWordsWhatStandsAroundThemAndWhereTheyStand() {
        assertEquals(new Selector("two", "One ", " three.", 4, 7), Selector.in(TEXT, 4, 7));
    }

    @Test
    void wordsAtTheVeryStartAndEndHaveNothingBeforeOrBehind() {
        assertEquals(new Selector("One", "", " two three.", 0, 3), Selector.in(TEXT, 0, 3));
        assertEquals(new Selector("three.", "One two ", "", 8, 14), Selector.in(TEXT, 8, 14));
        assertEquals(new Selector(TEXT, "", "", 0, 14), Selector.in(TEXT, 0, 14));
    }

    @Test
    void keepsTwoHundredCharactersOnEachSide() {
        String before = "b".repeat(200);
        String after = "a".repeat(200);
        assertEquals(new Selector("X", before, after, 200, 201), Selector.in(before + "X" + after, 200, 201));
        assertEquals(
                new Selector("X", before, after, 201, 202), Selector.in("-" + before + "X" + after + "-", 201, 202));
    }

    @Test
    void theContextCutsNoSurrogatePair() {
        String before = "😀" + "b".repeat(199);
        String after = "a".repeat(199) + "😀";
        Selector selector = Selector.in(before + "X" + after, 201, 202);

        assertEquals("b".repeat(199), selector.prefix());
        assertEquals("a".repeat(199), selector.suffix());
    }

    @Test
    void theContextKeepsASurrogatePairThatFits() {
        String before = "😀" + "b".repeat(198);
        String after = "a".repeat(198) + "😀";
        Selector selector = Selector.in(before + "X" + after, 200, 201);

        assertEquals(before, selector.prefix());
        assertEquals(after, selector.suffix());
    }

    @ParameterizedTest
    @CsvSource({
        "two, 4, 7,  true",
        "two, 3, 6,  false",
        "two, 5, 8,  false",
        "two, 4, 8,  false",
        "two, 4, 6,  false",
        "'',  4, 4,  false",
        "two, 7, 4,  false",
        "One, 0, 3,  true",
        "One, -1, 2, false",
        "three., 8, 14, true",
        "three., 8, 15, false",
        "Two, 4, 7,  false"
    })
    void wordsHoldOnlyWhereTheyStandExactly(String exact, int start, int end, boolean holds) {
        assertEquals(holds, new Selector(exact, "", "", start, end).holdsIn(TEXT));
    }

    @Test
    void offsetsCountUtf16Units() {
        String text = "😀 two";

        assertTrue(new Selector("two", "", "", 3, 6).holdsIn(text));
        assertFalse(new Selector("two", "", "", 2, 5).holdsIn(text));
        assertEquals(new Selector("😀", "", " two", 0, 2), Selector.in(text, 0, 2));
    }
}
