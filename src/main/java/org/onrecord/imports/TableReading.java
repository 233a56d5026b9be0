package org.onrecord.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.site.ClaimCsv;
import org.onrecord.web.Cell;

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

        /** @return whether more is wanted */
        boolean broken(Message message);

        void ofTheWhole(Message message);
    }

    private final RowText table;
    private final Rows rows;
    private int columns;
    private boolean ours;

    private TableReading(RowText table, Rows rows) {
        this.table = table;
        this.rows = rows;
    }

    static void read(Reader text, Rows rows) throws IOException {
        RowText table = new RowText(text);
        table.look(SAMPLE);
        RowText.Row heading = table.next();
        if (heading != null && heading.fault() != null) {
            rows.broken(new Message(heading.fault().deviation(), heading.where(), "Without headings nothing is read."));
        } else if (heading != null) {
            new TableReading(table, rows).all(heading);
        }
    }

    private void all(RowText.Row heading) throws IOException {
        List<String> headings =
                heading.cells().stream().map(Shown::clean).map(String::strip).toList();
        columns = heading.width();
        ours = ClaimCsv.wrote(headings);
        rows.heading(headings);
        if (columns > MOST_COLUMNS) {
            rows.ofTheWhole(new Message(Deviation.TOO_MANY_COLUMNS, heading.where(), "%,d columns".formatted(columns)));
        }
        boolean more = true;
        for (int number = 1; more; number++) {
            RowText.Row row = table.next();
            if (row != null && number > MOST_ROWS) {
                rows.broken(new Message(Deviation.TOO_MANY, row.where(), "%,d rows".formatted(MOST_ROWS)));
            }
            more = row != null && number <= MOST_ROWS && take(row);
        }
    }

    private boolean take(RowText.Row row) {
        if (row.fault() != null) {
            return rows.broken(row.fault());
        }
        if (row.cells().stream().map(Shown::clean).allMatch(String::isBlank)) {
            return true;
        }
        if (row.doubtful() && (row.width() != columns || row.stray())) {
            return rows.broken(
                    new Message(Deviation.ROW_TORN, row.where(), Shown.shortly(String.join(" · ", row.cells()))));
        }
        return taken(row);
    }

    private boolean taken(RowText.Row row) {
        List<Message> messages = new ArrayList<>();
        if (row.doubtful()) {
            messages.add(Message.of(Deviation.ROW_DOUBTFUL, row.where()));
        }
        if (row.width() != columns) {
            messages.add(new Message(
                    row.width() > columns ? Deviation.ROW_TOO_WIDE : Deviation.ROW_TOO_SHORT,
                    row.where(),
                    "%d instead of %d".formatted(row.width(), columns)));
        }
        List<String> clean = new ArrayList<>();
        for (String cell : row.cells()) {
            clean.add(Shown.clean(ours ? Cell.meant(cell) : cell));
            String where = row.where() + ", column " + clean.size();
            if (cell.indexOf('\uFFFD') >= 0) {
                messages.add(new Message(Deviation.BROKEN_CHARACTER, where, Shown.shortly(cell)));
            } else if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                messages.add(Message.of(Deviation.CONTROL_REMOVED, where));
            }
        }
        return rows.row(clean, row.line(), messages);
    }
}
