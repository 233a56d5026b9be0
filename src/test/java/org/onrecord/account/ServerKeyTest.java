package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeyTest {

    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndReadEverAfter() {
        String key = ServerKey.keptIn(folder);

        assertTrue(Token.isPossible(key));
        assertEquals(key, ServerKey.keptIn(folder));
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        ServerKey.keptIn(folder.resolve("new"));

        Path file = folder.resolve("new").resolve(ServerKey.FILE);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void manyWhoStartAtOnceShareOneKey() {
        Set<String> keys = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 16).parallel().forEach(i -> keys.add(ServerKey.keptIn(folder)));

        assertEquals(1, keys.size());
    }

    @Test
    void aFileThatHoldsNoKeyIsSaidSo() throws IOException {
        Files.writeString(folder.resolve(ServerKey.FILE), "half a k");

        IllegalStateException e = assertThrows(IllegalStateException.class, () -> ServerKey.keptIn(folder));
        assertTrue(e.getMessage().contains("delete it"));
    }

    @Test
    void aGivenKeyWinsAndNoFileIsMade() {
        SmallRyeConfig config = config(Map.of(ServerKey.SETTING, "given", "onrecord.data-dir", folder.toString()));

        assertEquals("given", config.getConfigValue(ServerKey.SETTING).getValue());
        assertTrue(Files.notExists(folder.resolve(ServerKey.FILE)));
    }

    @Test
    void listingTheSettingsAsABuildDoesMakesNoFile() {
        SmallRyeConfig config = config(Map.of("onrecord.data-dir", folder.toString()));

        config.getPropertyNames().forEach(config::getConfigValue);
        assertTrue(Files.notExists(folder.resolve(ServerKey.FILE)));

        assertEquals(config.getConfigValue(ServerKey.SETTING).getValue(), ServerKey.keptIn(folder));
    }

    private static SmallRyeConfig config(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(given, "given", 250))
                .withSources(new ServerKey())
                .build();
    }

    @Test
    void whatIsTooShortToSignIsNamedAndOurOwnIsNot() {
        ServerKey.requireLong("k".repeat(32));
        ServerKey.requireLong(ServerKey.keptIn(folder));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> ServerKey.requireLong("k".repeat(31)));
        assertEquals(
                "quarkus.rest-csrf.token-signature-key needs 32 characters or more, and has 31. Give it a longer one, or none: then a key is made, and kept in the data folder.",
                e.getMessage());
    }
}
