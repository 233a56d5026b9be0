package org.onrecord.warc;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256, in the one way in which it is written here. */
final class Digest {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");

    private final MessageDigest digest = fresh();

    private long size;

    /** The digest as it is asked for. It becomes part of a path, so that nothing else may pass. */
    static String require(String sha256) {
        if (sha256 == null || !WRITTEN.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal digits");
        }
        return sha256;
    }

    Digest add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    Digest add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
        return this;
    }

    Digest add(InputStream bytes) throws IOException {
        byte[] buffer = new byte[65_536];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            add(buffer, 0, read);
        }
        return this;
    }

    /** How many bytes were added. */
    long size() {
        return size;
    }

    /** The digest of what was added; nothing can be added after that. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** As the WARC standard writes it: the algorithm, a colon, and a value that is a token. */
    static String labelled(String hex) {
        return "sha256:" + hex;
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
