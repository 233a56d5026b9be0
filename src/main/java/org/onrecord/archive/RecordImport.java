package org.onrecord.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Takes a record into an empty desk: after all of it was read once and found whole, in one transaction that reads it
 * again. Whatever stops it, a loss of power included, leaves the desk as empty as it was.
 */
final class RecordImport {

    /** While one of these holds a row, somebody has begun here. */
    private static final List<String> SIGNS_OF_LIFE =
            List.of("app_user", "record_event", "revision", "log_leaf", "log_node");

    private final DataSource database;
    private final Map<String, Long> highest = new HashMap<>();

    RecordImport(DataSource database) {
        this.database = database;
    }

    /** Where the record can be read from its beginning, as often as it is asked for. */
    interface Lines {
        InputStream open() throws IOException;
    }

    /**
     * Reads all of it, and changes nothing.
     *
     * @param also looks at each row besides
     */
    Map<String, Long> check(Lines lines, RecordReading.Rows also) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                InputStream in = lines.open()) {
            Schema schema = Schema.of(connection);
            requireEmpty(connection, schema);
            return RecordReading.read(in, schema, (line, table, values) -> {
                remember(table, values);
                also.row(line, table, values);
            });
        }
    }

    private void remember(Table table, Object[] values) {
        int place = table.columns().indexOf(table.column("id"));
        if (place >= 0 && values[place] instanceof Long id) {
            highest.merge(table.name(), id, Math::max);
        }
    }

    /** Takes in what was checked before. */
    Map<String, Long> load(Lines lines) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                InputStream in = lines.open()) {
            Schema schema = Schema.of(connection);
            requireEmpty(connection, schema);
            // Before the transaction: to one of the databases such a change is the end of any transaction. A desk that
            // stays empty is none the worse for it.
            moveSequences(connection);
            connection.setAutoCommit(false);
            try {
                Map<String, Long> counts = load(connection, schema, in);
                connection.commit();
                return counts;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Map<String, Long> load(Connection connection, Schema schema, InputStream in)
            throws IOException, SQLException {
        // Whoever sets a desk up holds this row as well.
        Schema.answer(connection, "select id from roster for update");
        requireEmpty(connection, schema);
        clear(connection, schema);
        try (Insertion insertion = new Insertion(connection)) {
            Map<String, Long> counts = RecordReading.read(in, schema, insertion);
            insertion.finish();
            return counts;
        }
    }

    private static void requireEmpty(Connection connection, Schema schema) throws SQLException {
        for (String name : SIGNS_OF_LIFE) {
            if (Schema.answer(connection, "select 1 from " + schema.table(name).quoted() + " limit 1") != null) {
                throw new Refused("This desk is not empty. An archive is taken in by a fresh Onrecord, with an empty"
                        + " database that nobody has set up.");
            }
        }
    }

    /** What migrations put into an empty database stands in the archive, too, as it became. */
    private static void clear(Connection connection, Schema schema) throws SQLException {
        List<Table> backwards = new ArrayList<>(schema.tables());
        Collections.reverse(backwards);
        try (Statement statement = connection.createStatement()) {
            for (Table table : backwards) {
                statement.executeUpdate("delete from " + table.quoted());
            }
        }
    }

    /** The next number of each is beyond what stands: Hibernate takes a number for the end of a block of new ids. */
    private void moveSequences(Connection connection) throws SQLException {
        Map<String, Long> steps = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select sequence_name, increment from information_schema.sequences where sequence_schema = ?")) {
            statement.setString(1, connection.getSchema());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    steps.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Long> step : steps.entrySet()) {
                Long id = highest.get(Schema.lower(step.getKey()).replaceFirst("_seq$", ""));
                if (id != null) {
                    statement.executeUpdate("alter sequence " + Schema.quoted(step.getKey()) + " restart with "
                            + (id + step.getValue() + 1));
                }
            }
        }
    }
}
