package org.onrecord.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.search.Cursor.Witness;

class EditionTest {

    private static final Cursor CURSOR = new Cursor(
            Instant.parse("2026-03-04T05:06:07.000008Z"), new Witness(7L, Instant.parse("2026-03-04T05:06:00Z")));

    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsThereAfterAnEndWithoutFarewell() throws IOException {
        Edition edition = new Edition(folder);
        edition.put(Side.DESK, List.of(IndexedThings.claim(1, "The mill burned down")), Meanings.none());
        edition.keep(CURSOR);
        edition.put(Side.DESK, List.of(IndexedThings.claim(2, "The dam held")), Meanings.none());
        edition.close();

        try (Edition again = new Edition(folder)) {
            assertEquals(
                    Set.of(Key.claim(1L)),
                    again.stamps(Side.DESK, List.of(Key.claim(1L), Key.claim(2L)))
                            .keySet());
            assertEquals(Optional.of(CURSOR), again.kept());
            assertTrue(again.isOfToday());
        }
    }

    @Test
    void knowsNothingOfWhereItIsUntilThatIsKept() throws IOException {
        try (Edition edition = new Edition(folder)) {
            assertEquals(Optional.empty(), edition.kept());
            assertFalse(edition.isOfToday());
        }
    }

    @Test
    void aThingIsFoundOnceAndOnItsSideOnly() throws IOException {
        try (Edition edition = new Edition(folder)) {
            edition.put(Side.DESK, List.of(IndexedThings.claim(1, "The mill burned down")), Meanings.none());
            edition.put(Side.DESK, List.of(IndexedThings.claim(1, "The mill did not burn down")), Meanings.none());
            edition.refresh();

            assertEquals(1, edition.count(Side.DESK, Key.Kind.CLAIM));
            assertEquals(0, edition.count(Side.READERS, Key.Kind.CLAIM));
            assertEquals(0, found(edition, "burned"));
            assertEquals(1, found(edition, "burn"));
        }
    }

    @Test
    void tellsWhomAClaimMentioned() throws IOException {
        try (Edition edition = new Edition(folder)) {
            edition.put(Side.DESK, List.of(IndexedThings.claim(1, "The mill burned down", 5, 6, 7)), Meanings.none());
            edition.refresh();

            assertEquals(
                    Set.of(Key.speaker(5L), Key.speaker(6L), Key.topic(7L)),
                    edition.mentions(List.of(Key.claim(1L), Key.claim(2L))));
        }
    }

    @Test
    void noFileHoldsAWordOfWhatIsExpunged() throws Exception {
        try (Edition edition = new Edition(folder)) {
            edition.put(Side.DESK, claims(1, 50), Meanings.none());
            edition.put(Side.DESK, List.of(IndexedThings.claim(51, "Quirrelwort is poison")), Meanings.none());
            edition.keep(CURSOR);
            edition.put(Side.DESK, List.of(IndexedThings.claim(51, "Quirrelwort is no poison")), Meanings.none());
            edition.keep(CURSOR);
            edition.put(Side.DESK, claims(52, 100), Meanings.none());
            edition.keep(CURSOR);
            assertTrue(onDisk().contains("quirrelwort"));

            edition.remove(Side.DESK, List.of(Key.claim(51L)));
            for (int look = 0; !edition.expunge(List.of(Key.claim(51L))); look++) {
                assertTrue(look < 200, "It is still there");
                Thread.sleep(20);
            }
            edition.keep(CURSOR);

            assertFalse(onDisk().contains("quirrelwort"));
            assertEquals(99, edition.count(Side.DESK, Key.Kind.CLAIM));
        }
    }

    @Test
    void whatIsPutAgainIsNoReasonToGoOn() throws Exception {
        try (Edition edition = new Edition(folder)) {
            edition.put(Side.DESK, claims(1, 50), Meanings.none());
            edition.keep(CURSOR);
            edition.remove(Side.DESK, List.of(Key.claim(20L)));
            edition.put(Side.DESK, claims(20, 20), Meanings.none());
            for (int look = 0; !edition.expunge(List.of(Key.claim(20L))); look++) {
                assertTrue(look < 200, "It is never done");
                Thread.sleep(20);
            }
            assertEquals(50, edition.count(Side.DESK, Key.Kind.CLAIM));
        }
    }

    @Test
    void segmentsThatHoldNothingOfItAreLeftAsTheyAre() throws Exception {
        try (Edition edition = new Edition(folder)) {
            edition.put(Side.DESK, claims(1, 20), Meanings.none());
            edition.keep(CURSOR);
            edition.remove(Side.DESK, List.of(Key.claim(3L)));
            edition.keep(CURSOR);
            Set<String> before = names();

            assertTrue(edition.expunge(List.of(Key.claim(21L))));
            edition.keep(CURSOR);

            assertTrue(names().containsAll(before.stream()
                    .filter(name -> name.endsWith(".cfs") || name.endsWith(".fdt"))
                    .toList()));
        }
    }

    @Test
    void givesTheKeysOfAllThatItHas() throws IOException {
        try (Edition edition = new Edition(folder)) {
            edition.put(Side.DESK, claims(1, 25), Meanings.none());
            edition.refresh();
            edition.remove(Side.DESK, List.of(Key.claim(4L)));
            edition.refresh();
            Set<Key> keys = new java.util.HashSet<>();
            List<Integer> sizes = new java.util.ArrayList<>();

            edition.keys(Side.DESK, 10, some -> {
                keys.addAll(some);
                sizes.add(some.size());
            });

            assertEquals(24, keys.size());
            assertEquals(List.of(10, 10, 4), sizes);
            assertFalse(keys.contains(Key.claim(4L)));
        }
    }

    @Test
    void stampsKnowWhatWasPutJustNow() throws IOException {
        try (Edition edition = new Edition(folder)) {
            Indexed.OfClaim first = IndexedThings.claim(1, "The mill burned down");
            Indexed.OfClaim second = IndexedThings.claim(1, "The mill did not burn down");
            edition.put(Side.DESK, List.of(first), Meanings.none());
            edition.put(Side.DESK, List.of(second), Meanings.none());

            assertEquals(
                    Map.of(Key.claim(1L), Documents.stamp(second)), edition.stamps(Side.DESK, List.of(Key.claim(1L))));
        }
    }

    private static List<Indexed.OfClaim> claims(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> IndexedThings.claim(i, "Mill number " + i + " burned down"))
                .toList();
    }

    private static int found(Edition edition, String word) throws IOException {
        return edition.read(Side.DESK, searcher -> searcher.count(new TermQuery(new Term(Fields.TEXT, word))));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("desk"))) {
            return Set.copyOf(all.map(path -> path.getFileName().toString()).toList());
        }
    }

    private String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : names()) {
            all.append(new String(Files.readAllBytes(folder.resolve("desk").resolve(name)), ISO_8859_1));
        }
        return all.toString();
    }
}
