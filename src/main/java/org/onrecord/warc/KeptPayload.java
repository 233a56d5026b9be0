package org.onrecord.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The payload of a file of ours. Its last bytes are only given once all of it is known to be what was kept: who copies
 * it to its end has it whole, and from a file that isn't nobody gets an end.
 */
final class KeptPayload extends InputStream {

    private final WarcReader reader;
    private final String sha256;
    private final Digest digest = new Digest();
    private final InputStream payload;
    private long left;

    KeptPayload(WarcReader reader, String sha256) throws IOException {
        this.reader = reader;
        this.sha256 = sha256;
        try {
            WarcPayload found = found();
            this.left = found.body().size();
            this.payload = found.body().stream();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        if (left == 0) {
            verify();
        }
    }

    private WarcPayload found() throws IOException {
        for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
            if (record.get() instanceof WarcResponse || record.get() instanceof WarcResource) {
                return ((WarcTargetRecord) record.get()).payload().orElseThrow();
            }
        }
        throw damaged(null);
    }

    /** How many bytes are still to be read. */
    long left() {
        return left;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = next(into, offset, (int) Math.min(length, left));
        digest.add(into, offset, read);
        left -= read;
        if (left == 0) {
            verify();
        }
        return read;
    }

    private int next(byte[] into, int offset, int length) throws IOException {
        try {
            int read = payload.read(into, offset, length);
            if (read >= 0) {
                return read;
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        throw damaged(null);
    }

    /** The file has to end here as well: what was cut off behind the payload was never flushed. */
    private void verify() throws IOException {
        boolean ended;
        try {
            ended = reader.next().isEmpty();
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        if (!ended || !digest.hex().equals(sha256)) {
            throw damaged(null);
        }
    }

    private Damaged damaged(Exception cause) {
        return new Damaged("What is kept as " + sha256 + " is not whole", cause);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
