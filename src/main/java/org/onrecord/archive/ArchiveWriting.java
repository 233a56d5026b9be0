package org.onrecord.archive;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.onrecord.warc.CaptureStore;

/**
 * Writes an archive: a zip file with the bytes of copies, what the log needs, the record, and behind them the list of
 * all of them with their hashes. A file that broke off has no such list, nor the directory that zip files end with.
 */
final class ArchiveWriting {

    /** The same for all files: what an archive holds does not depend on when it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final StringBuilder missing = new StringBuilder();
    private final BufferedWriter list;
    private final Path listed;

    private ArchiveWriting(OutputStream out, Path listed) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.listed = listed;
        this.list = Files.newBufferedWriter(listed);
    }

    /**
     * Writes all of it.
     *
     * @param logFiles what the log needs, by name; empty in an archive without secrets
     * @return how many files of copies are missing or damaged, and so are left out
     */
    static long write(OutputStream out, Spool spool, CaptureStore store, Map<String, byte[]> logFiles)
            throws IOException {
        Path listed = Files.createTempFile(spool.record().getParent(), "archive", ".list");
        try {
            return new ArchiveWriting(out, listed).write(spool, store, logFiles);
        } finally {
            Files.deleteIfExists(listed);
        }
    }

    private long write(Spool spool, CaptureStore store, Map<String, byte[]> logFiles) throws IOException {
        captures(spool, store);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        for (String name : LogFiles.NAMES) {
            if (logFiles.containsKey(name)) {
                entry(name, new ByteArrayInputStream(logFiles.get(name)));
            }
        }
        if (!missing.isEmpty()) {
            entry(Manifest.MISSING, new ByteArrayInputStream(missing.toString().getBytes(StandardCharsets.US_ASCII)));
        }
        try (InputStream record = Files.newInputStream(spool.record())) {
            entry(Manifest.RECORD, record);
        }
        list.close();
        zip.putNextEntry(untimed(Manifest.FILE));
        Files.copy(listed, zip);
        zip.closeEntry();
        zip.finish();
        return missing.chars().filter(c -> c == '\n').count();
    }

    /** They are compressed already. One that is not whole helps nobody, and must not keep the others from going along. */
    private void captures(Spool spool, CaptureStore store) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        try (BufferedReader wanted = Files.newBufferedReader(spool.captures())) {
            for (String sha256 = wanted.readLine(); sha256 != null; sha256 = wanted.readLine()) {
                if (store.holds(sha256)) {
                    try (InputStream file = store.file(sha256)) {
                        entry(Manifest.capture(sha256), file);
                    }
                } else {
                    missing.append(sha256).append('\n');
                }
            }
        }
    }

    private void entry(String name, InputStream content) throws IOException {
        DigestInputStream digesting = new DigestInputStream(content, Hashing.sha256());
        zip.putNextEntry(untimed(name));
        digesting.transferTo(zip);
        zip.closeEntry();
        String hash = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        list.write(new Manifest(hash, name).line());
    }

    private static ZipEntry untimed(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
