package org.onrecord.tlog;

/**
 * What opens the two commitments of a leaf: each text with its salt, or neither when it is not disclosed or was erased.
 *
 * @param content what readers could see, as canonical JSON
 * @param record the desk's own rows, as canonical JSON
 */
public record Disclosure(String content, byte[] salt, String record, byte[] recordSalt) {

    /** Opens nothing. */
    public static final Disclosure NONE = new Disclosure(null, null, null, null);

    public Disclosure {
        salt = saltOf(content, salt);
        recordSalt = saltOf(record, recordSalt);
    }

    private static byte[] saltOf(String text, byte[] salt) {
        if (text == null != (salt == null)) {
            throw new IllegalArgumentException("A text and its salt are disclosed together.");
        }
        if (salt == null) {
            return null;
        }
        Commitment.requireSalt(salt);
        return salt.clone();
    }

    @Override
    public byte[] salt() {
        return salt == null ? null : salt.clone();
    }

    @Override
    public byte[] recordSalt() {
        return recordSalt == null ? null : recordSalt.clone();
    }

    boolean opensContentOf(Leaf leaf) {
        return Commitment.of(salt, content).equals(leaf.content());
    }

    boolean opensRecordOf(Leaf leaf) {
        return Commitment.of(recordSalt, record).equals(leaf.record());
    }
}
