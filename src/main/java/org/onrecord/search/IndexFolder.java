package org.onrecord.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/**
 * Where editions of the index lie, and which of them counts: the one that a small file names. That file is put in the
 * place of the one before in one step, so that there is always one edition that counts or none; what it doesn't name is
 * half made or outlived.
 */
final class IndexFolder {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);
    private static final String CURRENT = "current";
    private static final String EDITION = "edition-";
    private static final Pattern NAME = Pattern.compile(EDITION + "\\d{1,18}");

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** The edition that counts; empty where there is none, or none that can be read. */
    Optional<Edition> open() throws IOException {
        Path counts = counts();
        if (counts == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Edition(counts));
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The index in %s cannot be read and is made anew (%s)", counts, e);
            return Optional.empty();
        }
    }

    /** A new one, which doesn't count yet. */
    Edition begin() throws IOException {
        Files.createDirectories(folder);
        long last = names().stream()
                .mapToLong(name -> Long.parseLong(name.substring(EDITION.length())))
                .max()
                .orElse(0);
        return new Edition(folder.resolve(EDITION + (last + 1)));
    }

    /** Lets an edition count from now on. */
    void count(Edition edition) throws IOException {
        Path part = folder.resolve(CURRENT + ".part");
        Files.writeString(part, edition.folder().getFileName().toString());
        sync(part, StandardOpenOption.WRITE);
        Files.move(part, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder, StandardOpenOption.READ);
    }

    /** Lets none count. */
    void discount() throws IOException {
        Files.deleteIfExists(folder.resolve(CURRENT));
    }

    /** Removes what doesn't count and isn't in use. */
    void sweep(Path inUse) throws IOException {
        Path counts = counts();
        for (String name : names()) {
            Path edition = folder.resolve(name);
            if (!edition.equals(counts) && !edition.equals(inUse)) {
                remove(edition);
            }
        }
    }

    private Path counts() throws IOException {
        try {
            String name = Files.readString(folder.resolve(CURRENT)).strip();
            return NAME.matcher(name).matches() && Files.isDirectory(folder.resolve(name))
                    ? folder.resolve(name)
                    : null;
        } catch (NoSuchFileException | MalformedInputException e) {
            return null;
        }
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** Nothing else is ever put there: what can't be removed now is removed at the next start. */
    private static void remove(Path edition) throws IOException {
        try (Stream<Path> all = Files.walk(edition)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
