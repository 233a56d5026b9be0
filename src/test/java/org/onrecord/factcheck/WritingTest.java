package org.onrecord.factcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.factcheck.Answers.Claim;
import org.onrecord.factcheck.Answers.ClaimList;

/** How calls are read and answers written, without any claim. */
class WritingTest {

    private static Parameters sent(String... namesAndValues) {
        MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Parameters(sent);
    }

    private static Call call(String... namesAndValues) {
        String[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        all[namesAndValues.length] = "query";
        all[namesAndValues.length + 1] = "boats";
        return Call.read(sent(all));
    }

    private static ClaimList answer(String text) {
        return new ClaimList(List.of(new Claim(text, "", null, List.of())), null);
    }

    private static String written(String... namesAndValues) {
        return Writing.read(sent(namesAndValues)).write(answer("a"), Names.CLAIMS);
    }

    @Test
    void whatIsEmptyIsNotWritten() {
        assertEquals("{\n  \"claims\" : [\n    {\n      \"text\" : \"a\"\n    }\n  ]\n}", written());
        assertEquals("{\"claims\":[{\"text\":\"a\"}]}", written("prettyPrint", "false"));
        assertEquals(
                "{}",
                Writing.PLAIN
                        .write(new ClaimList(List.of(), null), Names.CLAIMS)
                        .replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cb", "jQuery.cb_1", "$", "a.b.c", "google._.x"})
    void aScriptCallsItsFunction(String callback) {
        assertEquals(
                "// API callback\n" + callback + "({\"claims\":[{\"text\":\"a\"}]});",
                written("callback", callback, "prettyPrint", "false", "alt", "json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alert(1)", "a;b", "a.", ".a", "1a", "a b", "</script>", "a[0]", "é", "a\u2028b", "a//", "*/a"})
    void whatIsNoNameOfAFunctionIsRefused(String callback) {
        assertThrows(Fault.class, () -> Writing.read(sent("callback", callback)));
    }

    @Test
    void aCallbackThatIsTooLongIsRefused() {
        Writing.read(sent("callback", "a".repeat(Writing.LONGEST_CALLBACK)));
        assertThrows(Fault.class, () -> Writing.read(sent("callback", "a".repeat(Writing.LONGEST_CALLBACK + 1))));
    }

    @Test
    void noTextBreaksOutOfTheCall() {
        String script = Writing.read(sent("callback", "cb")).write(answer("</script>\u2028<!--"), Names.CLAIMS);
        assertTrue(script.contains("\\u003c/script>\\u2028\\u003c!--"), script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"media", "proto", "atom"})
    void onlyJsonIsGiven(String alt) {
        assertThrows(Fault.class, () -> Writing.read(sent("alt", alt)));
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 1", "100, 100", "101, 100", "2147483647, 100"})
    void aPageHoldsTenUnlessMoreIsAskedForAndNeverMoreThanAHundred(String asked, int size) {
        assertEquals(size, call("pageSize", asked).size());
        assertEquals(size, call("page_size", asked).size());
    }

    @ParameterizedTest
    @CsvSource({
        "pageSize, -1",
        "pageSize, ten",
        "pageSize, 2147483648",
        "pageSize, 1.5",
        "pageSize, 0x10",
        "offset, -1",
        "maxAgeDays, -1",
        "maxAgeDays, 9999999999",
        "languageCode, e",
        "languageCode, 12",
        "languageCode, en;drop",
        "pageToken, x",
        "pageToken, ====",
        "pageToken, AAAA"
    })
    void whatCannotBeMeantIsRefused(String name, String value) {
        Fault fault = assertThrows(Fault.class, () -> call(name, value));
        assertEquals(400, fault.code());
        assertEquals(1, fault.envelope().error().details().size());
    }

    @ParameterizedTest
    @CsvSource({"en, en", "EN, en", "en-US, en", "pt_BR, pt", "sr-Latn, sr", "zh-Hant-TW, zh"})
    void aLanguageIsItsPrimarySubtag(String tag, String language) {
        assertEquals(language, call("languageCode", tag).language());
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "WWW.Example.org, example.org",
        "https://www.example.org/claims, example.org"
    })
    void aSiteIsItsHost(String typed, String host) {
        assertEquals(host, Call.read(sent("reviewPublisherSiteFilter", typed)).publisher());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000\u0001", "\ud800"})
    void withoutAQueryOrASiteNothingIsAskedFor(String query) {
        assertEquals(
                "query",
                assertThrows(Fault.class, () -> Call.read(sent("query", query)))
                        .envelope()
                        .error()
                        .details()
                        .get(0)
                        .fieldViolations()
                        .get(0)
                        .field());
    }

    @Test
    void aQueryThatIsTooLongIsRefused() {
        Call.read(sent("query", "x".repeat(Call.LONGEST)));
        assertThrows(Fault.class, () -> Call.read(sent("query", "x".repeat(Call.LONGEST + 1))));
    }

    @Test
    void aPlaceIsKeptToTheMicrosecondAndBoundToItsSearch() {
        PageToken place = new PageToken(Instant.parse("2024-06-05T10:00:00.123456Z"), 42);
        String token = place.write(call().binding());
        assertEquals(place, call("pageToken", token).after());
        assertEquals(place, call("pageToken", token, "pageSize", "7").after(), "a page may have another size");
        assertEquals(0, call("pageToken", token, "offset", "7").offset(), "a place goes before an offset");
        for (String[] other :
                new String[][] {{"languageCode", "en"}, {"maxAgeDays", "3"}, {"reviewPublisherSiteFilter", "a.b"}}) {
            assertThrows(Fault.class, () -> call("pageToken", token, other[0], other[1]));
        }
        assertThrows(Fault.class, () -> Call.read(sent("query", "ships", "pageToken", token)));
    }

    @Test
    void aForgedPlaceBeyondAllTimesIsRefused() {
        String binding = call().binding();
        for (Instant moment : List.of(Instant.MIN, Instant.MAX, Instant.EPOCH.minusSeconds(1))) {
            String token = new PageToken(moment, 1).write(binding);
            assertThrows(Fault.class, () -> call("pageToken", token));
        }
    }
}
