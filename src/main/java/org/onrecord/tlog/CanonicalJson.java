package org.onrecord.tlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one way in which a value is written as JSON, RFC 8785, so that it can be hashed. There are no numbers in it: how
 * they are written is where programs disagree, so a number is a string of its digits.
 */
public final class CanonicalJson {

    private static final int DEEPEST = 64;
    private static final ObjectMapper JSON = new ObjectMapper(new JsonFactoryBuilder()
            // A table of names would be filled, and its hashes made to collide, by whoever writes the file.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private CanonicalJson() {}

    /**
     * @param value a map with strings as keys, a list, a string, a boolean or null, and in maps and lists the same
     * @throws IllegalArgumentException when there is anything else in it, such as a number or half a surrogate pair, or
     *     it is nested more than 64 deep
     */
    public static String of(Object value) {
        require(value, 0);
        try {
            // The library reads no bare string; in a list it does.
            String list = canonical(JSON.writeValueAsString(Collections.singletonList(value)));
            return list.substring(1, list.length() - 1);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    private static void require(Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("It is nested more than " + DEEPEST + " deep.");
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (!(key instanceof String name)) {
                    throw new IllegalArgumentException("The key " + key + " is not a string.");
                }
                requireWhole(name);
                require(inner, depth + 1);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> require(inner, depth + 1));
        } else if (value instanceof String text) {
            requireWhole(text);
        } else if (value != null && !(value instanceof Boolean)) {
            throw new IllegalArgumentException("Only strings are written, not a "
                    + value.getClass().getSimpleName() + "; a number is written as a string.");
        }
    }

    private static void requireWhole(String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("The text has half a surrogate pair.");
        }
    }

    /**
     * Reads an object that {@link #of} wrote.
     *
     * @throws Unproven when the text is anything else, if only by a space or the order of its keys
     */
    public static Map<String, Object> read(String text) {
        try {
            Object value = JSON.readValue(text, Object.class);
            require(value, 0);
            if (value instanceof Map<?, ?> map && canonical(text).equals(text)) {
                @SuppressWarnings("unchecked")
                Map<String, Object> object = (Map<String, Object>) map;
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new Unproven("It is not JSON.");
        } catch (IOException | IllegalArgumentException e) {
            throw new Unproven("It is not JSON as the log writes it: " + e.getMessage());
        }
        throw new Unproven("It is not JSON in its canonical form.");
    }

    private static String canonical(String json) throws IOException {
        return new JsonCanonicalizer(json).getEncodedString();
    }

    /**
     * Reads an object of which every value is a string.
     *
     * @throws Unproven also when one is not
     */
    static Map<String, String> strings(String text) {
        Map<String, Object> values = read(text);
        values.forEach((name, value) -> {
            if (!(value instanceof String)) {
                throw new Unproven("Its field \"" + name + "\" is not a string.");
            }
        });
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, String> strings = (Map) values;
        return strings;
    }
}
