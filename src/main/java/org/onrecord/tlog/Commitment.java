package org.onrecord.tlog;

import java.security.SecureRandom;

/**
 * What stands in the log for a text, so that the text can be shown later, or never.
 *
 * <p>It binds: whoever shows a text and a salt that give this hash shows the text that was committed to, because nobody
 * can find another pair with the same SHA-256. The salt has a fixed length, so that no byte of the text can pass for one
 * of the salt.
 *
 * <p>It hides: the salt is 32 random bytes that are used once, so that even a text of which there are only a few possible
 * ones, such as a verdict, cannot be found by trying them, and two leaves with the same text do not look alike. When the
 * salt and the text are erased, what is left says nothing about the text, and the log still proves everything else.
 */
public final class Commitment {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Commitment() {}

    /**
     * @param salt 32 bytes, of {@link #newSalt}
     */
    public static Hash of(byte[] salt, String canonicalJson) {
        requireSalt(salt);
        return Hash.sha256(salt, StrictText.encode(canonicalJson));
    }

    public static byte[] newSalt() {
        byte[] salt = new byte[Hash.LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }

    static void requireSalt(byte[] salt) {
        if (salt.length != Hash.LENGTH) {
            throw new IllegalArgumentException("A salt has 32 bytes, not " + salt.length + ".");
        }
    }
}
