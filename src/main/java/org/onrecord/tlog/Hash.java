package org.onrecord.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A SHA-256 hash: 32 bytes, equal when the bytes are. */
public final class Hash {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @throws IllegalArgumentException when these are not 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length + ".");
        }
        return new Hash(bytes.clone());
    }

    /**
     * @throws Unproven when the text is not 64 digits of lowercase hexadecimal
     */
    public static Hash ofHex(String text) {
        return read(StrictText.ofHex(text));
    }

    /**
     * @throws Unproven when the text is not the canonical base64, with padding, of 32 bytes
     */
    public static Hash ofBase64(String text) {
        return read(StrictText.ofBase64(text));
    }

    private static Hash read(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Unproven("It has " + bytes.length + " bytes, not the 32 of a hash.");
        }
        return new Hash(bytes);
    }

    /** The SHA-256 of the parts, one after the other. */
    static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String hex() {
        return StrictText.hex(bytes);
    }

    public String base64() {
        return StrictText.base64(bytes);
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
