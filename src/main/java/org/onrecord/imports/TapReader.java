package org.onrecord.imports;

import java.io.IOException;
import java.io.Reader;

/**
 * Passes a text on to a parser and keeps what it may be asked for word for word, until told to forget it: so much of a
 * file is in memory as one entry of it.
 */
final class TapReader extends Reader {

    private final Reader in;
    private final StringBuilder kept = new StringBuilder();
    private long base;
    private int next;
    private int lines;
    private int inLine;

    TapReader(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (next == kept.length()) {
            char[] more = new char[Math.max(length, 1)];
            int got = in.read(more, 0, more.length);
            if (got <= 0) {
                return -1;
            }
            kept.append(more, 0, got);
        }
        int served = Math.min(length, kept.length() - next);
        kept.getChars(next, next + served, into, from);
        next += served;
        return served;
    }

    /** What comes next, up to a length, without passing it on. */
    String peek(int length) throws IOException {
        char[] more = new char[length];
        while (kept.length() - next < length) {
            int got = in.read(more, 0, length);
            if (got <= 0) {
                break;
            }
            kept.append(more, 0, got);
        }
        return kept.substring(next, Math.min(next + length, kept.length()));
    }

    /** Where the next character stands that is passed on. */
    long offset() {
        return base + next;
    }

    /** Goes on from a place that is kept. */
    void goTo(long offset) {
        next = (int) (offset - base);
    }

    /** What stands between two places, as far as it is kept. */
    String between(long from, long to) {
        int start = (int) Math.max(0, from - base);
        return kept.substring(start, (int) Math.max(start, Math.min(to - base, kept.length())));
    }

    /** Keeps nothing of what stands before a place. */
    void forget(long before) {
        int length = (int) Math.max(0, Math.min(before - base, next));
        for (int i = 0; i < length; i++) {
            count(kept.charAt(i));
        }
        kept.delete(0, length);
        base += length;
        next -= length;
    }

    private void count(char c) {
        if (c == '\n') {
            lines++;
            inLine = 0;
        } else {
            inLine++;
        }
    }

    /** The line and column of a place, in words. */
    String place(long offset) {
        int line = lines;
        int column = inLine;
        int end = (int) Math.min(Math.max(offset - base, 0), kept.length());
        for (int i = 0; i < end; i++) {
            boolean ends = kept.charAt(i) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 0 : column + 1;
        }
        return "line " + (line + 1) + ", column " + (column + 1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
