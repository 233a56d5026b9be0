package org.onrecord.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.onrecord.warc.CaptureStore;
import org.onrecord.web.Settings;

/** Writes this desk's archive, and takes one in. */
@ApplicationScoped
class WholeArchive {

    private final DataSource database;
    private final CaptureStore store;
    private final Path folder;

    @Inject
    WholeArchive(DataSource database, CaptureStore store, Settings settings) {
        this(database, store, settings.dataDir());
    }

    WholeArchive(DataSource database, CaptureStore store, Path folder) {
        this.database = database;
        this.store = store;
        this.folder = folder;
    }

    /**
     * Writes all that is on record.
     *
     * @param secrets whether the hashes of passwords and the log's key go along: only then a desk can be made of it
     * @return how many files of copies are missing or damaged, and so are left out
     */
    long write(OutputStream out, boolean secrets) throws IOException {
        LogFiles logFiles = new LogFiles(folder);
        Map<String, byte[]> taken = new TreeMap<>();
        if (secrets) {
            // Before the rows: what was signed must never be more than the archive has.
            take(logFiles, LogFiles.CHECKPOINT, taken);
        }
        // What broken-off downloads leave there is removed by night.
        try (Spool spool = spooled(secrets)) {
            if (secrets) {
                take(logFiles, LogFiles.KEY, taken);
            }
            return ArchiveWriting.write(out, spool, store, taken);
        }
    }

    private Spool spooled(boolean secrets) throws IOException {
        try {
            return Spool.of(database, secrets, folder.resolve("uploads"));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The record can't be read", e);
        }
    }

    private static void take(LogFiles logFiles, String name, Map<String, byte[]> taken) throws IOException {
        logFiles.read(name).ifPresent(content -> taken.put(name, content));
    }

    /** Takes an archive in; how many rows of each table it has. */
    Map<String, Long> read(Path file) throws IOException, SQLException {
        return ArchiveReading.read(file, store, new LogFiles(folder), new RecordImport(database));
    }
}
