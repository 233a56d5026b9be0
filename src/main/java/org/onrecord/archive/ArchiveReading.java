package org.onrecord.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.onrecord.tlog.LineReader;
import org.onrecord.tlog.Unproven;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Damaged;

/**
 * Takes an archive in. First all of it is read and found whole; then come the bytes of copies and what the log needs,
 * which do no harm without a record; then the record, in one transaction. Whenever it is stopped, it can be begun again.
 */
final class ArchiveReading {

    /** The largest file that a desk can be given, and what is written around it. */
    private static final long LARGEST_CAPTURE = 2_200_000_000L;

    private final ZipFile zip;
    private final CaptureStore store;
    private final LogFiles logFiles;
    private final RecordImport into;

    private ArchiveReading(ZipFile zip, CaptureStore store, LogFiles logFiles, RecordImport into) {
        this.zip = zip;
        this.store = store;
        this.logFiles = logFiles;
        this.into = into;
    }

    /** How many rows of each table were taken in. */
    static Map<String, Long> read(Path file, CaptureStore store, LogFiles logFiles, RecordImport into)
            throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ArchiveReading reading = new ArchiveReading(zip, store, logFiles, into);
            reading.check();
            reading.takeFiles();
            return into.load(reading::record);
        } catch (ZipException | Damaged e) {
            throw new Refused(file + " is not whole: " + e.getMessage());
        }
    }

    private void check() throws IOException, SQLException {
        int files = 0;
        String before = "";
        String record = null;
        try (InputStream list = open(Manifest.FILE)) {
            LineReader lines = new LineReader(list, Manifest.LONGEST_LINE);
            for (Optional<byte[]> line = next(lines); line.isPresent(); line = next(lines)) {
                Manifest named = Manifest.read(new String(line.get(), StandardCharsets.US_ASCII));
                if (before.compareTo(named.name()) >= 0) {
                    throw new Refused("The archive's list of files is not in order.");
                }
                before = named.name();
                files++;
                if (named.name().equals(Manifest.RECORD)) {
                    record = named.sha256();
                } else {
                    check(named);
                }
            }
        }
        if (record == null || files + 1 != zip.size()) {
            throw new Refused("The archive does not hold just the files that its list names.");
        }
        checkRecord(record);
    }

    private static Optional<byte[]> next(LineReader lines) throws IOException {
        try {
            return lines.next();
        } catch (Unproven e) {
            throw new Refused("The archive's list of files can't be read. " + e.getMessage());
        }
    }

    private void check(Manifest named) throws IOException {
        long largest = named.kept() == null ? LogFiles.LARGEST : LARGEST_CAPTURE;
        if (named.name().equals(Manifest.MISSING)) {
            largest = LARGEST_CAPTURE;
        }
        MessageDigest digest = Hashing.sha256();
        try (InputStream content = new Limited(open(named.name()), largest)) {
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        }
        require(named, digest);
        if (named.name().equals(LogFiles.KEY)) {
            logFiles.requireRoomFor(bytes(named.name()));
        }
    }

    private void checkRecord(String sha256) throws IOException, SQLException {
        MessageDigest digest = Hashing.sha256();
        into.check(() -> new DigestInputStream(record(), digest), (line, table, values) -> {});
        require(new Manifest(sha256, Manifest.RECORD), digest);
    }

    private static void require(Manifest named, MessageDigest digest) {
        if (!HexFormat.of().formatHex(digest.digest()).equals(named.sha256())) {
            throw new Refused("The file " + named.name() + " of the archive is not the one that was written.");
        }
    }

    private void takeFiles() throws IOException {
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            String sha256 = new Manifest("", entry.getName()).kept();
            if (sha256 != null) {
                try (InputStream file = new Limited(open(entry.getName()), LARGEST_CAPTURE)) {
                    store.adopt(file, sha256);
                }
            }
        }
        for (String name : LogFiles.NAMES) {
            if (zip.getEntry(name) != null) {
                logFiles.write(name, bytes(name));
            }
        }
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream content = new Limited(open(name), LogFiles.LARGEST)) {
            return content.readAllBytes();
        }
    }

    private InputStream record() throws IOException {
        return new BufferedInputStream(open(Manifest.RECORD), 1 << 16);
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused("The archive has no file " + name + ".");
        }
        return zip.getInputStream(entry);
    }
}
