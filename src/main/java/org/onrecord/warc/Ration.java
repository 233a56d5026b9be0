package org.onrecord.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/** A channel that gives no more than it was told to, in all and until it is told anew. */
final class Ration implements ReadableByteChannel {

    private final ReadableByteChannel channel;
    private long all;
    private long now;

    Ration(InputStream in, long all) {
        this.channel = Channels.newChannel(in);
        this.all = all;
        this.now = all;
    }

    /** From here on it gives so much, or what is left of all. */
    void allow(long bytes) {
        now = Math.min(bytes, all);
    }

    /** From here on it gives what is left of all. */
    void allowAll() {
        now = all;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int wanted = (int) Math.min(into.remaining(), now);
        if (wanted == 0 && into.hasRemaining()) {
            throw new Exhausted();
        }
        int limit = into.limit();
        into.limit(into.position() + wanted);
        try {
            int read = channel.read(into);
            all -= Math.max(0, read);
            now -= Math.max(0, read);
            return read;
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** More was asked for than was allowed. */
    static final class Exhausted extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
