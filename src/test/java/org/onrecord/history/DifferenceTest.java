package org.onrecord.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.history.Difference.Fate;
import org.onrecord.history.Difference.Span;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "We will not attack.|We will attack.|We will [-not -]attack.",
                "We will attack.|We will not attack.|We will [+not +]attack.",
                "around 300 boats|around 400 boats|around [-300-][+400+] boats",
                "3,000 men|30,000 men|[-3-][+30+],000 men",
                "It is calm|It is calm.|It is calm[+.+]",
                "calm|Calm|[-calm-][+Calm+]",
                "a b|a  b|a[- -][+  +]b",
                "naïve plan|naive plan|[-naïve-][+naive+] plan",
                "“calm”|‘calm’|[-“-][+‘+]calm[-”-][+’+]",
                "мир|война|[-мир-][+война+]",
                "so 😀 it is|so 😁 it is|so [-😀-][+😁+] it is",
                "same|same|same"
            })
    void tellsWordByWordWhatWasTakenOutAndPutIn(String before, String after, String told) {
        assertEquals(told, told(Difference.spans(before, after)));
    }

    @Test
    void whatWasEmptyIsAllAddedAndWhatIsEmptiedAllRemoved() {
        assertEquals(List.of(new Span(Fate.ADDED, "It is calm.")), Difference.spans("", "It is calm."));
        assertEquals(List.of(new Span(Fate.REMOVED, "It is calm.")), Difference.spans("It is calm.", ""));
        assertEquals(List.of(), Difference.spans("", ""));
    }

    @Test
    void bothTextsCanBeReadFromTheSpans() {
        String before = "One two\nthree – four, five. 日本語 text";
        String after = "Zero two\n\nthree four; five six. 日本 text!";
        List<Span> spans = Difference.spans(before, after);

        assertEquals(before, without(Fate.ADDED, spans));
        assertEquals(after, without(Fate.REMOVED, spans));
    }

    @Test
    void fieldsThatDifferAreNamedInOrderAndTheOthersNot() {
        Content before =
                new Content().put("text", "It is calm.").put("language", "en").put("note", "Ring.");
        Content after =
                new Content().put("text", "It was calm.").put("language", "en").put("act", "DENIES");

        assertEquals(
                List.of(
                        new Difference("act", List.of(new Span(Fate.ADDED, "DENIES"))),
                        new Difference("note", List.of(new Span(Fate.REMOVED, "Ring."))),
                        new Difference(
                                "text",
                                List.of(
                                        new Span(Fate.KEPT, "It "),
                                        new Span(Fate.REMOVED, "is"),
                                        new Span(Fate.ADDED, "was"),
                                        new Span(Fate.KEPT, " calm.")))),
                Difference.between(before, after));
        assertEquals(List.of(), Difference.between(before, before));
    }

    @Test
    void tooLongATextIsToldWholeOldAndNew() {
        String longest = words(2_000);
        String tooLong = longest + " .";

        assertEquals(
                List.of(new Span(Fate.KEPT, longest), new Span(Fate.ADDED, ".")),
                Difference.spans(longest, longest + "."));
        assertEquals(
                List.of(new Span(Fate.REMOVED, longest), new Span(Fate.ADDED, tooLong)),
                Difference.spans(longest, tooLong));
        assertEquals(
                List.of(new Span(Fate.REMOVED, tooLong), new Span(Fate.ADDED, longest)),
                Difference.spans(tooLong, longest));
    }

    @Test
    void theLongestTextsThatDifferInEveryWordAreComparedInReasonableTime() {
        String before = words(2_000);
        String after = before.replace("w", "v");

        List<Span> spans = assertTimeout(Duration.ofSeconds(10), () -> Difference.spans(before, after));

        assertEquals(before, without(Fate.ADDED, spans));
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    private static String told(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span.fate()) {
                    case KEPT -> span.text();
                    case REMOVED -> "[-" + span.text() + "-]";
                    case ADDED -> "[+" + span.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    private static String without(Fate fate, List<Span> spans) {
        return spans.stream()
                .filter(span -> span.fate() != fate)
                .map(Span::text)
                .collect(Collectors.joining());
    }
}
