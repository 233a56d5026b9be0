package org.onrecord.archive;

/**
 * A column of a table.
 *
 * @param name as the archive names it
 * @param quoted as the database names it
 * @param jdbcType what the driver calls its type
 */
record Column(String name, String quoted, ColumnType type, int jdbcType) {

    /** Whether rows are in one order by it on both databases; texts are sorted by the rules of some language. */
    boolean isSortedAlike() {
        return type == ColumnType.WHOLE;
    }
}
