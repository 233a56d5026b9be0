package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void aFolderThatIsNotThereIsMade() {
        DataFolder.take(temp.resolve("a/b"));
        assertTrue(Files.isDirectory(temp.resolve("a/b")));
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedByName() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        StartRefused refused = assertThrows(StartRefused.class, () -> DataFolder.take(file.resolve("data")));
        assertTrue(
                refused.getMessage().startsWith("The data folder " + file.resolve("data") + " cannot be written ("),
                refused.getMessage());
    }
}
