package org.onrecord.tlog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.onrecord.tlog.Verification.Options;
import org.onrecord.tlog.Verification.Report;

/** The command {@code verify}: tells a reader, without any server, whether a file of the log holds. */
public final class VerifyCommand {

    static final int HOLDS = 0;
    static final int DOES_NOT_HOLD = 1;
    static final int NOT_READ = 2;

    private static final int LONGEST_TEXT = 50_000_000;
    private static final String HELP = """
            verify FILE [--key KEY] [--since FILE]

            Verifies a file of a desk's log, without any network and without changing anything.

            FILE          a proof of one leaf, an archive of the whole log, or a folder with the log's checkpoint
                          and tiles
            --key KEY     the desk's key as you know it from elsewhere, such as desk.example+c74f20a3+ARpc...;
                          without it, the key that comes with the file is used, and named for you to compare
            --since FILE  a checkpoint or a proof that you kept from earlier: the log must still begin with the log
                          of that time; for an archive or a folder

            The exit code is 0 when everything holds, 1 when something does not, 2 when nothing could be verified.
            """;

    private VerifyCommand() {}

    /**
     * @param args the command line, with {@code verify} first
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        List<String> rest = List.of(args).subList(1, args.length);
        if (rest.contains("--help")) {
            out.print(HELP);
            return HOLDS;
        }
        try {
            Report report = verify(new Arguments(rest));
            report.lines().forEach(out::println);
            return report.holds() ? HOLDS : DOES_NOT_HOLD;
        } catch (NotRead e) {
            err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile());
        } catch (IOException e) {
            err.println("It cannot be read (" + e + ").");
        } catch (OutOfMemoryError e) {
            err.println("It needs more memory than there is: start it with java -Xmx4g, or more.");
        }
        return NOT_READ;
    }

    /** Why there is nothing to report. */
    private static final class NotRead extends Exception {

        private static final long serialVersionUID = 1L;

        NotRead(String sentence) {
            super(sentence);
        }
    }

    /** What was asked for. */
    private record Arguments(Path file, Map<String, String> settings) {

        private static final List<String> NAMES = List.of("--key", "--since");

        Arguments(List<String> args) throws NotRead {
            this(fileOf(args), settingsOf(args));
        }

        private static Path fileOf(List<String> args) throws NotRead {
            if (args.isEmpty() || args.get(0).startsWith("--")) {
                throw new NotRead(HELP.strip());
            }
            return path(args.get(0));
        }

        private static Map<String, String> settingsOf(List<String> args) throws NotRead {
            Map<String, String> settings = new HashMap<>();
            for (Iterator<String> rest = args.subList(1, args.size()).iterator(); rest.hasNext(); ) {
                String name = rest.next();
                if (!NAMES.contains(name) || !rest.hasNext() || settings.put(name, rest.next()) != null) {
                    throw new NotRead(HELP.strip());
                }
            }
            return settings;
        }

        static Path path(String text) throws NotRead {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new NotRead("That is not the name of a file.");
            }
        }

        Options options() throws IOException, NotRead {
            String since = settings.get("--since");
            return new Options(key(), since == null ? null : text(path(since)));
        }

        private NoteVerifier key() throws NotRead {
            try {
                String key = settings.get("--key");
                return key == null ? null : NoteVerifier.read(key);
            } catch (Unproven e) {
                throw new NotRead("The key after --key cannot be read: " + e.getMessage());
            }
        }
    }

    private static Report verify(Arguments arguments) throws IOException, NotRead {
        Path file = arguments.file();
        Options options = arguments.options();
        if (Files.isDirectory(file)) {
            return Verification.folder(file, options);
        }
        if (!Files.exists(file)) {
            throw new NotRead("There is no file " + file);
        }
        if (begins(file, TlogProof.FIRST_LINE)) {
            if (options.since() != null) {
                throw new NotRead(
                        "A proof is of one leaf. --since is for an archive or a folder, which have them all.");
            }
            return Verification.proof(text(file), options);
        }
        if (begins(file, "{")) {
            try (InputStream in = Files.newInputStream(file)) {
                return Verification.archive(in, options);
            }
        }
        throw new NotRead(file + " is neither a proof, nor an archive of a log, nor a folder with one.");
    }

    private static boolean begins(Path file, String start) throws IOException {
        byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(bytes.length), StandardCharsets.ISO_8859_1).equals(start);
        }
    }

    private static String text(Path file) throws IOException, NotRead {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw new NotRead(file + " is longer than " + LONGEST_TEXT + " bytes.");
            }
            return StrictText.decode(bytes);
        } catch (Unproven e) {
            throw new NotRead(file + " cannot be read: " + e.getMessage());
        }
    }
}
