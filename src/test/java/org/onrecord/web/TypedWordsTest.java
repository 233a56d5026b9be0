package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.testing.SourceText;

class TypedWordsTest {

    private static final Pattern NO_WORDS = Pattern.compile("\\{#choice name=\"([^\"]+)\"|name=\"([^\"]+)\"[^>}]*type="
            + "\"password\"|type=\"hidden\" name=\"(formKey|revision|version|judged)\"");

    /** Of lists to be narrowed, which nobody sends to be kept. */
    private static final Set<String> FILTERS = Set.of("topic", "speaker", "content", "sort", "hour");

    private static List<TypedWords> in(String name, String... texts) {
        return TypedWords.in(Map.of(name, List.of(texts)));
    }

    private static String label(String name) {
        return in(name, "words").get(0).label();
    }

    @Test
    void whatWasTypedIsKeptInTheOrderOfTheForm() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("formKey", List.of("c0ffee"));
        fields.put("text", List.of(" Boats left.\r\nAll of them. "));
        fields.put("kind", List.of("EVENT"));
        fields.put("reason", List.of(" "));
        fields.put("note", List.of("Ask <the> harbour."));
        assertEquals(
                List.of(
                        new TypedWords("Text", " Boats left.\nAll of them. ", true),
                        new TypedWords("Note", "Ask <the> harbour.", true)),
                TypedWords.in(fields));
    }

    @Test
    void aFieldGoesByAPlainName() {
        assertEquals("Role then", label("roleThen"));
        assertEquals("Relay, as printed", label("hops.verbatim"));
        assertEquals("Notice, it says now", label("notice.now"));
        assertEquals("Other names", label("otherNames"));
    }

    @Test
    void severalOfOneNameAreNumberedAsTheyStood() {
        List<TypedWords> relays = in("hops.agent", "The agency", "", "The paper");
        assertEquals(
                List.of("Relay, agent 1", "Relay, agent 3"),
                relays.stream().map(TypedWords::label).toList());
    }

    @Test
    void ofALongTextTheBeginningIsShown() {
        TypedWords much = in("text", "a".repeat(39_999) + "😀").get(0);
        assertEquals(39_999, much.text().length());
        assertFalse(much.whole());
        assertEquals(12, much.rows());
        assertTrue(in("text", "a".repeat(40_000)).get(0).whole());
        assertEquals(1, in("text", "a").get(0).rows());
    }

    @Test
    void nothingIsShownThatNobodyTypedOrThatIsSecret() {
        Set<String> names = new TreeSet<>(Set.of("csrf-token", "do", "code"));
        templates().forEach(template -> {
            Matcher field = NO_WORDS.matcher(template);
            while (field.find()) {
                names.add(Stream.of(field.group(1), field.group(2), field.group(3))
                        .filter(name -> name != null)
                        .findFirst()
                        .orElseThrow());
            }
        });
        assertTrue(names.containsAll(Set.of("hops.sight", "verdict", "password", "revision")), names.toString());
        names.removeAll(FILTERS);
        assertEquals(
                List.of(),
                names.stream().filter(name -> !in(name, "EVENT").isEmpty()).toList());
    }

    private static List<String> templates() {
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/templates"))) {
            return all.filter(file -> file.toString().endsWith(".html"))
                    .map(SourceText::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
