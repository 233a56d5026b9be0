package org.onrecord.extract;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file that can be read only as long as there is time. */
final class GuardedFile implements RandomAccessRead {

    private final RandomAccessRead file;
    private final Allowance allowance;

    GuardedFile(Path path, Allowance allowance) throws IOException {
        this.file = new RandomAccessReadBufferedFile(path);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        allowance.check();
        return file.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        allowance.check();
        return file.read(into, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
