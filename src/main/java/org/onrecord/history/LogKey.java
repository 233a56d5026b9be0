package org.onrecord.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onrecord.tlog.NoteKey;
import org.onrecord.tlog.Unproven;
import org.onrecord.web.Settings;

/**
 * The key with which the log's checkpoints are signed. It is made once, with the log's first leaf, and kept in the data
 * folder: two lines, the signer and the verifier of a signed note (C2SP). Several nodes have a copy of the same file.
 */
@ApplicationScoped
class LogKey {

    static final String FILE = "log.key";

    private final Settings settings;

    LogKey(Settings settings) {
        this.settings = settings;
    }

    /** The key, made if there is none. */
    NoteKey made() {
        return kept().orElseGet(this::make);
    }

    /** The key, if there is one. */
    Optional<NoteKey> kept() {
        Path file = file();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(NoteKey.read(lines.get(0), lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the log's key in " + file, e);
        } catch (Unproven | IndexOutOfBoundsException e) {
            throw new IllegalStateException(file + " does not hold the log's key", e);
        }
    }

    /** Writes the key aside and links it into place, so that of two that begin at once one wins and neither reads half. */
    private NoteKey make() {
        NoteKey key = NoteKey.generate(origin());
        Path file = file();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // A temporary file is its owner's alone from the beginning.
            Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
            try {
                Files.write(aside, List.of(key.signerText(), key.verifierText()));
                Files.createLink(file, aside);
            } catch (FileAlreadyExistsException e) {
                return kept().orElseThrow();
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the log's key in " + file, e);
        }
        return key;
    }

    /** The log's name for good: where it is to be read, without the scheme, as C2SP tlog-tiles asks for. */
    private String origin() {
        String site = settings.baseUrl()
                .map(base -> base.replaceFirst("^[a-z]+://", "").replaceAll("[\\s+]", ""))
                .orElse("localhost");
        return site + "/log";
    }

    private Path file() {
        return settings.dataDir().resolve(FILE);
    }
}
