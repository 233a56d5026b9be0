package org.onrecord.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into rows and cells (RFC 4180). Where a quotation mark opens or closes where none can, nobody can tell
 * where its row ends: the row is given up, and what stands behind its first line is read as rows again. So much of the
 * text is in memory as one row of it.
 */
final class RowText {

    /** The longest row, in characters. */
    static final int LONGEST = JsonText.MAX_ENTRY;

    /** So many characters are read once more; else a text of nothing but stray marks could be, for each of its lines. */
    static final int MOST_AGAIN = 20 * LONGEST;

    private static final int AT_ONCE = 8_192;

    private static final int BEGINNING = 1_000;

    /**
     * One row.
     *
     * @param cells those that are looked at
     * @param width how many it has
     * @param line the line that it begins in, from 1
     * @param doubtful whether it stands where a row that was given up may still have gone on
     * @param stray whether a quotation mark stands in one of its cells that is not quoted
     * @param fault why it was given up; null for a whole row
     */
    record Row(List<String> cells, int width, long line, boolean doubtful, boolean stray, Message fault) {

        String where() {
            return "line " + line;
        }
    }

    private final Reader in;
    private final char[] more = new char[AT_ONCE];
    private final StringBuilder kept = new StringBuilder();
    private long before;
    private int start;
    private int next;
    private long line = 1;
    private long doubtedUntil;
    private long again;
    private char separator = ',';

    private List<String> cells;
    private int width;
    private boolean stray;
    private Deviation fault;

    RowText(Reader in) {
        this.in = in;
    }

    /** Finds out what stands between cells, by the beginning of the text. */
    void look(int length) throws IOException {
        boolean growing = true;
        while (growing && kept.length() < length) {
            growing = grown();
        }
        separator = separator(kept.substring(0, Math.min(length, kept.length())));
    }

    /** The sign that stands most often between cells of the first row. */
    static char separator(String beginning) {
        String first = beginning.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = -1;
        for (char sign : new char[] {',', ';', '\t'}) {
            long count = first.chars().filter(c -> c == sign).count();
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }

    /** The next row that is not empty; null when there is none. */
    Row next() throws IOException {
        while (endsLine()) {
            start = next;
        }
        if (again > MOST_AGAIN || peek() < 0) {
            return null;
        }
        start = next;
        long first = line;
        boolean doubtful = before + start < doubtedUntil;
        cells = new ArrayList<>();
        width = 0;
        stray = false;
        fault = null;
        do {
            cell();
        } while (fault == null && take(separator));
        if (fault != null) {
            return new Row(List.of(), 0, first, doubtful, stray, givenUp(first));
        }
        endsLine();
        return new Row(cells, width, first, doubtful, stray, null);
    }

    private void cell() throws IOException {
        String cell = peek() == '"' ? quoted() : plain();
        if (width++ < TableReading.MOST_COLUMNS) {
            cells.add(cell);
        }
        if (fault == null && next - start > LONGEST) {
            fault = Deviation.TOO_LARGE;
        }
    }

    private String plain() throws IOException {
        int from = next - start;
        for (int c = peek(); c >= 0 && c != separator && c != '\n' && c != '\r'; c = peek()) {
            stray |= c == '"';
            next++;
            if (next - start > LONGEST) {
                return "";
            }
        }
        return kept.substring(start + from, next);
    }

    private String quoted() throws IOException {
        StringBuilder cell = new StringBuilder();
        next++;
        while (!take('"') || peek() == '"') {
            if (peek() < 0 || next - start > LONGEST) {
                fault = Deviation.ROW_BROKEN;
                doubtedUntil = Long.MAX_VALUE;
                return "";
            }
            cell.append((char) peek());
            count();
        }
        while (peek() != separator && (peek() == ' ' || peek() == '\t')) {
            next++;
        }
        if (peek() >= 0 && peek() != separator && peek() != '\n' && peek() != '\r') {
            fault = Deviation.ROW_BROKEN;
        }
        return cell.toString();
    }

    private boolean take(char sign) throws IOException {
        boolean there = peek() == sign;
        next += there ? 1 : 0;
        return there;
    }

    /** Passes on, and counts the lines: each of CR, LF and both together ends one. */
    private void count() {
        char c = kept.charAt(next);
        boolean second = c == '\n' && kept.charAt(next - 1) == '\r';
        line += c == '\r' || c == '\n' && !second ? 1 : 0;
        next++;
    }

    private boolean endsLine() throws IOException {
        boolean both = take('\r');
        boolean ends = take('\n') || both;
        line += ends ? 1 : 0;
        return ends;
    }

    /** Goes back to the end of the row's first line, and says so. */
    private Message givenUp(long first) throws IOException {
        doubtedUntil = Math.max(doubtedUntil, before + next);
        again += next - start;
        String where = "line " + first;
        String beginning = kept.substring(start, Math.min(start + BEGINNING, kept.length()))
                .split("\\R", 2)[0];
        next = start;
        line = first;
        while (again <= MOST_AGAIN && peek() >= 0 && !endsLine()) {
            again++;
            next++;
            start = next;
        }
        return again > MOST_AGAIN
                ? new Message(Deviation.TOO_MANY, where, "rows that cannot be read")
                : new Message(fault, where, Shown.shortly(beginning));
    }

    /** What comes next; -1 behind the end. */
    private int peek() throws IOException {
        return next < kept.length() || grown() ? kept.charAt(next) : -1;
    }

    /** Takes in some more, and forgets what stands before the row. */
    private boolean grown() throws IOException {
        kept.delete(0, start);
        before += start;
        next -= start;
        start = 0;
        int got = in.read(more);
        kept.append(more, 0, Math.max(got, 0));
        return got > 0;
    }
}
