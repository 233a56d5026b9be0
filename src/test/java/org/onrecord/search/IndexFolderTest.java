package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFolderTest {

    private static final Cursor CURSOR = new Cursor(Instant.EPOCH, null);

    @TempDir
    Path place;

    @Test
    void anEditionCountsOnceThatIsSaid() throws IOException {
        IndexFolder folder = folder();
        filled(folder).close();
        assertTrue(folder.open().isEmpty());

        Edition second = filled(folder);
        folder.count(second);
        second.close();

        try (Edition counts = folder.open().orElseThrow()) {
            assertEquals(second.folder(), counts.folder());
            assertEquals(1, counts.count(Side.DESK, Key.Kind.CLAIM));
        }
    }

    @Test
    void whatWasLeftHalfMadeIsSweptAway() throws IOException {
        IndexFolder folder = folder();
        Edition first = filled(folder);
        folder.count(first);
        Edition half = filled(folder);
        half.close();

        folder.sweep(first.folder());

        assertEquals(Set.of("current", "edition-1"), names());
        first.close();
    }

    @Test
    void theEditionInUseIsNotSweptAwayBeforeItCounts() throws IOException {
        IndexFolder folder = folder();
        try (Edition begun = folder.begin()) {
            folder.sweep(begun.folder());
            assertTrue(Files.isDirectory(begun.folder()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "edition-9", "../../etc", "edition-1/../edition-1", "\u0000"})
    void whatNamesNoEditionIsNone(String named) throws IOException {
        IndexFolder folder = folder();
        filled(folder).close();
        Files.writeString(place.resolve("index").resolve("current"), named);

        assertTrue(folder.open().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEditionThatCannotBeReadIsNone(boolean emptied) throws IOException {
        IndexFolder folder = folder();
        Edition edition = filled(folder);
        folder.count(edition);
        edition.close();
        for (Path file : files(edition.folder().resolve("desk"))) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.write(file, emptied ? new byte[0] : new byte[200]);
            }
        }

        assertTrue(folder.open().isEmpty());
        try (Edition next = folder.begin()) {
            assertFalse(next.folder().equals(edition.folder()));
        }
    }

    /** Another process has it: making a second one beside it would only hide that. */
    @Test
    void anEditionThatIsInUseIsNotTakenForADamagedOne() throws IOException {
        IndexFolder folder = folder();
        try (Edition edition = filled(folder)) {
            folder.count(edition);
            assertThrows(LockObtainFailedException.class, folder::open);
        }
    }

    private IndexFolder folder() {
        return new IndexFolder(place.resolve("index"));
    }

    private static Edition filled(IndexFolder folder) throws IOException {
        Edition edition = folder.begin();
        edition.put(Side.DESK, List.of(IndexedThings.claim(1, "The mill burned down")), Meanings.none());
        edition.keep(CURSOR);
        return edition;
    }

    private Set<String> names() throws IOException {
        return files(place.resolve("index")).stream()
                .map(path -> path.getFileName().toString())
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.toList();
        }
    }
}
