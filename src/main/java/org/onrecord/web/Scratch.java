package org.onrecord.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files for as long as an act takes, inside the one folder that the product writes to. What an earlier process left
 * behind there goes once this one needs such a file.
 */
@ApplicationScoped
public class Scratch {

    private final Path folder;

    Scratch(Settings settings) {
        this.folder = settings.dataDir().toAbsolutePath().resolve("scratch");
    }

    @PostConstruct
    void clear() throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** A new, empty file; whoever asks for it deletes it. */
    public Path file() throws IOException {
        return Files.createTempFile(folder, "", ".part");
    }
}
