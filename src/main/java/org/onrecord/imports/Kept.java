package org.onrecord.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** Values as they stand in columns of text, which people can read and both databases take alike. */
final class Kept {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Kept() {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an entry says; nothing once its words were erased. */
    static Entry entry(String json) {
        return json.isEmpty() ? Entry.NONE : read(json, new TypeReference<Entry>() {});
    }
}
