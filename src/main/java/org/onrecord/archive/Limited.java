package org.onrecord.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file of an archive that is read no further than it may be long: a few bytes of a zip file can stand for millions. */
final class Limited extends FilterInputStream {

    private long left;

    Limited(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new Refused("A file of the archive is longer than any that was ever written.");
        }
    }
}
