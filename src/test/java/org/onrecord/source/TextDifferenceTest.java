package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.history.Difference.Fate;

/** What differs between two copies' texts. */
class TextDifferenceTest {

    private static String of(TextDifference.Place place, Fate fate) {
        return place.spans().stream()
                .filter(span -> span.fate() == fate)
                .map(span -> span.text())
                .collect(Collectors.joining("|"));
    }

    @Test
    void aChangedWordIsFoundWithinItsSentence() {
        TextDifference found = TextDifference.between(
                "Title\n\nAround 300 boats left.\nThe sea was calm.\n",
                "Title\n\nAround 200 boats left.\nThe sea was calm.\n");

        assertEquals(1, found.places().size());
        TextDifference.Place place = found.places().get(0);
        assertEquals("300", of(place, Fate.REMOVED));
        assertEquals("200", of(place, Fate.ADDED));
        assertEquals("\n", place.before());
        assertEquals("The sea was calm.\n", place.after());
    }

    @Test
    void oneLongLineIsComparedBySentences() {
        String line = IntStream.range(0, 60)
                .mapToObj(i -> "Sentence number " + i + " stands. ")
                .collect(Collectors.joining());

        TextDifference found = TextDifference.between(
                line, line.replace("number 10 ", "no. 10 ").replace("number 50 ", "no. 50 "));

        assertEquals(
                2,
                TextDifference.count(line, line.replace("number 10 ", "nr 10 ").replace("number 50 ", "nr 50 ")));
        assertTrue(found.places().size() >= 2);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "a\\nb|a\\nb|0",
                "''|''|0",
                "''|a|1",
                "a|''|1",
                "a\\nb\\nc|a\\nc|1",
                "a\\nc|a\\nb\\nc|1",
                "a\\nb\\nc|x\\nb\\ny|2"
            },
            delimiter = '|')
    void placesAreCounted(String before, String after, int places) {
        String was = before.replace("\\n", "\n");
        String is = after.replace("\\n", "\n");

        assertEquals(places, TextDifference.count(was, is));
        assertEquals(places == 0, TextDifference.between(was, is).none());
    }

    @Test
    void whatIsShownIsBoundedAndTheRestIsCounted() {
        String was = IntStream.range(0, 1000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        String is = IntStream.range(0, 1000)
                .mapToObj(i -> (i % 2 == 0 ? "line " : "other ") + i + "\n")
                .collect(Collectors.joining());

        TextDifference found = TextDifference.between(was, is);

        assertEquals(TextDifference.MOST, found.places().size());
        assertEquals(400, found.more());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theNewListIsTheOldOneWithEachStretchExchanged(long seed) {
        Random random = new Random(seed);
        List<String> old =
                random.ints(random.nextInt(1200), 0, 600).mapToObj(i -> "u" + i).toList();
        List<String> now = new ArrayList<>(old);
        for (int i = 0; i < 80 && !now.isEmpty(); i++) {
            int at = random.nextInt(now.size());
            if (random.nextBoolean()) {
                now.remove(at);
            } else {
                now.add(at, "u" + random.nextInt(900));
            }
        }

        List<String> built = new ArrayList<>();
        int at = 0;
        for (UnitDifference.Hunk hunk : UnitDifference.between(old, now)) {
            built.addAll(old.subList(at, hunk.from()));
            assertEquals(built.size(), hunk.nowFrom());
            built.addAll(now.subList(hunk.nowFrom(), hunk.nowTo()));
            at = hunk.to();
        }
        built.addAll(old.subList(at, old.size()));
        assertEquals(now, built);
    }

    @Test
    void aFewChangesInALongTextAreFoundOneByOne() {
        List<String> lines = IntStream.range(0, 15_000)
                .mapToObj(i -> "This is line " + i + "\n")
                .collect(Collectors.toList());
        String was = String.join("", lines);
        lines.set(100, "Changed\n");
        lines.remove(7000);
        lines.add(14_000, "Added\n");

        assertEquals(3, TextDifference.count(was, String.join("", lines)));
    }

    @Test
    void twoMillionBytesAreComparedInAFewSecondsWhateverTheyAre() {
        Random random = new Random(1);
        List<String[]> pairs = List.of(
                new String[] {"a".repeat(2_000_000), "b".repeat(2_000_000)},
                new String[] {"a\n".repeat(1_000_000), "b\n".repeat(1_000_000)},
                new String[] {"a\nb\n".repeat(500_000), "b\na\n".repeat(500_000)},
                new String[] {TextMarksTest.words(1, 300_000), TextMarksTest.words(2, 300_000)},
                new String[] {lines(random), lines(random)},
                new String[] {".".repeat(2_000_000), ". ".repeat(1_000_000)});
        for (String[] pair : pairs) {
            assertTimeout(Duration.ofSeconds(30), () -> {
                TextDifference found = TextDifference.between(pair[0], pair[1]);
                int shown = found.places().stream()
                        .flatMap(place -> place.spans().stream())
                        .mapToInt(span -> span.text().length())
                        .sum();
                assertTrue(shown > 0 && shown <= 2 * 2_002 * TextDifference.MOST, "" + shown);
            });
        }
    }

    private static String lines(Random random) {
        return IntStream.range(0, 19_000)
                .mapToObj(i -> "x" + random.nextInt(200) + " y" + random.nextInt(3) + " ".repeat(90) + "\n")
                .collect(Collectors.joining());
    }
}
