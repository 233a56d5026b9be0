package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormDataTest {

    @Test
    void aFieldThatWasNotSentIsEmpty() {
        FormData data = data();

        assertEquals("", data.text("text"));
        assertEquals("", data.whole("text"));
        assertEquals(List.of(), data.texts("text"));
        assertEquals("", data.text("text", 0));
        assertEquals(0, data.rows("text", "other"));
    }

    @Test
    void theSpacesAroundATextAreNoPartOfIt() {
        assertEquals("a  b", data("text", " \n a  b \u2003").text("text"));
        assertEquals("", data("text", " \t ").text("text"));
        assertEquals(" \n a  b \u2003", data("text", " \n a  b \u2003").whole("text"));
    }

    @Test
    void lineEndsAreOneLineFeedWhateverTheBrowserSends() {
        assertEquals("a\nb\nc\n\nd", data("text", "a\r\nb\rc\r\n\r\nd").text("text"));
        assertEquals("\na\n", data("text", "\r\na\r\n").whole("text"));
    }

    @Test
    void lineEndsInRowsAreOneLineFeedToo() {
        FormData data = data("words", "a\r\nb", "words", "c\rd");

        assertEquals(List.of("a\nb", "c\nd"), data.texts("words"));
        assertEquals("a\nb", data.text("words", 0));
        assertEquals("c\nd", data.text("words", 1));
    }

    @Test
    void theFirstOfSeveralIsTheFieldsText() {
        assertEquals("one", data("text", "one", "text", "two").text("text"));
    }

    @Test
    void rowsKeepTheirOrderAndTheirEmptyFields() {
        FormData data = data("agent", " one ", "agent", "", "agent", "three", "verb", "said");

        assertEquals(List.of("one", "", "three"), data.texts("agent"));
        assertEquals("three", data.text("agent", 2));
        assertEquals("", data.text("agent", 3));
        assertEquals("said", data.text("verb", 0));
        assertEquals("", data.text("verb", 1));
    }

    @Test
    void thereAreAsManyRowsAsTheLongestFieldHas() {
        FormData data = data("agent", "one", "agent", "two", "verb", "said");

        assertEquals(2, data.rows("agent", "verb"));
        assertEquals(2, data.rows("verb", "agent"));
        assertEquals(1, data.rows("verb"));
        assertEquals(0, data.rows());
    }

    @Test
    void aFieldThatWasSentWithoutAValueIsEmpty() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.put("text", Arrays.asList(null, "two"));
        FormData data = new FormData(fields);

        assertEquals("", data.text("text"));
        assertEquals(List.of("", "two"), data.texts("text"));
    }

    private static FormData data(String... namesAndTexts) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            fields.add(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return new FormData(fields);
    }
}
