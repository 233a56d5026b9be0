package org.onrecord.tlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a file that may be larger than the memory, as bytes, each with a limit of its own. */
public final class LineReader {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;

    public LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * The next line without its line end; nothing at the end of the file.
     *
     * @throws Unproven when the file ends within it, or it is too long; what follows cannot be read then
     */
    public Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (fill()) {
            int start = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            if (line.size() + (at - start) > longest) {
                throw new Unproven("The line is longer than " + longest + " bytes.");
            }
            line.write(chunk, start, at - start);
            if (at < end) {
                at++;
                return Optional.of(line.toByteArray());
            }
        }
        if (line.size() > 0) {
            throw new Unproven("The file ends within the line.");
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = in.read(chunk);
        }
        return end > 0;
    }
}
