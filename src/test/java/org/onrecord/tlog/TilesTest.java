package org.onrecord.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.tlog.Tiles.Tile;

class TilesTest {

    @ParameterizedTest
    @CsvSource({
        "0/x001/x234/067,         0, 1234067, 256",
        "0/x001/x234/067.p/1,     0, 1234067, 1",
        "entries/x001/x234/067,  -1, 1234067, 256",
        "entries/000.p/255,      -1, 0,       255",
        "1/273.p/17,              1, 273,     17",
        "63/999,                 63, 999,     256",
        "10/x001/000,            10, 1000,    256",
        "0/x999/x999/x999/x999/x999/999, 0, 999999999999999999, 256",
    })
    void aPathNamesATileInOneWay(String path, int level, long number, int width) {
        Tile tile = new Tile(level, number, width);
        assertEquals(Optional.of(tile), Tiles.parse(path));
        assertEquals(path, Tiles.path(tile));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "/0/000",
                "0/000/",
                "0/0",
                "0/0000",
                "0/x000",
                "0/x000/001",
                "0/001/002",
                "0/X001/002",
                "00/000",
                "64/000",
                "100/000",
                "-1/000",
                "+1/000",
                "entry/000",
                "0/000.p/0",
                "0/000.p/01",
                "0/000.p/256",
                "0/000.p/999",
                "0/000.p/",
                "0/000.p",
                "0/000\n",
                "0/\u0660\u0660\u0660",
                "0/../000",
                "0/x001/x001/x001/x001/x001/x001/000"
            })
    void noOtherSpellingIsAPath(String path) {
        assertEquals(Optional.empty(), Tiles.parse(path));
    }

    /** The two examples of the specification. */
    @Test
    void aLogHasTheTilesThatItsSizeGives() {
        long size = 70_000;
        assertFull(0, 273, size);
        assertPart(0, 273, 112, size);
        assertFull(Tiles.ENTRIES, 273, size);
        assertPart(Tiles.ENTRIES, 273, 112, size);
        assertFull(1, 1, size);
        assertPart(1, 1, 17, size);
        assertFull(2, 0, size);
        assertPart(2, 0, 1, size);
        assertFalse(Tiles.exists(new Tile(3, 0, 1), size));

        assertFull(0, 1, 256);
        assertPart(1, 0, 1, 256);
        assertFalse(Tiles.exists(new Tile(0, 1, 1), 256));
    }

    private static void assertFull(int level, int count, long size) {
        for (int number = 0; number < count; number++) {
            assertTrue(Tiles.exists(new Tile(level, number, 256), size));
            assertTrue(Tiles.exists(new Tile(level, number, 100), size), "the log was once that wide");
        }
        assertFalse(Tiles.exists(new Tile(level, count, 256), size));
    }

    private static void assertPart(int level, int number, int width, long size) {
        assertTrue(Tiles.exists(new Tile(level, number, 1), size));
        assertTrue(Tiles.exists(new Tile(level, number, width), size));
        assertFalse(Tiles.exists(new Tile(level, number, width + 1), size));
        assertFalse(Tiles.exists(new Tile(level, number + 1, 1), size));
    }

    @Test
    void noTileIsBeyondTheReachOfTheNumbers() {
        assertFalse(Tiles.exists(new Tile(0, 0, 1), 0));
        assertFalse(Tiles.exists(new Tile(8, 0, 1), Long.MAX_VALUE));
        assertFalse(Tiles.exists(new Tile(63, Long.MAX_VALUE, 256), Long.MAX_VALUE));
        assertFalse(Tiles.exists(new Tile(0, Long.MAX_VALUE, 256), Long.MAX_VALUE));
        assertTrue(Tiles.exists(new Tile(7, 0, 127), Long.MAX_VALUE));
        assertFalse(Tiles.exists(new Tile(7, 0, 128), Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> new Tile(0, 0, 257));
        assertThrows(IllegalArgumentException.class, () -> new Tile(0, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Tile(-2, 0, 1));
    }

    @Test
    void entriesAreBundledWithTheirLengths() {
        byte[] large = new byte[65_535];
        Arrays.fill(large, (byte) 7);
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2}, large);
        byte[] bundle = Tiles.bundle(entries);
        assertArrayEquals(new byte[] {0, 0, 0, 2, 1, 2, (byte) 0xff, (byte) 0xff, 7}, Arrays.copyOf(bundle, 9));
        List<byte[]> again = Tiles.unbundle(bundle);
        assertEquals(3, again.size());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(entries.get(i), again.get(i));
        }
        assertEquals(List.of(), Tiles.unbundle(Tiles.bundle(List.of())));
        List<byte[]> tooLarge = Collections.singletonList(new byte[65_536]);
        assertThrows(IllegalArgumentException.class, () -> Tiles.bundle(tooLarge));
        assertThrows(Unproven.class, () -> Tiles.unbundle(new byte[] {0}));
        assertThrows(Unproven.class, () -> Tiles.unbundle(new byte[] {0, 2, 1}));
        assertThrows(Unproven.class, () -> Tiles.unbundle(new byte[] {0, 1, 1, 0}));
    }
}
