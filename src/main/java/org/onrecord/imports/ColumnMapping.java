package org.onrecord.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onrecord.history.Content;
import org.onrecord.web.Folded;

/** Which column of a spreadsheet holds what; a column that holds nothing of these is left out. */
public record ColumnMapping(@JsonValue Map<TableColumn, Integer> columns) {

    static final ColumnMapping NONE = new ColumnMapping(Map.of());

    @JsonCreator
    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /** What the headings say of themselves; each column is taken once, by what it names best. */
    static ColumnMapping guessed(List<String> headings) {
        Map<TableColumn, Integer> guessed = new EnumMap<>(TableColumn.class);
        boolean[] taken = new boolean[headings.size()];
        for (int likeness = 100; likeness > 0; likeness--) {
            for (TableColumn column : TableColumn.values()) {
                for (int i = 0; i < headings.size() && !guessed.containsKey(column); i++) {
                    if (!taken[i] && column.likeness(plain(headings.get(i))) == likeness) {
                        guessed.put(column, i);
                        taken[i] = true;
                    }
                }
            }
        }
        return new ColumnMapping(guessed);
    }

    private static String plain(String heading) {
        return Folded.of(heading).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** What tells one form of spreadsheet from another: its headings, in their order. */
    static String signature(List<String> headings) {
        return Content.sha256(
                String.join("\n", headings.stream().map(ColumnMapping::plain).toList()));
    }

    /** The column's place, from 0; -1 when there is none. */
    int place(TableColumn column) {
        return columns.getOrDefault(column, -1);
    }

    /** The text of a cell, without the spaces around it; empty when there is none. */
    String cell(TableColumn column, List<String> cells) {
        int place = place(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }
}
