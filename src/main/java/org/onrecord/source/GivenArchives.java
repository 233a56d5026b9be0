package org.onrecord.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.onrecord.warc.BrokenArchive;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Kept;
import org.onrecord.warc.Origin;
import org.onrecord.warc.WarcReading;
import org.onrecord.warc.WarcReading.Contents;
import org.onrecord.web.Refusal;
import org.onrecord.web.Scratch;
import org.onrecord.web.Uploads;

/**
 * The web archives that somebody gave, to choose one record of. Nothing on record refers to an archive, so that it is
 * swept after a day; the record that was chosen is kept for itself.
 */
@ApplicationScoped
class GivenArchives {

    private final CaptureStore store;
    private final Uploads uploads;
    private final Scratch scratch;

    GivenArchives(CaptureStore store, Uploads uploads, Scratch scratch) {
        this.store = store;
        this.uploads = uploads;
        this.scratch = scratch;
    }

    Contents list(String sha256) throws IOException, BrokenArchive {
        Path archive = unpacked(sha256);
        try {
            Contents contents = WarcReading.list(archive);
            return new Contents(
                    contents.entries().stream()
                            .filter(entry -> isAddress(entry.address()))
                            .toList(),
                    contents.more());
        } finally {
            Files.delete(archive);
        }
    }

    /** Keeps the bytes of one record as if they had been fetched when the archive says that they were. */
    Original take(String sha256, int record) throws IOException, BrokenArchive {
        Path archive = unpacked(sha256);
        Path bytes = scratch.file();
        try {
            Origin.Fetched origin = WarcReading.take(archive, record, bytes, uploads.most());
            String address = origin.arrived().toString();
            if (!isAddress(address)) {
                throw Refusal.conflict("This record has no address that a source can have.");
            }
            Kept kept = store.keep(bytes, origin);
            return new Original(
                    kept.sha256(), kept.size(), origin.mediaType(), FileName.of(address), address, origin.status());
        } finally {
            Files.delete(bytes);
            Files.delete(archive);
        }
    }

    /** An archive may say any address, such as one with a password in it. */
    private static boolean isAddress(String address) {
        try {
            WebAddress.of(address);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Path unpacked(String sha256) throws IOException {
        Path file = scratch.file();
        try (InputStream in = store.open(sha256)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (NoSuchFileException e) {
            Files.delete(file);
            throw Refusal.gone("This archive is no longer here: it is kept for a day. Give it again.");
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }
}
