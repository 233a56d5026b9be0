package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuesTest {

    private final Issues issues = Issues.none();

    @Test
    void theFirstThingSaidOfAFieldStays() {
        issues.add("text", "Say it.").add("text", "Say it in English.").add("kind", "Choose one.");

        assertEquals(List.of(new Issue("text", "Say it."), new Issue("kind", "Choose one.")), issues.list());
        assertEquals("Say it.", issues.on("text"));
        assertNull(issues.on("note"));
    }

    @Test
    void everythingSaidOfTheWholeFormStays() {
        issues.add("One thing.").add("Another.");

        assertEquals(List.of(new Issue("", "One thing."), new Issue("", "Another.")), issues.list());
        assertEquals(Map.of("", "One thing."), issues.byField());
    }

    @Test
    void issuesOfTwoKindsStandTogether() {
        issues.add("text", "Say it.");
        issues.addAll(Issues.none().add("text", "Say more.").add("kind", "Choose one."));

        assertEquals("{text=Say it., kind=Choose one.}", issues.byField().toString());
    }

    @Test
    void theSummaryTellsFieldsOfOneLabelApartByTheirGroups() {
        issues.add("figure.low", "Write a number.").add("given.low", "Write a number.");
        issues.beside("figure.low", "From", "Figure");
        issues.beside("given.low", "From", "Figure as they gave it");

        assertEquals(
                List.of("Figure, from: Write a number.", "Figure as they gave it, from: Write a number."),
                issues.summary().stream().map(entry -> entry.text().toString()).toList());
    }

    @Test
    void nothingIsWrongUntilSomethingIsSaid() {
        assertTrue(issues.isEmpty());
        assertFalse(issues.add("Something.").isEmpty());
    }

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void aValueOfAListIsReadByItsStoredName() {
        assertSame(Colour.GREEN, Vocabulary.read(Colour.class, "GREEN", "colour", issues));
        assertTrue(issues.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"green", "GREEN ", "Green", "BLUE", "1", "class"})
    void anyOtherValueHasAnIssueBesideItsField(String typed) {
        assertNull(Vocabulary.read(Colour.class, typed, "colour", issues));
        assertEquals(Map.of("colour", "Choose one of the values in the list."), issues.byField());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void noValueIsNoIssue(String typed) {
        assertNull(Vocabulary.read(Colour.class, typed, "colour", issues));
        assertTrue(issues.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "en-gb, en-GB",
        "zh-hant, zh-Hant",
        "zh-Hant-TW, zh-Hant-TW",
        "ko, ko",
        "sr-latn-rs, sr-Latn-RS",
        "uk, uk",
        "und, und",
        "mul, mul",
        "zxx, zxx",
        "haw, haw",
        "gsw, gsw",
        "haz, haz",
        "hbo, hbo",
        "sh, sh",
        "iw, he",
        "deu, deu",
        "zh-yue, yue",
        "i-klingon, tlh",
        "qaa, qaa",
        "x-harbour, x-harbour"
    })
    void aLanguageIsKeptInItsCanonicalForm(String typed, String tag) {
        assertEquals(tag, LanguageTag.read(typed, "language", issues));
        assertTrue(issues.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"english language", "en_GB", "e", "-", "en-", "日本", "<b>", "a b"})
    void whatIsNoTagHasAnIssue(String typed) {
        assertNull(LanguageTag.read(typed, "language", issues));
        assertEquals(Map.of("language", "Write the language as a tag: en, ko, uk, zh-Hant."), issues.byField());
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "xx", "jp", "cz", "xxx", "english", "root", "zz-Latn"})
    void whatNamesNoLanguageHasAnIssueThoughItLooksLikeATag(String typed) {
        assertNull(LanguageTag.read(typed, "language", issues));
        assertEquals(
                Map.of(
                        "language",
                        "No language has the code “" + typed.split("-")[0] + "”. Write its tag: en, ko, uk, zh-Hant."),
                issues.byField());
    }

    @Test
    void noLanguageIsNoIssue() {
        assertNull(LanguageTag.read("", "language", issues));
        assertTrue(issues.isEmpty());
    }

    @Test
    void twoEntriesClashWhereTheirTextsDiffer() {
        assertEquals(
                List.of(
                        new Clash("Name", "Ana", "Anna"),
                        new Clash("Note", "Ring.", ""),
                        new Clash("Role", "", "Mayor")),
                Clash.between(
                        inOrder("Name", "Ana", "Kind", "Person", "Note", "Ring."),
                        inOrder("Name", "Anna", "Kind", "Person", "Role", "Mayor", "Body", "")));
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        IntStream.range(0, pairs.length / 2).forEach(i -> map.put(pairs[2 * i], pairs[2 * i + 1]));
        return map;
    }

    @Test
    void aSuggestionIsAlsoFoundWithoutItsMarks() {
        assertEquals(
                new Option("Andrej Babiš", "Person – andrej babis"),
                Option.of("Andrej Babiš", "Person", "Andrej Babiš"));
        assertEquals(new Option("Ana Sousa", "Person"), Option.of("Ana Sousa", "Person", "Ana Sousa"));
    }
}
