package org.onrecord.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** RFC 8785, section 3.2.2, without its numbers. */
    @Test
    void stringsAndLiteralsAreWrittenAsTheRfcDoes() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("string", "\u20ac$\u000f\nA'B\"\\\\\"/");
        value.put("literals", Arrays.asList(null, true, false));
        assertEquals(
                "{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                CanonicalJson.of(value));
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void keysAreSortedByTheirUtf16Units() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("\u20ac", "Euro Sign");
        value.put("\r", "Carriage Return");
        value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        value.put("1", "One");
        value.put("\ud83d\ude00", "Emoji: Grinning Face");
        value.put("\u0080", "Control");
        value.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                CanonicalJson.of(value));
    }

    @Test
    void everyControlCharacterIsEscapedInItsShortestForm() {
        assertEquals(
                "\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\"", CanonicalJson.of("\b\t\n\f\r\0\u001f\u007f\u2028"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of("x", List.of(), Map.of("c", "\u0000\ud83d\ude00"), true));
        value.put("a", null);
        assertEquals(value, CanonicalJson.read(CanonicalJson.of(value)));
        assertEquals("[\"a\",null]", CanonicalJson.of(new ArrayList<>(Arrays.asList("a", null))));
        assertEquals("null", CanonicalJson.of(null));
        assertEquals("true", CanonicalJson.of(true));
    }

    @Test
    void numbersAndOtherThingsAreRefused() {
        for (Object value : List.of(1, 1.5, 'c', new int[0], List.of("a", 1L), Map.of("a", Map.of("b", 2)))) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(value));
        }
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of(1, "a")));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Collections.singletonMap(null, "a")));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of("\ud83d"));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of("\ude00", "a")));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(nested(65)));
        CanonicalJson.read("{\"a\":" + CanonicalJson.of(nested(62)) + "}");
    }

    private static Object nested(int depth) {
        Object value = "a";
        for (int i = 0; i < depth; i++) {
            value = List.of(value);
        }
        return value;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"a\"",
                "{",
                "{\"a\":\"b\"",
                "{\"a\":\"b\"} ",
                " {\"a\":\"b\"}",
                "{\"a\": \"b\"}",
                "{\"a\":\"b\"}\n",
                "{\"a\":\"b\"}{}",
                "{\"a\":\"b\",\"a\":\"b\"}",
                "{\"b\":\"\",\"a\":\"\"}",
                "{\"a\":1}",
                "{\"a\":[-0.5e3]}",
                "{\"a\":NaN}",
                "{'a':'b'}",
                "{a:\"b\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u000A\"}",
                "{\"a\":\"\\u001F\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\ud800\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":[\"b\",]}",
                "{\"a\":True}",
                "/**/{}",
                "\ufeff{}"
            })
    void whatHasAnotherSpellingIsRefused(String text) {
        assertThrows(Unproven.class, () -> CanonicalJson.read(text));
    }

    @Test
    void noDepthBreaksTheReader() {
        assertThrows(Unproven.class, () -> CanonicalJson.read("{\"a\":" + "[".repeat(1_000_000)));
        assertThrows(Unproven.class, () -> CanonicalJson.read("{\"a\":".repeat(100_000) + "{}" + "}".repeat(100_000)));
    }
}
