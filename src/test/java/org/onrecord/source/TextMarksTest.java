package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which marks the text of one copy is found again in another. */
class TextMarksTest {

    /** So many words that mean nothing, always the same for one seed. */
    static String words(int seed, int many) {
        Random random = new Random(seed);
        return IntStream.range(0, many)
                .mapToObj(i -> random.ints(3 + random.nextInt(6), 'a', 'z' + 1)
                        .mapToObj(c -> String.valueOf((char) c))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static double shared(String one, String other) {
        Set<Long> both = new HashSet<>(TextMarks.of(one));
        int ofOne = both.size();
        both.retainAll(TextMarks.of(other));
        return (double) both.size() / ofOne;
    }

    private static double share(String one, String other) {
        return TextMarks.share(TextMarks.runs(one), TextMarks.runs(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one two three four five six seven", "… – “”"})
    void aTextShorterThanARunHasNoMarks(String text) {
        assertEquals(Set.of(), TextMarks.of(text));
        assertEquals(0, TextMarks.runs(text).length);
        assertEquals(0, share(text, words(1, 100)));
    }

    @Test
    void eightWordsAreOneMark() {
        assertEquals(1, TextMarks.of("one two three four five six seven eight").size());
    }

    @Test
    void aTextHasAtMostSoManyMarksHoweverLongItIs() {
        assertEquals(TextMarks.MOST, TextMarks.of(words(2, 5_000)).size());
    }

    @Test
    void caseMarksAndPunctuationMakeNoDifference() {
        assertEquals(
                TextMarks.of("The café – on “Main Street” – was closed, again, today."),
                TextMarks.of("the CAFE on Main\nStreet was closed again today"));
    }

    @Test
    void theOrderOfWordsMakesADifference() {
        assertEquals(0, share("one two three four five six seven eight", "eight seven six five four three two one"));
    }

    @Test
    void aTextWithinALongerOneIsFoundWhole() {
        String wire = words(3, 300);
        String paper = words(4, 100) + ". " + wire + ". " + words(5, 100);

        assertEquals(1, share(wire, paper));
        assertTrue(share(paper, wire) > 0.5 && share(paper, wire) < 0.65);
        assertTrue(shared(wire, paper) > 0.9, "" + shared(wire, paper));
    }

    @Test
    void ofTwoLongTextsThatAreAlikeTheMarksAreAlikeToo() {
        String wire = words(6, 4_000);

        assertTrue(shared(wire, wire.replaceFirst("^\\S+ \\S+", "Another beginning")) > 0.9);
    }

    @Test
    void aTextWithEveryFifthSentenceChangedIsStillFound() {
        String[] sentences =
                IntStream.range(0, 20).mapToObj(i -> words(100 + i, 20)).toArray(String[]::new);
        String one = String.join(". ", sentences);
        for (int i = 0; i < 20; i += 5) {
            sentences[i] = words(200 + i, 20);
        }

        assertTrue(shared(one, String.join(". ", sentences)) > 0.5);
        double share = share(one, String.join(". ", sentences));
        assertTrue(share > 0.6 && share < 0.8, "" + share);
    }

    @Test
    void twoArticlesWithOneFooterAreNotAlike() {
        String footer = words(7, 60);
        String one = words(8, 250) + ". " + footer;
        String other = words(9, 250) + ". " + footer;

        assertTrue(shared(one, other) < 0.3, "" + shared(one, other));
        assertTrue(share(one, other) < 0.5);
    }

    @Test
    void scriptsWithoutSpacesAreReadSignBySign() {
        String quote = "港口官员星期一说大约三百艘船已经离开港口";

        assertEquals(1, share(quote, "据报道，" + quote + "，海面平静。"));
        assertTrue(TextMarks.of(quote).size() > 2);
        assertEquals(1, TextMarks.of("하나 둘 셋 넷 다섯 여섯 일곱 여덟").size());
    }

    @Test
    void twoMillionBytesAreReadInASecondOrTwo() {
        String text = words(10, 320_000);
        assertTrue(text.length() > 1_900_000);

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            TextMarks.of(text);
            assertEquals(1, share(text, text));
        });
    }
}
