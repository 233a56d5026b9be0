package org.onrecord.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Puts rows into their tables, many at once, and says which lines hold what a table refuses. */
final class Insertion implements RecordReading.Rows, AutoCloseable {

    private static final int AT_ONCE = 500;

    /** Rows can be large: so many characters of text and no more wait in memory. */
    private static final long CHARACTERS_AT_ONCE = 4_000_000;

    private final Connection connection;
    private final List<Later> later = new ArrayList<>();
    private Table table;
    private PreparedStatement statement;
    private int waiting;
    private long characters;
    private long firstLine;
    private long lastLine;

    Insertion(Connection connection) {
        this.connection = connection;
    }

    /** A reference to a row of the same table that comes further down. */
    private record Later(Column column, Object to, Object[] values) {}

    @Override
    public void row(long line, Table into, Object[] values) throws SQLException {
        if (into != table) {
            finish();
            table = into;
            statement = connection.prepareStatement(into.insert());
        }
        postpone(values);
        for (int i = 0; i < values.length; i++) {
            ColumnType.set(statement, i + 1, values[i], into.columns().get(i));
            characters += values[i] instanceof String text ? text.length() : 8;
        }
        statement.addBatch();
        firstLine = waiting == 0 ? line : firstLine;
        lastLine = line;
        waiting++;
        if (waiting >= AT_ONCE || characters >= CHARACTERS_AT_ONCE) {
            flush();
        }
    }

    /** A row that refers to one with a higher id is told of it once that one is there. Few do. */
    private void postpone(Object[] values) {
        for (Column column : table.own()) {
            int place = table.columns().indexOf(column);
            Object to = values[place];
            Object id = values[table.columns().indexOf(table.key().get(0))];
            if (to instanceof Long other && id instanceof Long own && other > own) {
                later.add(new Later(column, to, values));
                values[place] = null;
            }
        }
    }

    private void flush() throws SQLException {
        try {
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new Refused("The database refuses a row of %s in the lines %d to %d of the record: %s"
                    .formatted(table.name(), firstLine, lastLine, e.getMessage()));
        }
        waiting = 0;
        characters = 0;
    }

    /** Ends the table that rows were put into last. */
    void finish() throws SQLException {
        if (statement == null) {
            return;
        }
        flush();
        for (Later reference : later) {
            refer(reference);
        }
        later.clear();
        close();
    }

    private void refer(Later reference) throws SQLException {
        String set = "update " + table.quoted() + " set " + reference.column().quoted() + " = ?" + table.whereKey();
        try (PreparedStatement update = connection.prepareStatement(set)) {
            ColumnType.set(update, 1, reference.to(), reference.column());
            for (int i = 0; i < table.key().size(); i++) {
                Column part = table.key().get(i);
                ColumnType.set(update, i + 2, reference.values()[table.columns().indexOf(part)], part);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new Refused("The database refuses what a row of %s refers to by %s: %s"
                    .formatted(table.name(), reference.column().name(), e.getMessage()));
        }
    }

    @Override
    public void close() throws SQLException {
        if (statement != null) {
            statement.close();
            statement = null;
        }
    }
}
