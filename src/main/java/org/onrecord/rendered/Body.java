package org.onrecord.rendered;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bytes of an answer in every encoding that was asked for, each made once, and the tag that names them. */
final class Body {

    /** What is shorter fits into one packet with its headers, and compressing it saves nothing. */
    private static final int WORTH_COMPRESSING = 400;

    private final String type;
    private final CharSequence typeHeader;
    private final String hash;
    private final boolean compressible;
    private final Map<Encoding, Buffer> made = new ConcurrentHashMap<>();
    private final Map<Encoding, CharSequence> tags = new EnumMap<>(Encoding.class);
    private volatile boolean kept;

    Body(String type, byte[] plain) {
        this.type = type;
        this.typeHeader = HttpHeaders.createOptimized(type);
        this.hash = hash(plain);
        this.compressible = plain.length >= WORTH_COMPRESSING && isText(type);
        made.put(Encoding.IDENTITY, Buffer.buffer(plain));
        for (Encoding encoding : Encoding.values()) {
            tags.put(encoding, encoding == Encoding.IDENTITY ? quoted(hash) : quoted(hash + "-" + encoding.token()));
        }
    }

    String type() {
        return type;
    }

    /** The same as it stands in headers. */
    CharSequence typeHeader() {
        return typeHeader;
    }

    /** So many of the first hexadecimal digits of its hash. */
    String fingerprint(int digits) {
        return hash.substring(0, digits);
    }

    boolean compressible() {
        return compressible;
    }

    /** The smallest encoding that a client takes, and that serves for this body. */
    Encoding encoding(String accepted) {
        return compressible ? Encoding.best(accepted) : Encoding.IDENTITY;
    }

    boolean isMade(Encoding encoding) {
        return made.containsKey(encoding);
    }

    /** The bytes; takes a while when they are not made yet. */
    Buffer in(Encoding encoding) {
        return made.computeIfAbsent(encoding, missing -> {
            byte[] bytes = missing.bytes(made.get(Encoding.IDENTITY).getBytes());
            return kept ? outside(bytes) : Buffer.buffer(bytes);
        });
    }

    /**
     * Goes outside the heap, where the network takes bytes from: within it, all would be copied for each answer. Only for
     * what is kept and sent often: nothing but the garbage collector gives that memory back, and it can't tell how much
     * hangs on so small an object.
     */
    Body kept() {
        if (!kept) {
            kept = true;
            made.replaceAll((encoding, bytes) -> outside(bytes.getBytes()));
        }
        return this;
    }

    @SuppressWarnings("deprecation") // Vert.x 5 has it under another name.
    private static Buffer outside(byte[] bytes) {
        return Buffer.buffer(Unpooled.wrappedBuffer(
                ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
    }

    /** A strong entity tag: each encoding has its own. */
    CharSequence tag(Encoding encoding) {
        return tags.get(encoding);
    }

    /**
     * Whether a client already has what it would be sent, weakly compared (RFC 9110, 13.1.2). No tag has quotes within it,
     * so that ours with both its quotes is a whole one wherever it stands.
     *
     * @param tags the lines of its {@code If-None-Match}, which are one list
     */
    boolean isOneOf(List<String> tags, Encoding encoding) {
        String sent = tag(encoding).toString();
        for (String line : tags) {
            if (line.contains(sent) || line.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }

    boolean sameAs(Body other) {
        return hash.equals(other.hash) && type.equals(other.type);
    }

    /** About how many bytes of memory it takes with all its encodings. */
    int weight() {
        return 2 * made.get(Encoding.IDENTITY).length();
    }

    private static boolean isText(String type) {
        String kind = type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return kind.startsWith("text/")
                || kind.endsWith("json")
                || kind.endsWith("xml")
                || kind.endsWith("javascript")
                || kind.endsWith("yaml");
    }

    private static CharSequence quoted(String tag) {
        return HttpHeaders.createOptimized('"' + tag + '"');
    }

    /** The first 128 bits of the SHA-256, which is more than enough to tell versions of one page apart. */
    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
