package org.onrecord.archive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table whose rows are part of the record.
 *
 * @param name as the archive names it
 * @param quoted as the database names it
 * @param columns in the order of their names
 * @param key the columns of its primary key
 * @param references the other tables that its rows refer to
 * @param own the columns by which a row refers to another row of this same table
 */
record Table(
        String name, String quoted, List<Column> columns, List<Column> key, Set<String> references, List<Column> own) {

    Column column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    boolean isSortedAlike() {
        return key.stream().allMatch(Column::isSortedAlike);
    }

    String select() {
        return "select " + listed(columns) + " from " + quoted;
    }

    String insert() {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + quoted + " (" + listed(columns) + ") values (" + marks + ")";
    }

    String whereKey() {
        return " where " + key.stream().map(column -> column.quoted() + " = ?").collect(Collectors.joining(" and "));
    }

    static String listed(List<Column> columns) {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }
}
