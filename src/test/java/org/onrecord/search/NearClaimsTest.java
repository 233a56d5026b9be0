package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Which claims in an index are close to a text; what texts mean is made up here. */
class NearClaimsTest {

    private static final String BOATS = "Around 300 boats left the harbour in May.";
    private static final String VESSELS = "Some three hundred vessels sailed from the port that spring.";
    private static final String TAXES = "Taxes on wages were lowered.";

    private final Map<String, float[]> meanings = Map.of(
            BOATS, meaning(1, 0, 0),
            VESSELS, meaning(0.9f, 0.1f, 0),
            TAXES, meaning(0, 1, 0));

    private static float[] meaning(float... beginning) {
        float[] vector = new float[Embedder.DIMENSIONS];
        double length = 0;
        for (float number : beginning) {
            length += number * number;
        }
        for (int i = 0; i < beginning.length; i++) {
            vector[i] = (float) (beginning[i] / Math.sqrt(length));
        }
        return vector;
    }

    private List<Near> near(Asked asked, Indexed... things) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new Analysis()))) {
                for (Indexed thing : things) {
                    writer.addDocument(Documents.of(thing, words -> meanings.get(words.text())));
                    writer.flush();
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return NearClaims.in(new IndexSearcher(reader), asked, 10);
            }
        }
    }

    private static List<Long> ids(List<Near> near) {
        return near.stream().map(Near::claim).toList();
    }

    @Test
    void itsWordsAreFoundByTheirStems() throws IOException {
        List<Near> near = near(
                new Asked("boats leaving harbours", "en", null),
                Claims.claim(1, TAXES).made(),
                Claims.claim(2, BOATS).made());
        assertEquals(List.of(2L), ids(near));
        assertTrue(near.get(0).words() > 0.1 && near.get(0).words() <= 1, near.toString());
        assertTrue(Double.isNaN(near.get(0).meaning()));
    }

    @Test
    void whatMeansTheSameIsFoundWithoutAWordInCommon() throws IOException {
        List<Near> near = near(
                new Asked("Ships set out.", "en", meaning(1, 0, 0)),
                Claims.claim(1, TAXES).made(),
                Claims.claim(2, VESSELS).made(),
                Claims.claim(3, BOATS).made());
        assertEquals(List.of(3L, 2L, 1L), ids(near));
        assertEquals(1, near.get(0).meaning(), 1e-5);
        assertEquals(0, near.get(0).words());
    }

    @Test
    void whatWasQuotedCountsBesideTheClaim() throws IOException {
        List<Near> near = near(
                new Asked("Ships set out.", "en", meaning(1, 0, 0)),
                Claims.claim(1, TAXES).made(),
                Claims.claim(2, TAXES).quoted(BOATS).made());
        assertEquals(List.of(2L, 1L), ids(near));
        assertEquals(0.75, near.get(0).meaning(), 1e-5);
    }

    @Test
    void ofTwinsTheOneThatWasFirstOnRecordComesFirst() throws IOException {
        List<Near> near = near(
                new Asked(BOATS, "en", meaning(1, 0, 0)),
                Claims.claim(9, BOATS).made(),
                Claims.claim(4, BOATS).made(),
                Claims.claim(7, BOATS).made());
        assertEquals(List.of(4L, 7L, 9L), ids(near));
    }

    @Test
    void wordsThatNoClaimHasCountAgainstAllOfThem() throws IOException {
        Indexed boats = Claims.claim(2, BOATS).made();
        double whole =
                near(new Asked("boats harbour", "en", null), boats).get(0).words();
        double half = near(new Asked("boats harbour xyzzy plugh", "en", null), boats)
                .get(0)
                .words();
        assertTrue(half < whole * 0.8, half + " of " + whole);
    }

    @Test
    void claimsOfOtherLanguagesAreFoundByTheirOwnWords() throws IOException {
        Indexed closed = Claims.claim(1, "Порт Одеси закрито.", "uk").made();
        assertEquals(List.of(1L), ids(near(new Asked("порт одеси", "uk", null), closed)));
        assertEquals(List.of(), ids(near(new Asked("порт одеси", "en", null), closed)));
        assertEquals(
                List.of(2L),
                ids(near(
                        new Asked("항구", "ko", null),
                        Claims.claim(2, "항구 폐쇄", "ko").made())));
    }

    @Test
    void speakersAndTopicsAreNoClaims() throws IOException {
        Indexed speaker = new Indexed.OfSpeaker(
                Claims.named(5, "boats", "Boats of the Harbour"),
                List.of(),
                org.onrecord.speaker.SpeakerKind.ORGANISATION,
                true,
                3);
        assertEquals(List.of(), ids(near(new Asked("boats of the harbour", "en", meaning(1)), speaker)));
    }

    @Test
    void anyTextIsAnswered() throws IOException {
        Random random = new Random(8);
        Indexed boats = Claims.claim(2, BOATS).made();
        for (int i = 0; i < 200; i++) {
            String text = random.ints(random.nextInt(200), 0, i % 2 == 0 ? 0x100 : 0x11000)
                    .mapToObj(point -> Character.toString(point))
                    .collect(Collectors.joining());
            near(new Asked(text, i % 3 == 0 ? "en" : "und", null), boats);
        }
        String much = IntStream.range(0, 50_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertEquals(List.of(), ids(near(new Asked(much, "en", null), boats)));
    }
}
