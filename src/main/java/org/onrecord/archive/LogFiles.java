package org.onrecord.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the log needs beside its rows: the key that signs it, and what was signed last. Without them it can be checked
 * and no more be signed.
 */
final class LogFiles {

    static final String KEY = "log.key";

    static final String CHECKPOINT = "log.checkpoint";

    static final List<String> NAMES = List.of(CHECKPOINT, KEY);

    /** Each has a few lines. */
    static final int LARGEST = 10_000;

    private final Path folder;

    LogFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A desk that has a key of its own signs another log. */
    void requireRoomFor(byte[] key) throws IOException {
        Optional<byte[]> kept = read(KEY);
        if (kept.isPresent() && !Arrays.equals(kept.get(), key)) {
            throw new Refused("The data folder " + folder + " holds another " + KEY
                    + ". An archive is taken in by a fresh Onrecord, with an empty data folder.");
        }
    }

    /** A temporary file is its owner's alone from the beginning, and has its name only when it is whole. */
    void write(String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, name, ".new");
        try {
            Files.write(aside, content);
            Files.move(
                    aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
