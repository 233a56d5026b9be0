package org.onrecord.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a spreadsheet row by row: each cell is text, whatever a spreadsheet would make of it. */
final class TableReading {

    /** The most rows that one import takes. */
    static final int MOST_ROWS = 1_000_000;

    /** The most columns that are looked at. */
    static final int MOST_COLUMNS = 200;

    private static final int SAMPLE = 20_000;

    /** Takes the rows as they come; the first is the heading. */
    interface Rows {

        void heading(List<String> headings);

        /** @return whether more is wanted */
        boolean row(List<String> cells, long line, List<Message> messages);

        void broken(Message message);
    }

    private TableReading() {}

    static void read(Reader text, Rows rows) throws IOException {
        TapReader tap = new TapReader(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(tap.peek(SAMPLE)))
                .setTrailingData(true)
                .setLenientEof(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new Forgetting(tap))
                .setFormat(format)
                .get()) {
            read(parser, rows);
        }
    }

    private static void read(CSVParser parser, Rows rows) {
        Iterator<CSVRecord> records = parser.iterator();
        int columns = 0;
        long line = 0;
        for (int number = 0; ; number++) {
            try {
                long before = parser.getCurrentLineNumber();
                if (!records.hasNext()) {
                    return;
                }
                line = before + 1;
                List<String> cells = cells(records.next());
                if (number == 0) {
                    columns = cells.size();
                    rows.heading(
                            cells.stream().map(Shown::clean).map(String::strip).toList());
                } else if (number > MOST_ROWS) {
                    rows.broken(new Message(Deviation.TOO_MANY, "line " + line, "%,d rows".formatted(MOST_ROWS)));
                    return;
                } else if (!take(cells, line, columns, rows)) {
                    return;
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                rows.broken(new Message(Deviation.ROW_BROKEN, "line " + (line + 1), ""));
                return;
            }
        }
    }

    private static boolean take(List<String> cells, long line, int columns, Rows rows) {
        List<Message> messages = new ArrayList<>();
        String where = "line " + line;
        if (cells.size() > columns) {
            messages.add(
                    new Message(Deviation.ROW_TOO_WIDE, where, "%d instead of %d".formatted(cells.size(), columns)));
        } else if (cells.size() < columns) {
            messages.add(
                    new Message(Deviation.ROW_TOO_SHORT, where, "%d instead of %d".formatted(cells.size(), columns)));
        }
        List<String> clean = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String shown = Shown.clean(cell);
            if (cell.indexOf('\uFFFD') >= 0) {
                messages.add(
                        new Message(Deviation.BROKEN_CHARACTER, where + ", column " + (i + 1), Shown.shortly(cell)));
            } else if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                messages.add(Message.of(Deviation.CONTROL_REMOVED, where + ", column " + (i + 1)));
            }
            clean.add(shown);
        }
        return clean.stream().allMatch(String::isBlank) || rows.row(clean, line, messages);
    }

    private static List<String> cells(CSVRecord record) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < record.size() && i < MOST_COLUMNS; i++) {
            cells.add(record.get(i));
        }
        return cells;
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

    /** Passes on what was looked at, and keeps nothing. */
    private static final class Forgetting extends Reader {

        private final TapReader tap;

        Forgetting(TapReader tap) {
            this.tap = tap;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = tap.read(into, from, length);
            tap.forget(tap.offset());
            return read;
        }

        @Override
        public void close() throws IOException {
            tap.close();
        }
    }
}
