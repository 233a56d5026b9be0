package org.onrecord.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of the record as the database itself describes them, each behind those that it refers to. So nothing has
 * to be told of a table that is added later.
 *
 * @param version the last migration, which tells one schema from another
 */
record Schema(String version, List<Table> tables) {

    static Schema of(Connection connection) throws SQLException {
        return new Schema(version(connection), ordered(new Reading(connection).tables()));
    }

    Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String version(Connection connection) throws SQLException {
        String newest = "0";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select \"version\" from \"flyway_schema_history\" where \"version\" is not null and \"success\"")) {
            while (rows.next()) {
                newest = later(newest, rows.getString(1));
            }
        }
        return newest;
    }

    private static String later(String one, String other) {
        int[] left = numbers(one);
        int[] right = numbers(other);
        return Arrays.compare(left, right) >= 0 ? one : other;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[._]")).mapToInt(Integer::parseInt).toArray();
    }

    /** By name, as far as what they refer to allows: the same order on both databases. */
    private static List<Table> ordered(List<Table> tables) {
        Map<String, Table> waiting = new TreeMap<>();
        tables.forEach(table -> waiting.put(table.name(), table));
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Table next = waiting.values().stream()
                    .filter(table -> table.references().stream().noneMatch(waiting::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("These refer to each other: " + waiting.keySet()));
            ordered.add(waiting.remove(next.name()));
        }
        return List.copyOf(ordered);
    }

    /** Asks the driver; it names things as the database keeps them, H2 in capitals. */
    private static final class Reading {

        private final DatabaseMetaData about;
        private final String catalog;
        private final String schema;

        Reading(Connection connection) throws SQLException {
            this.about = connection.getMetaData();
            this.catalog = connection.getCatalog();
            this.schema = connection.getSchema();
        }

        /** Their names in the archive, and what the database calls them. */
        Map<String, String> names() throws SQLException {
            Map<String, String> names = new TreeMap<>();
            try (ResultSet rows = about.getTables(catalog, null, "%", null)) {
                while (rows.next()) {
                    boolean ours = schema.equals(rows.getString("TABLE_SCHEM"));
                    if (ours && Set.of("TABLE", "BASE TABLE").contains(rows.getString("TABLE_TYPE"))) {
                        names.put(lower(rows.getString("TABLE_NAME")), rows.getString("TABLE_NAME"));
                    }
                }
            }
            return names;
        }

        List<Table> tables() throws SQLException {
            Map<String, String> names = names();
            Map<String, List<Column>> columns = columns(names.values());
            List<Table> tables = new ArrayList<>();
            for (Map.Entry<String, String> name : names.entrySet()) {
                if (!LeftOut.TABLES.containsKey(name.getKey())) {
                    tables.add(table(name.getKey(), name.getValue(), columns.get(name.getValue())));
                }
            }
            return tables;
        }

        /** Of those tables; what Hibernate makes for a moment of its own has columns of every kind. */
        private Map<String, List<Column>> columns(Collection<String> stored) throws SQLException {
            Map<String, List<Column>> columns = new TreeMap<>();
            try (ResultSet rows = about.getColumns(catalog, null, "%", "%")) {
                while (rows.next()) {
                    String table = rows.getString("TABLE_NAME");
                    boolean ours = schema.equals(rows.getString("TABLE_SCHEM")) && stored.contains(table);
                    if (ours && !LeftOut.TABLES.containsKey(lower(table))) {
                        columns.computeIfAbsent(table, any -> new ArrayList<>()).add(column(rows, table));
                    }
                }
            }
            columns.values().forEach(list -> list.sort(Comparator.comparing(Column::name)));
            return columns;
        }

        private static Column column(ResultSet rows, String table) throws SQLException {
            String name = rows.getString("COLUMN_NAME");
            int type = rows.getInt("DATA_TYPE");
            ColumnType known = ColumnType.of(type, rows.getString("TYPE_NAME"))
                    .orElseThrow(() -> new IllegalStateException(
                            "The archive has no form for the type of " + lower(table) + "." + lower(name)));
            return new Column(lower(name), quoted(name), known, type);
        }

        private Table table(String name, String stored, List<Column> columns) throws SQLException {
            List<Column> key = new ArrayList<>();
            for (String part : key(stored)) {
                key.addAll(columns.stream()
                        .filter(column -> column.name().equals(part))
                        .toList());
            }
            if (key.isEmpty()) {
                throw new IllegalStateException("The table " + name + " has no primary key");
            }
            Set<String> references = new HashSet<>();
            List<Column> own = new ArrayList<>();
            try (ResultSet rows = about.getImportedKeys(catalog, schema, stored)) {
                while (rows.next()) {
                    String other = lower(rows.getString("PKTABLE_NAME"));
                    if (other.equals(name)) {
                        String column = lower(rows.getString("FKCOLUMN_NAME"));
                        own.addAll(columns.stream()
                                .filter(each -> each.name().equals(column))
                                .toList());
                    } else {
                        references.add(other);
                    }
                }
            }
            return new Table(name, quoted(stored), columns, key, references, own);
        }

        private List<String> key(String stored) throws SQLException {
            Map<Short, String> parts = new TreeMap<>();
            try (ResultSet rows = about.getPrimaryKeys(catalog, schema, stored)) {
                while (rows.next()) {
                    parts.put(rows.getShort("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
                }
            }
            return List.copyOf(parts.values());
        }
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The value of a question with one answer. */
    static String answer(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
