package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;
import org.onrecord.search.Sought.OfKind;
import org.onrecord.search.Sought.OfSpeaker;
import org.onrecord.search.Sought.OfState;
import org.onrecord.search.Sought.OfTopic;
import org.onrecord.search.Sought.OfVerdict;
import org.onrecord.search.Sought.SaidWithin;
import org.onrecord.search.Sought.Words;

class SoughtReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tax  budget | [tax] [budget]",
                "\"the tax\" budget | <the tax> [budget]",
                "„die Steuer“ «le budget» »das Geld« 「税金」 | <die Steuer> <le budget> <das Geld> <税金>",
                "“mixed marks\" end | <mixed marks> [end]",
                "\"a | [\"a]",
                "5\" pipe | [5\"] [pipe]",
                "-tax -\"the budget\" a–b -- - | -[tax] -<the budget> [a–b] -[-]",
                "−tax | -[tax]",
                "\"\" \"  \" x | [x]",
                "O'Brien 100% ( \\ & % _ | [O'Brien] [100%] [(] [\\] [&] [%] [_]",
                "12:30 https://a.example note: x: | [12:30] [https://a.example] [note:] [x:]",
                "speaker: tax | [speaker] [tax]",
            })
    void wordsAndPhrasesAreToldApart(String typed, String read) {
        StringBuilder words = new StringBuilder();
        Sought sought = read(typed);
        sought.words().forEach(one -> words.append(' ').append(written(one)));
        StringBuilder without = new StringBuilder();
        sought.without().forEach(one -> without.append(" -").append(written(one)));

        String all = read.startsWith("-") && !sought.words().isEmpty()
                ? order(without, words, read)
                : words.toString() + without;
        assertEquals(read, all.strip());
    }

    /** What is left out is kept apart from what is looked for. */
    private static String order(StringBuilder without, StringBuilder words, String read) {
        return read.indexOf(" [") < read.lastIndexOf(" -")
                ? without.insert(without.lastIndexOf(" -"), words).toString()
                : without.toString() + words;
    }

    private static String written(Words words) {
        return words.phrase() ? "<" + words.text() + ">" : "[" + words.text() + "]";
    }

    @Test
    void filtersAreReadWithPlainAndQuotedValues() {
        Sought sought = read("speaker:\"Kim Jong Un\" Topic:trade kind:first-or-most KIND:quantity"
                + " verdict:\"mostly refuted\" -speaker:“Ana Sousa” said:2024-11 dead");

        assertEquals(
                List.of(
                        new OfSpeaker("Kim Jong Un"),
                        new OfTopic("trade"),
                        new OfKind(ClaimKind.SUPERLATIVE),
                        new OfKind(ClaimKind.QUANTITY),
                        new OfVerdict(ContentVerdict.MOSTLY_REFUTED),
                        new SaidWithin(LocalDate.of(2024, 11, 1), LocalDate.of(2024, 11, 30), "2024-11")),
                sought.filters());
        assertEquals(List.of(new OfSpeaker("Ana Sousa")), sought.excluded());
        assertEquals("dead", sought.words().get(0).text());
        assertEquals(List.of(), sought.remarks());
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024..2025, 2024-01-01, 2025-12-31",
        "2024-11..2025-02-03, 2024-11-01, 2025-02-03",
        "..2023, , 2023-12-31",
        "2023.., 2023-01-01,",
        "201X, 2010-01-01, 2019-12-31",
        "2024~, 2024-01-01, 2024-12-31",
        "2019/.., 2019-01-01,",
        "2024-11-03/2024-11-05, 2024-11-03, 2024-11-05",
        "\"November 2024\", 2024-11-01, 2024-11-30",
        "\"before 2020\", , 2019-12-31",
    })
    void daysAreReadAsEverywhere(String written, LocalDate from, LocalDate to) {
        SaidWithin said = (SaidWithin) read("said:" + written).filters().get(0);

        assertEquals(from, said.from());
        assertEquals(to, said.to());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"said:soon", "said:2025..2024", "said:..", "said:2024-13", "said:03/04/2024", "said:unknown"})
    void whatIsNoDayIsTakenAsWordsAndToldSo(String typed) {
        Sought sought = read(typed);

        assertEquals(List.of(), sought.filters());
        assertEquals(typed.substring(5), sought.words().get(0).text());
        assertEquals(
                List.of(
                        "“" + typed.substring(5)
                                + "” was taken as words: write days as 2024, 2024-11, 2024..2025 or ..2023, the earlier first."),
                sought.remarks());
    }

    @Test
    void anUnknownFieldOrValueIsTold() {
        assertEquals(
                List.of("Nothing can be narrowed by “party:”, only by speaker:, topic:, kind:, verdict: and said:;"
                        + " what stands behind it was taken as words."),
                read("party:green").remarks());
        assertEquals(
                List.of(
                        "“guess” was taken as words: the kinds are “Event”, “Quantity”, “Cause”, “Rule or law”,"
                                + " “First or most”, “Absence”, “Pledge”, “Prediction”, “Intent”, “Directive” and “Characterisation”."),
                read("kind:guess").remarks());
        assertEquals("green", read("party:green").words().get(0).text());
    }

    @Test
    void statesAreTheDesksAffair() {
        assertEquals(1, read("state:draft").remarks().size());
        assertEquals(
                List.of(new OfState(Publication.IN_REVIEW)),
                SoughtReader.read("state:in-review", Side.DESK).filters());
    }

    @Test
    void onlySoMuchIsLookedFor() {
        Sought sought = read("w ".repeat(13));
        assertEquals(12, sought.words().size());
        assertTrue(sought.remarks().get(0).startsWith("Only the first 12 words"));

        sought = read("kind:rule ".repeat(13));
        assertEquals(12, sought.filters().size());
        assertEquals(1, sought.remarks().size());
        assertEquals(
                0,
                read("x".repeat(200) + " y").words().stream()
                        .filter(word -> word.text().equals("y"))
                        .count());
    }

    @Test
    void ofWhatIsTooLongTheBeginningIsReadAndThatIsTold() {
        assertEquals(List.of(), read("x ".repeat(5) + "y".repeat(190)).remarks());
        assertEquals(
                List.of("Only the first 200 characters were looked for."),
                read("y".repeat(201)).remarks());
        assertEquals("y".repeat(200), read("y".repeat(201)).words().get(0).text());
        assertEquals(
                "y".repeat(199), read("y".repeat(199) + "🚀").words().get(0).text(), "no character is cut in two");
        assertEquals(List.of(), read("y".repeat(200) + " \0 ").remarks());
    }

    @Test
    void whatIsNoCharacterIsASpace() {
        for (String none :
                List.of("\0", "\u001B", "\u007F", "\u0085", "\uFFFE", "\uFFFF", "\uFFFD", "\uD83D", "\uDE80")) {
            assertEquals(
                    List.of("tax", "budget"),
                    read(none + "tax" + none + "budget" + none).words().stream()
                            .map(Words::text)
                            .toList(),
                    Integer.toHexString(none.charAt(0)));
            assertTrue(read(none).isEmpty());
        }
        assertEquals("🚀", read("🚀").words().get(0).text());
    }

    @Test
    void wordsKnowWhereTheyStandInWhatWasTyped() {
        String typed = "kind:rule  \"a phrase\" -no last";
        for (Words word : read(typed).words()) {
            String there = typed.substring(word.at(), word.end());
            assertEquals(word.phrase() ? "\"" + word.text() + "\"" : word.text(), there);
        }
    }

    private static Sought read(String typed) {
        return SoughtReader.read(typed, Side.READERS);
    }
}
