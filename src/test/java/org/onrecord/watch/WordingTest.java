package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far one text is another. */
class WordingTest {

    private static final String TEXT = IntStream.range(0, 200)
            .mapToObj(i -> "Sentence %d tells of boat number %d.".formatted(i, i * 7))
            .collect(Collectors.joining("\n"));

    @Test
    void howLinesAndMarksAreSetChangesNothing() {
        assertEquals(
                1, Wording.kept(TEXT, TEXT.replace("\n", " ").replace(".", " –").toUpperCase()));
    }

    @Test
    void whatIsAddedTakesNothingAway() {
        assertEquals(1, Wording.kept(TEXT, "A menu. " + TEXT + " Comments."));
    }

    @Test
    void aFewChangedWordsLeaveMostOfIt() {
        double kept = Wording.kept(TEXT, TEXT.replace("number 70.", "numbered seventy."));

        assertTrue(kept > 0.95 && kept < 1, "kept " + kept);
    }

    @Test
    void anotherTextKeepsNothing() {
        assertEquals(0, Wording.kept(TEXT, "The sea is calm today, and nobody went out to fish."));
        assertEquals(0, Wording.kept(TEXT, ""));
    }

    @Test
    void textsWithoutSpacesAreComparedToo() {
        String korean = "지난주 항구 관계자는 약 삼백 척의 배가 떠났다고 말했다 바다는 잔잔하다고 덧붙였다";

        assertEquals(1, Wording.kept(korean, korean.replace(" ", "")));
        assertEquals(0, Wording.kept(korean, "오늘 시장에서는 새로운 물가 정책이 발표되어 상인들이 크게 놀랐다고 한다"));
    }

    @Test
    void nothingLosesNothing() {
        assertEquals(1, Wording.kept("", "any"));
        assertEquals(1, Wording.kept(" … ", "any"));
        assertEquals(1, Wording.kept("short", "A short text"));
    }

    @Test
    void theLongestTextsAreComparedWithinASecond() {
        String long1 = TEXT.repeat(300).substring(0, 2_000_000);

        assertTimeout(Duration.ofSeconds(5), () -> assertEquals(1, Wording.kept(long1, long1)));
    }
}
