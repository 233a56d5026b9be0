package org.onrecord.fetch;

import java.io.IOException;
import java.io.InputStream;

/** A body as it comes from the wire: counted, told of, and ended where it grows too large. */
final class Wire extends InputStream {

    private final InputStream in;
    private final long most;
    private final Progress progress;
    private final byte[] buffer = new byte[8_192];
    private int next;
    private int end;
    private long received;

    Wire(InputStream in, long most, Progress progress) {
        this.in = in;
        this.most = most;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : buffer[next++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0 || isAtEnd()) {
            return length == 0 ? 0 : -1;
        }
        int given = Math.min(length, end - next);
        System.arraycopy(buffer, next, into, from, given);
        next += given;
        return given;
    }

    /**
     * Waits until it is known whether anything more comes: what reads gzip takes 0 for the end, though the next of its
     * parts may only be late.
     */
    @Override
    public int available() throws IOException {
        return isAtEnd() ? 0 : end - next;
    }

    /** Whether nothing more comes; reads on where that isn't known yet. */
    boolean isAtEnd() throws IOException {
        while (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                return true;
            }
            received += end;
            if (received > most) {
                throw new Stopped(Fault.TOO_LARGE);
            }
            progress.received(received);
        }
        return false;
    }
}
