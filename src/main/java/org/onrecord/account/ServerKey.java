package org.onrecord.account;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.common.AbstractConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The key with which the server signs what it hands to browsers. It is made once, at the first start, and kept in the
 * data folder, so that forms that were open during a restart can still be sent. Where the setting
 * {@value #SETTING} is given, as it must be for several nodes, that is the key and no file is made.
 */
public class ServerKey implements ConfigSourceFactory {

    public static final String SETTING = "quarkus.rest-csrf.token-signature-key";

    static final String FILE = "session.key";

    /** With fewer characters nothing can be signed, and every page would fail. */
    private static final int LEAST = 32;

    /** Below everything that an operator can set. */
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue folder = context.getValue("onrecord.data-dir");
        return List.of(new Source(Path.of(isGiven(folder) ? folder.getValue() : "data")));
    }

    /**
     * Holds a key, wherever it comes from, against what signing needs.
     *
     * @throws IllegalArgumentException when it is too short; its message says what to change
     */
    public static void requireLong(String key) {
        if (key.length() < LEAST) {
            throw new IllegalArgumentException(
                    "%s needs %d characters or more, and has %d. Give it a longer one, or none: then a key is made, and kept in the data folder."
                            .formatted(SETTING, LEAST, key.length()));
        }
    }

    /** The key of a data folder, made if there is none. */
    static String keptIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            String key = Files.readString(file).strip();
            if (!Token.isPossible(key)) {
                throw new IllegalStateException(
                        "%s does not hold a key; delete it, and a new one is made".formatted(file));
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the server's key in " + file, e);
        }
    }

    /** Writes the key aside and links it into place, so that of two that start at once one wins and neither reads half. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        // A temporary file is its owner's alone from the beginning.
        Path aside = Files.createTempFile(file.getParent(), FILE, ".new");
        try {
            Files.writeString(aside, Token.random().secret());
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // Another process made it meanwhile; its key is as good.
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static boolean isGiven(ConfigValue setting) {
        return setting != null
                && setting.getValue() != null
                && !setting.getValue().isBlank();
    }

    /** Makes the key when it is asked for by name, so that building the application, which lists names, makes none. */
    private static final class Source extends AbstractConfigSource {

        private static final long serialVersionUID = 1L;

        private final transient Path folder;

        Source(Path folder) {
            super(FILE, ORDINAL);
            this.folder = folder;
        }

        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public String getValue(String name) {
            return name.equals(SETTING) ? keptIn(folder) : null;
        }
    }
}
