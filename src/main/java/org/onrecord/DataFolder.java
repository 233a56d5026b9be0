package org.onrecord;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that everything the product writes goes to, held by one process at a time. The operating system lets go of
 * the lock when that process ends in whatever way, so nothing stale is ever left to clear away.
 */
final class DataFolder {

    /** Kept within reach: a channel that nobody holds any more is closed, and its lock is gone. */
    private static FileChannel taken;

    private DataFolder() {}

    /**
     * Creates the folder where there is none, and holds it until this process ends.
     *
     * @throws StartRefused when it cannot be written, or when another process holds it
     */
    static void take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            taken = FileChannel.open(path.resolve("onrecord.lock"), CREATE, WRITE);
            if (!isHeld(taken)) {
                throw new StartRefused("Another Onrecord already uses the data folder " + path
                        + ". Stop it first, or give this one its own onrecord.data-dir.");
            }
        } catch (IOException e) {
            throw new StartRefused("The data folder " + path + " cannot be written (" + e + "). Let the user "
                    + System.getProperty("user.name") + " write there, or name another folder with onrecord.data-dir.");
        }
    }

    private static boolean isHeld(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // This very process holds it: the development mode starts the new code where the old has run.
            return true;
        }
    }
}
