package org.onrecord.claim;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A field in which another editor's saved text and the text that was typed differ. */
record FormDifference(String field, String stored, String typed) {

    private static final Set<String> NOT_TEXT =
            Set.of("formKey", "revision", "attribution", "capture", "start", "reason");

    /** The fields in which two forms differ, in the form's order. */
    static List<FormDifference> between(ClaimForm stored, ClaimForm typed) {
        List<FormDifference> differences = new ArrayList<>();
        compare("", stored, typed, differences);
        return differences;
    }

    private static void compare(String path, Record stored, Record typed, List<FormDifference> differences) {
        for (RecordComponent component : stored.getClass().getRecordComponents()) {
            String field = path + component.getName();
            if (!NOT_TEXT.contains(field)) {
                compare(field, value(component, stored), value(component, typed), differences);
            }
        }
    }

    private static void compare(String field, Object stored, Object typed, List<FormDifference> differences) {
        if (stored instanceof List<?> theirs && typed instanceof List<?> mine) {
            for (int i = 0; i < Math.max(theirs.size(), mine.size()); i++) {
                compare(field + "[" + i + "]", at(theirs, i), at(mine, i), differences);
            }
        } else if (stored instanceof Record theirs && typed instanceof Record mine) {
            compare(field + ".", theirs, mine, differences);
        } else if (!text(stored).equals(text(typed))) {
            differences.add(new FormDifference(field, text(stored), text(typed)));
        }
    }

    private static Object at(List<?> rows, int row) {
        return row < rows.size() ? rows.get(row) : null;
    }

    /** A row that only one side has is told whole. */
    private static String text(Object value) {
        if (value instanceof Record row) {
            StringBuilder words = new StringBuilder();
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                Object part = value(component, row);
                words.append(part.toString().isEmpty() ? "" : part + " ");
            }
            return words.toString().strip();
        }
        return value == null ? "" : value.toString();
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
