package org.onrecord.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.time.FuzzyDate;

class RepetitionTest {

    @Test
    void laterDaysAreCountedFromTheFirst() {
        Repetition repetition = of("2024-05-02", "2024-03-04", "2024-06").orElseThrow();

        assertEquals("4 March 2024", repetition.first().text());
        assertEquals("2 times since", repetition.times());
    }

    @Test
    void twoReportsOfOneDayAreOfOneSaying() {
        assertEquals(
                "once since",
                of("2024-03-04", "2024-05-02", "2024-05-02").orElseThrow().times());
        assertTrue(of("2024-03-04", "2024-03-04").isEmpty());
    }

    @Test
    void whatMayHaveBeenAtTheSameTimeIsNoRepetition() {
        assertTrue(of("2024-03", "2024-03-04").isEmpty());
    }

    @Test
    void withoutADateNothingIsKnownOfIt() {
        assertTrue(Repetition.of(Arrays.asList(null, FuzzyDate.unknown(), FuzzyDate.of("2024")))
                .isEmpty());
    }

    private static Optional<Repetition> of(String... said) {
        return Repetition.of(List.of(said).stream().map(FuzzyDate::of).toList());
    }
}
