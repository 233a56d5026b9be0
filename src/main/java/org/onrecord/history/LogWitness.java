package org.onrecord.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.tlog.Checkpoint;
import org.onrecord.tlog.Hash;
import org.onrecord.tlog.MerkleTree;
import org.onrecord.tlog.NoteKey;
import org.onrecord.tlog.NoteVerifier;
import org.onrecord.web.Refusal;
import org.onrecord.web.Settings;

/**
 * Remembers, outside the database, the last checkpoint that was signed, and signs none that contradicts it (C2SP
 * tlog-checkpoint): a log that has shrunk, or whose past was rewritten, is signed no more until its operator has looked.
 */
@ApplicationScoped
class LogWitness {

    static final String FILE = "log.checkpoint";

    private final Settings settings;

    LogWitness(Settings settings) {
        this.settings = settings;
    }

    /** The head that was signed, and the signed note of its checkpoint. */
    record Signed(LogHead.Seen head, String note) {}

    /**
     * Signs the log as it is; to be called where its head and its nodes can be read. One after the other, and each reads
     * the head only when it is its turn: one that had read it before would come with fewer leaves than were signed while
     * it waited, as if the log had shrunk.
     *
     * @param signer the key that a head is signed with
     */
    synchronized Signed sign(Function<LogHead.Seen, NoteKey> signer) {
        LogHead.Seen head = LogHead.now();
        return new Signed(head, sign(signer.apply(head), head.leaves()));
    }

    private String sign(NoteKey key, long size) {
        Checkpoint now = new Checkpoint(key.name(), size, root(size));
        String signed = now.signed(key);
        Optional<String> last = last();
        if (last.isEmpty()) {
            keep(signed);
        } else if (!last.get().equals(signed)) {
            require(Checkpoint.open(last.get(), NoteVerifier.read(key.verifierText())), now);
            keep(signed);
        }
        return signed;
    }

    private static void require(Checkpoint before, Checkpoint now) {
        if (now.size() < before.size()) {
            throw Refusal.unavailable(
                    "The log has %d leaves, and was signed with %d before. It is signed no more until its operator has looked."
                            .formatted(now.size(), before.size()));
        }
        if (!root(before.size()).equals(before.root())) {
            throw Refusal.unavailable(
                    "The first %d leaves of the log are not those that were signed before. It is signed no more until its operator has looked."
                            .formatted(before.size()));
        }
    }

    private static Hash root(long size) {
        return LogNode.reading(nodes -> MerkleTree.root(size, nodes));
    }

    /** The signed note of the last checkpoint. */
    Optional<String> last() {
        try {
            return Optional.of(Files.readString(file()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(), e);
        }
    }

    private void keep(String signed) {
        Path aside = file().resolveSibling(FILE + ".new");
        try {
            Files.write(aside, signed.getBytes(StandardCharsets.UTF_8));
            Files.move(aside, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + file(), e);
        }
    }

    private Path file() {
        return settings.dataDir().toAbsolutePath().resolve(FILE);
    }
}
