package org.onrecord.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** What a browser sent: each field's text as it was typed, but for the spaces around it. */
public final class FormData {

    /** What a key that was made with a form looks like: sent twice, a form does once what it does. */
    public static final String KEY = "[0-9a-f-]{36}";

    private final MultivaluedMap<String, String> fields;

    public FormData(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    /** A field's text without the spaces around it; empty when it was not sent. */
    public String text(String name) {
        return whole(name).strip();
    }

    /** A field's text with the spaces around it, its line ends written as a line feed each. */
    public String whole(String name) {
        return lines(fields.getFirst(name));
    }

    /** The texts of all fields of one name, in their order, each as {@link #text(String)} gives the first. */
    public List<String> texts(String name) {
        List<String> texts = fields.get(name);
        return texts == null
                ? List.of()
                : texts.stream().map(text -> lines(text).strip()).toList();
    }

    private static String lines(String text) {
        return text == null ? "" : LineEnds.normal(text);
    }

    /** The text of the field of this name in a row; empty when there is none. */
    public String text(String name, int row) {
        List<String> texts = texts(name);
        return row < texts.size() ? texts.get(row) : "";
    }

    /** How many rows the fields of these names make, at most. */
    public int rows(String... names) {
        int rows = 0;
        for (String name : names) {
            rows = Math.max(rows, texts(name).size());
        }
        return rows;
    }
}
