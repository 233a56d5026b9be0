package org.onrecord.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Decides how a body is unpacked, from its {@code Content-Encoding}: gzip and deflate, at most one in another. */
final class Unpacking {

    private static final int NESTED = 2;

    private Unpacking() {}

    /** The encodings in the order in which they were applied; none for a body that is sent as it is. */
    static List<String> encodings(List<String> headers) throws Stopped {
        List<String> encodings = new ArrayList<>();
        for (String header : headers) {
            for (String named : header.split(",")) {
                String encoding = named.strip().toLowerCase(Locale.ROOT);
                if (!encoding.isEmpty() && !encoding.equals("identity")) {
                    encodings.add(encoding);
                }
            }
        }
        if (encodings.size() > NESTED || !encodings.stream().allMatch(Unpacking::isKnown)) {
            throw new Stopped(Fault.BROKEN_ENCODING);
        }
        return encodings;
    }

    /** The body unpacked; an empty one stays empty, however it says that it is packed. */
    static InputStream of(Wire wire, List<String> encodings) throws IOException {
        InputStream unpacked = wire;
        for (int i = encodings.size() - 1; i >= 0 && !wire.isAtEnd(); i--) {
            unpacked = encodings.get(i).equals("deflate") ? inflated(unpacked) : new GZIPInputStream(unpacked, 8_192);
        }
        return unpacked;
    }

    private static boolean isKnown(String encoding) {
        return encoding.equals("gzip") || encoding.equals("x-gzip") || encoding.equals("deflate");
    }

    /** Under this name servers send both what RFC 9110 calls so, which begins with two bytes of its own, and the bare. */
    private static InputStream inflated(InputStream packed) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(packed, 2);
        byte[] first = peeked.readNBytes(2);
        peeked.unread(first);
        boolean wrapped =
                first.length == 2 && (first[0] & 0x0F) == 8 && ((first[0] & 0xFF) << 8 | first[1] & 0xFF) % 31 == 0;
        return new Owning(peeked, new Inflater(!wrapped));
    }

    /** Gives its inflater's memory back when it is closed. */
    private static final class Owning extends InflaterInputStream {

        Owning(InputStream in, Inflater inflater) {
            super(in, inflater, 8_192);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
