package org.onrecord.archive;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The record as it was at one moment, on the disk: so that no connection is held and no old rows are kept by the
 * database for as long as somebody takes to fetch an archive.
 *
 * @param captures the hashes of the bytes that it refers to, one a line, in their order
 */
record Spool(Path record, Path captures) implements AutoCloseable {

    /** Those of copies that were not erased, and of what is on its way to be one. */
    private static final String WANTED = """
            select bytes_sha256 from capture
            where bytes_sha256 is not null and (body <> '' or text_sha256 = ?)
            union
            select bytes_sha256 from delivery
            where bytes_sha256 is not null and phase not in ('KEPT', 'DISMISSED')
            order by 1""";

    private static final String EMPTY_TEXT = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static Spool of(DataSource database, boolean secrets, Path folder) throws Exception {
        Files.createDirectories(folder);
        // A temporary file is its owner's alone.
        Spool spool = new Spool(
                Files.createTempFile(folder, "archive", ".jsonl"), Files.createTempFile(folder, "archive", ".txt"));
        try {
            Snapshot.of(database, connection -> spool.fill(connection, secrets));
            return spool;
        } catch (Exception e) {
            spool.close();
            throw e;
        }
    }

    private Spool fill(Connection connection, boolean secrets) throws IOException, SQLException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(record))) {
            new RecordExport(connection, secrets, out).write();
        }
        try (PreparedStatement wanted = connection.prepareStatement(WANTED);
                BufferedWriter out = Files.newBufferedWriter(captures)) {
            wanted.setString(1, EMPTY_TEXT);
            try (ResultSet rows = wanted.executeQuery()) {
                while (rows.next()) {
                    out.write(rows.getString(1) + "\n");
                }
            }
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(record);
        Files.deleteIfExists(captures);
    }
}
