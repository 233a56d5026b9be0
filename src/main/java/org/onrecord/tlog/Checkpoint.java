package org.onrecord.tlog;

/**
 * What a log vouches for when it signs (C2SP tlog-checkpoint): that it has so many leaves, and that this is their root.
 *
 * @param origin the name of the log, which is the name of its key
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    public Checkpoint {
        if (!NoteVerifier.isName(origin) || size < 0) {
            throw new IllegalArgumentException("A log has a name without spaces, and no fewer than no leaves.");
        }
    }

    /** The lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /**
     * @throws Unproven when these are not exactly the three lines of a checkpoint
     */
    public static Checkpoint read(String text) {
        if (!StrictText.isLines(text)) {
            throw new Unproven("It is not a checkpoint.");
        }
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !NoteVerifier.isName(lines[0])) {
            throw new Unproven("A checkpoint has three lines: the log's name, its size and its root.");
        }
        return new Checkpoint(lines[0], StrictText.ofDecimal(lines[1]), Hash.ofBase64(lines[2]));
    }

    /** The signed note. */
    public String signed(NoteKey key) {
        if (!key.name().equals(origin)) {
            throw new IllegalArgumentException("The log " + origin + " does not sign as " + key.name() + ".");
        }
        return key.sign(text());
    }

    /**
     * @throws Unproven when the note is not a checkpoint of the log whose key this is, signed with that key
     */
    public static Checkpoint open(String note, NoteVerifier verifier) {
        Checkpoint checkpoint = read(verifier.open(note));
        if (!checkpoint.origin().equals(verifier.name())) {
            throw new Unproven(
                    "The checkpoint is of the log " + checkpoint.origin() + ", its key of " + verifier.name() + ".");
        }
        return checkpoint;
    }
}
