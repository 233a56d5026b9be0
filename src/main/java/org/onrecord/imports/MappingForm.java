package org.onrecord.imports;

import java.util.EnumMap;
import java.util.Map;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;

/** Reads what somebody says that the columns of a spreadsheet are. */
final class MappingForm {

    private MappingForm() {}

    static ColumnMapping read(FormData data, int columns, Issues issues) {
        Map<TableColumn, Integer> places = new EnumMap<>(TableColumn.class);
        for (TableColumn column : TableColumn.values()) {
            String field = "column." + column.name();
            String typed = data.text(field);
            boolean place = typed.matches("\\d{1,3}") && Integer.parseInt(typed) < columns;
            if (place && places.containsValue(Integer.valueOf(typed))) {
                issues.add(field, "This column is taken for something else already.");
            } else if (place) {
                places.put(column, Integer.valueOf(typed));
            } else if (!typed.isEmpty()) {
                issues.add(field, "Choose one of the columns in the list.");
            }
        }
        if (!places.containsKey(TableColumn.CLAIM)) {
            issues.add("column." + TableColumn.CLAIM.name(), "Say which column holds the claim.");
        }
        return new ColumnMapping(places);
    }
}
