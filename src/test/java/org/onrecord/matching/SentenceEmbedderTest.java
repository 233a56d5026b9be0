package org.onrecord.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.onrecord.search.Embedder;
import org.onrecord.search.Embedder.Standing;

/** What texts mean, by the model itself: the one class that loads it. */
class SentenceEmbedderTest {

    private static final Embedder EMBEDDER = new SentenceEmbedder(true, Path.of("target", "native"));

    private static float[] vector(String text) {
        return EMBEDDER.of(text, "en").orElseThrow();
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @Test
    void theSameInOtherWordsLiesCloserThanSomethingElse() {
        float[] said = vector("Around 300 boats left the harbour in May.");
        double same = cosine(said, vector("In May, some three hundred vessels sailed out of the port."));
        double other = cosine(said, vector("The minister will lower taxes on wages next year."));
        assertTrue(same > other + 0.1, same + " and " + other);
    }

    @Test
    void vectorsHaveTheirLengthAndMarksChangeNothing() {
        float[] vector = vector("She called it “a disaster” for the harbour.");
        assertEquals(Embedder.DIMENSIONS, vector.length);
        assertEquals(1, cosine(vector, vector), 1e-5);
        assertArrayEquals(vector, vector("She called it 'a disaster'  for the harbour."));
    }

    @Test
    void whatIsLongerThanTheModelReadsAtOnceHasAVectorToo() {
        assertEquals(1, cosine(vector("boat ".repeat(2_000)), vector("boat ".repeat(2_000))), 1e-5);
        assertEquals(Optional.empty(), EMBEDDER.of("“”", "en"));
        assertTrue(EMBEDDER.of("\uD83D\uDE00 \uD800 \u0000", "en").isPresent());
    }

    @Test
    void otherLanguagesHaveNone() {
        assertTrue(EMBEDDER.speaks("en-GB"));
        assertFalse(EMBEDDER.speaks("uk"));
        assertFalse(EMBEDDER.speaks(null));
        assertEquals(Optional.empty(), EMBEDDER.of("Порт закрито.", "uk"));
    }

    @Test
    void whatIsSwitchedOffIsNeverLoaded() {
        SentenceEmbedder off = new SentenceEmbedder(false, () -> fail("It was loaded"));
        assertEquals(Optional.empty(), off.of("The harbour is closed.", "en"));
        assertEquals(Standing.SWITCHED_OFF, off.standing());
    }

    @Test
    void whatCannotBeLoadedIsTriedOnceAndSaid() {
        int[] tried = {0};
        Supplier<SentenceModel> broken = () -> {
            tried[0]++;
            throw new UnsatisfiedLinkError("no library for this machine");
        };
        SentenceEmbedder failing = new SentenceEmbedder(true, broken);
        assertEquals(Standing.READY, failing.standing());
        assertEquals(Optional.empty(), failing.of("The harbour is closed.", "en"));
        assertEquals(Optional.empty(), failing.of("The harbour is closed.", "en"));
        assertEquals(Standing.FAILED, failing.standing());
        assertEquals(1, tried[0]);
    }
}
