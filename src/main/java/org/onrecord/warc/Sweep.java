package org.onrecord.warc;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Removes what nothing refers to from a store that others keep in at the same time. */
final class Sweep {

    private static final String LEAVING = ".leaving";

    private final Path folder;
    private final Path arriving;
    private final String ending;

    Sweep(Path folder, Path arriving, String ending) {
        this.folder = folder;
        this.arriving = arriving;
        this.ending = ending;
    }

    int of(Predicate<String> wanted, Instant olderThan) throws IOException {
        int removed = 0;
        for (Path part : in(arriving)) {
            removed += !isBack(part) && isOlder(part, olderThan) && Files.deleteIfExists(part) ? 1 : 0;
        }
        for (Path first : in(folder)) {
            for (Path second : first.equals(arriving) ? List.<Path>of() : in(first)) {
                for (Path file : in(second)) {
                    removed += isUnwanted(file, wanted, olderThan) && isTaken(file, olderThan) ? 1 : 0;
                }
            }
        }
        return removed;
    }

    /** What a sweep that broke off had taken out of its place goes back there, and is looked at like any other. */
    private boolean isBack(Path part) throws IOException {
        String name = part.getFileName().toString();
        if (!name.endsWith(LEAVING)) {
            return false;
        }
        Path place = folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
        return isMoved(part, place.resolve(name.substring(0, name.length() - LEAVING.length())));
    }

    private static boolean isMoved(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            return false;
        }
        try {
            Files.move(from, to, ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** Files that are none of ours stay. */
    private boolean isUnwanted(Path file, Predicate<String> wanted, Instant olderThan) throws IOException {
        String name = file.getFileName().toString();
        return name.matches("[0-9a-f]{64}" + ending.replace(".", "\\."))
                && isOlder(file, olderThan)
                && !wanted.test(name.substring(0, 64));
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Takes a file out of its place first, and looks again: whoever has touched it meanwhile believes it and gets it
     * back; whoever comes after finds none and writes it anew.
     */
    private boolean isTaken(Path file, Instant olderThan) throws IOException {
        Files.createDirectories(arriving);
        Path aside = arriving.resolve(file.getFileName() + LEAVING);
        boolean taken = isMoved(file, aside);
        boolean back = taken && !isOlder(aside, olderThan) && isMoved(aside, file);
        return taken && !back && Files.deleteIfExists(aside);
    }
}
