package org.onrecord.warc;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.WarcReader;

/**
 * Keeps the very bytes of copies, each once, under their SHA-256: {@code ab/cd/abcd….warc.gz}, which any tool for web
 * archives reads. Several processes may keep in one folder at once, as long as it can rename a file in one step.
 *
 * <p>A file comes to its place whole or not at all: it is written beside it, flushed to the disk, and then renamed. What
 * is in its place is read through all the same before it is believed.
 */
public final class CaptureStore {

    private static final String ENDING = ".warc.gz";

    private final Path folder;

    /** Where files are until they are whole; in the same file system, so that renaming is one step. */
    private final Path arriving;

    /** Nothing is written before the first bytes are kept. */
    public CaptureStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.arriving = this.folder.resolve("arriving");
    }

    /** Keeps bytes; when this returns, neither a crash nor a lost machine's power takes them away again. */
    public Kept keep(Path bytes, Origin origin) throws IOException {
        Digest digest;
        try (InputStream in = Files.newInputStream(bytes)) {
            digest = new Digest().add(in);
        }
        Kept kept = new Kept(digest.hex(), digest.size(), false);
        Path place = place(kept.sha256());
        boolean before = isTouched(place) && holds(kept.sha256());
        if (!before) {
            write(bytes, origin, kept, place);
        }
        flush(place);
        return new Kept(kept.sha256(), kept.size(), before);
    }

    /**
     * Takes in a file of another store, as it is; nothing happens when these bytes are kept already.
     *
     * @throws Damaged when it does not hold the bytes of this hash
     */
    public void adopt(InputStream file, String sha256) throws IOException {
        Path place = place(sha256);
        if (!isTouched(place) || !holds(sha256)) {
            bring(sha256, place, channel -> file.transferTo(Channels.newOutputStream(channel)));
        }
        flush(place);
    }

    private void write(Path bytes, Origin origin, Kept kept, Path place) throws IOException {
        bring(kept.sha256(), place, new RecordFile(bytes, origin, kept)::write);
    }

    /** How a file gets its content. */
    private interface Writing {
        void to(FileChannel file) throws IOException;
    }

    private void bring(String sha256, Path place, Writing writing) throws IOException {
        Files.createDirectories(place.getParent());
        Files.createDirectories(arriving);
        Path part = arriving.resolve(UUID.randomUUID() + ".part");
        try {
            write(writing, part);
            require(part, sha256);
            Files.move(part, place, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Before it is believed, so that no sweep which began with an old file takes it from under whoever believes it. */
    private boolean isTouched(Path place) throws IOException {
        try {
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void write(Writing writing, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, CREATE_NEW, WRITE)) {
            writing.to(channel);
            channel.force(true);
        }
    }

    /** Whoever made a folder on the way may not have come to flushing it yet. */
    private void flush(Path place) throws IOException {
        for (Path at = place.getParent(); at.startsWith(folder); at = at.getParent()) {
            flushNames(at);
        }
        flushNames(folder.getParent());
    }

    /** Writes the names of a folder to the disk, where a system can be asked to. */
    private static void flushNames(Path names) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(names, READ)) {
                channel.force(true);
            }
        }
    }

    /** The bytes that were given may have changed while they were copied. */
    private void require(Path file, String sha256) throws IOException {
        try (InputStream whole = open(file, sha256)) {
            whole.transferTo(OutputStream.nullOutputStream());
        }
    }

    /**
     * Opens bytes that are kept.
     *
     * @throws NoSuchFileException when there are none under this hash
     * @throws Damaged here or while they are read, and then before their end, when they are not what was kept
     */
    public InputStream open(String sha256) throws IOException {
        return open(place(sha256), sha256);
    }

    private static KeptPayload open(Path file, String sha256) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 65_536);
        try {
            return new KeptPayload(new WarcReader(new GZIPInputStream(raw, 65_536)), sha256);
        } catch (Damaged e) {
            raw.close();
            throw e;
        } catch (IOException e) {
            raw.close();
            throw new Damaged("What is kept as " + sha256 + " can't be read", e);
        }
    }

    /** The file that bytes are kept in, as it is; whether it is whole, {@link #holds} tells. */
    public InputStream file(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /** How many bytes these are. */
    public long size(String sha256) throws IOException {
        try (KeptPayload payload = open(place(sha256), sha256)) {
            return payload.left();
        }
    }

    /** Whether these bytes are kept, and whole: reads all of them. */
    public boolean holds(String sha256) throws IOException {
        try {
            require(place(sha256), sha256);
            return true;
        } catch (NoSuchFileException | Damaged e) {
            return false;
        }
    }

    /** Removes bytes for good; nothing happens when there are none. */
    public void remove(String sha256) throws IOException {
        Path place = place(sha256);
        if (Files.deleteIfExists(place)) {
            flushNames(place.getParent());
        }
    }

    /**
     * Removes what nothing refers to, and what was left half-written.
     *
     * @param wanted whether something refers to the bytes of this hash; asked in the order of the hashes
     * @param olderThan only what was kept before: what has just been kept may not be referred to yet
     * @return how many files were removed
     */
    public int sweep(Predicate<String> wanted, Instant olderThan) throws IOException {
        return new Sweep(folder, arriving, ENDING).of(wanted, olderThan);
    }

    private Path place(String sha256) {
        String name = Digest.require(sha256);
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name + ENDING);
    }
}
