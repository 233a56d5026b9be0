package org.onrecord.rendered;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** How the bytes of an answer are sent (RFC 9110, content codings), the smallest first. */
enum Encoding {
    BR("br") {
        @Override
        byte[] of(byte[] plain) throws IOException {
            return Encoder.compress(plain, BROTLI);
        }
    },
    GZIP("gzip") {
        @Override
        byte[] of(byte[] plain) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(plain);
            }
            return out.toByteArray();
        }
    },
    /** As they are. */
    IDENTITY("identity") {
        @Override
        byte[] of(byte[] plain) {
            return plain;
        }
    };

    /** Smaller than gzip at about the same cost; the higher levels take many times as long for a few per cent. */
    private static final Encoder.Parameters BROTLI = Encoder.Parameters.create(5);

    private final String token;
    private final CharSequence header;

    Encoding(String token) {
        this.token = token;
        this.header = HttpHeaders.createOptimized(token);
    }

    String token() {
        return token;
    }

    /** The same as it stands in headers. */
    CharSequence header() {
        return header;
    }

    abstract byte[] of(byte[] plain) throws IOException;

    byte[] bytes(byte[] plain) {
        try {
            return of(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The smallest that a client takes.
     *
     * @param accepted its {@code Accept-Encoding}; null when it says nothing, and then it gets bytes as they are
     */
    static Encoding best(String accepted) {
        if (accepted == null) {
            return IDENTITY;
        }
        if (Brotli4jLoader.isAvailable() && accepts(accepted, BR.token)) {
            return BR;
        }
        return accepts(accepted, GZIP.token) ? GZIP : IDENTITY;
    }

    private static boolean accepts(String accepted, String token) {
        for (String each : accepted.split(",", 20)) {
            String[] parts = each.split(";", 2);
            if (parts[0].strip().equalsIgnoreCase(token)) {
                return parts.length == 1 || !isNever(parts[1]);
            }
        }
        return false;
    }

    /** Whether a weight says "not acceptable". */
    private static boolean isNever(String weight) {
        return weight.strip().toLowerCase(Locale.ROOT).matches("q\\s*=\\s*0(\\.0{0,3})?");
    }
}
