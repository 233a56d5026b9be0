package org.onrecord.archive;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/**
 * The commands {@code export FILE} and {@code import FILE}: a whole desk into a file, and a file into an empty desk, on
 * whichever database each is built for. They end by themselves, and listen to nobody.
 */
@Singleton
public class ArchiveCommand implements QuarkusApplication {

    private static final Set<String> NAMES = Set.of("export", "import");

    private final WholeArchive archive;

    ArchiveCommand(WholeArchive archive) {
        this.archive = archive;
    }

    /** Whether the command line asks for one of them. */
    public static boolean isAskedFor(String... args) {
        return args.length > 0 && NAMES.contains(args[0]);
    }

    @Override
    public int run(String... args) {
        if (args.length != 2) {
            System.err.println("Say which file: export FILE, or import FILE.");
            return 2;
        }
        try {
            Path file = Path.of(args[1]).toAbsolutePath();
            if (args[0].equals("export")) {
                write(file);
            } else {
                read(file);
            }
            return 0;
        } catch (Refused | IllegalArgumentException e) {
            System.err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            System.err.println("There is no file or folder " + e.getFile());
        } catch (FileAlreadyExistsException e) {
            System.err.println(e.getFile() + " exists already, and is left as it is.");
        } catch (IOException | SQLException e) {
            System.err.println("It broke off, and nothing was taken in or written (" + e + ").");
        }
        return 1;
    }

    /** It has its name only when it is whole, and is its owner's alone: there are secrets in it. */
    private void write(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part");
        try {
            long missing;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                missing = archive.write(out, true);
            }
            Files.move(part, file);
            System.out.println("Written to " + file + ", with the hashes of passwords and the log's key.");
            if (missing > 0) {
                System.out.println(missing + " files of copies are missing or damaged here, and are not in it.");
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void read(Path file) throws IOException, SQLException {
        Map<String, Long> rows = archive.read(file);
        System.out.println("Taken in: " + rows.get("claim") + " claims, " + rows.get("capture") + " copies, "
                + rows.get("record_event") + " acts, " + rows.get("log_leaf") + " entries of the log, "
                + rows.get("app_user") + " people. Everybody signs in as before.");
    }
}
