package org.onrecord.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.hc.core5.http.HttpEntity;

/** Takes an answer's body within the limits: unpacks it as it comes, counts and hashes it, and passes it on. */
final class Answer {

    /** Where a body goes. */
    @FunctionalInterface
    interface Sink {

        /** Takes the next bytes, and says whether it wants more. */
        boolean take(byte[] bytes, int length) throws IOException;
    }

    private final FetchRules rules;
    private final Progress progress;
    private final MessageDigest digest = sha256();
    private long size;

    Answer(FetchRules rules, Progress progress) {
        this.rules = rules;
        this.progress = progress;
    }

    /** Reads the body to its end; an answer without one is empty. */
    void read(HttpEntity body, List<String> encodingHeaders, Sink sink) throws IOException {
        if (body == null) {
            return;
        }
        List<String> encodings = Unpacking.encodings(encodingHeaders);
        long most = encodings.isEmpty() ? Math.min(rules.maxSent(), rules.maxBytes()) : rules.maxSent();
        if (body.getContentLength() > most) {
            throw new Stopped(Fault.TOO_LARGE);
        }
        // The content itself is never closed: that would read an endless body to its end. Its socket is closed instead.
        Wire wire = new Wire(body.getContent(), most, progress);
        try (InputStream unpacked = Unpacking.of(wire, encodings)) {
            if (copy(unpacked, sink)) {
                drain(wire);
            }
        }
    }

    long size() {
        return size;
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private boolean copy(InputStream from, Sink sink) throws IOException {
        byte[] buffer = new byte[16_384];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            size += read;
            if (size > rules.maxBytes()) {
                throw new Stopped(Fault.EXPANDS_TOO_FAR);
            }
            digest.update(buffer, 0, read);
            if (!passedOn(buffer, read, sink)) {
                return false;
            }
        }
        return true;
    }

    /** Reads what follows the packed bytes: only at the end of all it is known that nothing was cut off. */
    private static void drain(Wire wire) throws IOException {
        while (!wire.isAtEnd()) {
            wire.skip(wire.available());
        }
    }

    /** What goes wrong here is a full disk of ours, and no fault of the server. */
    private static boolean passedOn(byte[] bytes, int length, Sink sink) {
        try {
            return sink.take(bytes, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
