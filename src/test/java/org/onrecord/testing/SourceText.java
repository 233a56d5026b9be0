package org.onrecord.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of the project's own files, for tests that hold all of them to a rule. */
public final class SourceText {

    private SourceText() {}

    public static String of(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
