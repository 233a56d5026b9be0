package org.onrecord.claim;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field in which another editor's saved text and the text that was typed differ. */
record FormDifference(String field, String stored, String typed) {

    private static final Set<String> NOT_TEXT =
            Set.of("formKey", "revision", "attribution", "capture", "start", "reason");

    private static final Pattern PATH = Pattern.compile("(\\w+)(?:\\[(\\d+)])?(?:\\.(\\w+))?(?:\\.(\\w+))?");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("exact", "Passage"),
            Map.entry("text", "Claim"),
            Map.entry("checkability", "Can it be checked?"),
            Map.entry("obstacle", "Why not"),
            Map.entry("about", "Time it is about"),
            Map.entry("aboutPlace", "Place it is about"),
            Map.entry("roleThen", "Role then"),
            Map.entry("form", "How given"),
            Map.entry("act", "What they do by it"),
            Map.entry("cue", "Reporting verb"),
            Map.entry("saidVerbatim", "Said, as printed"),
            Map.entry("said", "Said, read as"),
            Map.entry("saidBasis", "How the date is known"),
            Map.entry("weeks", "Weeks counted"),
            Map.entry("reportedFigure", "Figure as reported here"),
            Map.entry("originalFigure", "Figure as the speaker gave it"),
            Map.entry("hops", "Relay"),
            Map.entry("quotations", "Quotation"));

    /** The field in plain words: {@code hops[0].agent} is {@code Relay 1, agent}. */
    public String label() {
        Matcher path = PATH.matcher(field);
        if (!path.matches()) {
            return field;
        }
        String row = path.group(2) == null ? "" : " " + (Integer.parseInt(path.group(2)) + 1);
        String part = (path.group(3) == null ? "" : ", " + path.group(3))
                + (path.group(4) == null ? "" : ", " + path.group(4));
        String name = path.group(1);
        return LABELS.getOrDefault(name, Character.toUpperCase(name.charAt(0)) + name.substring(1)) + row + part;
    }

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
                String part = text(value(component, row));
                words.append(part.isEmpty() ? "" : part + " ");
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
