package org.onrecord.tlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Whether a file from a log, or a folder of its files, proves what it says; decided offline, from the file alone. */
public final class Verification {

    private Verification() {}

    /**
     * What the reader brings along from elsewhere.
     *
     * @param key the log's key as the reader knows it; null to take the one that comes with the file
     * @param own whether the reader is the desk whose log it is: then there is nobody to compare the key with
     * @param since a signed checkpoint, or a proof with one, from earlier; null when there is none
     */
    public record Options(NoteVerifier key, String since, boolean own) {

        public Options(NoteVerifier key, String since) {
            this(key, since, false);
        }

        /** What a desk brings along that checks its own log. */
        public static Options own(NoteVerifier key) {
            return new Options(key, null, true);
        }

        /** Nothing. */
        public static final Options NONE = new Options(null, null);

        /**
         * The key to verify with.
         *
         * @param text the key that comes with the file
         * @throws Unproven when that is not a key, or another than the reader's
         */
        NoteVerifier accept(String text) {
            NoteVerifier given;
            try {
                given = NoteVerifier.read(text);
            } catch (Unproven e) {
                throw new Unproven("The key that comes with it cannot be read: " + e.getMessage());
            }
            if (key != null && !key.equals(given)) {
                throw new Unproven(
                        "It comes with the key " + given + ", not with the key that was given, " + key + ".");
            }
            return given;
        }

        void describeKey(Findings findings, NoteVerifier verifier) {
            findings.fact("Key: " + verifier);
            if (own) {
                findings.fact("That is the log’s own key.");
                return;
            }
            findings.fact(
                    key != null
                            ? "That is the key that was given."
                            : "The key came with the file itself: compare it with the key that the desk publishes, or"
                                    + " give that one with --key.");
        }
    }

    /**
     * What was found.
     *
     * @param lines sentences in plain English, without control characters
     */
    public record Report(boolean holds, List<String> lines) {}

    /** Whether a proof shows that its leaf, with its content, is in the log. */
    public static Report proof(String text, Options options) {
        return new ProofCheck(options).check(text);
    }

    /** Whether an archive is the whole log that its checkpoint signs; reads it once, and keeps next to nothing of it. */
    public static Report archive(InputStream archive, Options options) throws IOException {
        return new ArchiveCheck(options).check(archive);
    }

    /**
     * Whether a folder with the files of a log's tiles is the whole log that its checkpoint signs: {@code checkpoint},
     * {@code tile/}, and {@code key} unless the reader brings the key.
     */
    public static Report folder(Path folder, Options options) throws IOException {
        return new FolderCheck(folder, options).check();
    }
}
