package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;

/** What a request for comment, and what came of it, can and cannot say. */
class ResponseFormTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 10);

    private final Issues issues = Issues.none();

    private ResponseState.Entry read(String... fields) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>(
                Map.of("question", "Is it so?", "askedOn", "3 June 2024", "deadline", "5 June 2024"));
        for (int i = 0; i < fields.length; i += 2) {
            sent.putSingle(fields[i], fields[i + 1]);
        }
        return ResponseForm.from(new FormData(sent)).read(null, TODAY, "pt", issues);
    }

    @Test
    void aRequestAloneIsWhole() {
        ResponseState.Entry entry = read();
        assertTrue(issues.isEmpty());
        assertEquals(LocalDate.of(2024, 6, 3), entry.askedOn());
        assertEquals(LocalDate.of(2024, 6, 5), entry.deadline());
        assertNull(entry.reply());
        assertNull(entry.language());
    }

    @Test
    void anAnswerHasItsWordsTheirLanguageAndItsDay() {
        ResponseState.Entry entry =
                read("reply", "ANSWERED", "words", "No.", "repliedOn", "2024-06-04", "language", "EN-us");
        assertTrue(issues.isEmpty());
        assertEquals("en-US", entry.language());
        assertEquals(LocalDate.of(2024, 6, 4), entry.repliedOn());
    }

    @Test
    void wordsOfNoLanguageAreInThatOfTheClaim() {
        assertEquals(
                "pt",
                read("reply", "ANSWERED", "words", "Não.", "repliedOn", "4 June 2024")
                        .language());
    }

    @Test
    void theDayOfTheRequestIsDayEnoughForAnAnswerAndADeadline() {
        read("deadline", "3 June 2024", "reply", "ANSWERED", "words", "No.", "repliedOn", "3 June 2024");
        assertTrue(issues.isEmpty());
    }

    @Test
    void whatComesTodayHasCome() {
        read("askedOn", "10 June 2024", "deadline", "", "reply", "ANSWERED", "words", "No.", "repliedOn", "2024-06-10");
        assertTrue(issues.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            askedOn|11 June 2024|askedOn|This day is still to come.
            askedOn|June 2024|askedOn|Write one day: 23 December 2024.
            askedOn|about 3 June 2024|askedOn|Write one day: 23 December 2024.
            askedOn|30 February 2024|askedOn|There is no 30 February 2024.
            deadline|2 June 2024|deadline|This is before the day on which they were asked.
            deadline|2025/..|deadline|Write one day: 23 December 2024.
            deadline|03/04/2024|deadline|''
            words|Perhaps.|reply|Choose what came of it.
            repliedOn|4 June 2024|reply|Choose what came of it.
            reply|MAYBE|reply|Choose one of the values in the list.
            reply|ANSWERED|words|Give their answer, in their own words.
            language|xx-Latn|language|No language has the code “xx”. Write its tag: en, ko, uk, zh-Hant.
            language|no language at all|language|Write the language as a tag: en, ko, uk, zh-Hant.
            """)
    void whatCannotBeIsSaidBesideItsField(String field, String value, String where, String sentence) {
        read(field, value);
        String found = issues.on(where);
        assertTrue(found != null && (sentence.isEmpty() || found.equals(sentence)), found);
    }

    @Test
    void nobodyAnswersBeforeBeingAsked() {
        read("reply", "ANSWERED", "words", "No.", "repliedOn", "2 June 2024");
        assertEquals("This is before the day on which they were asked.", issues.on("repliedOn"));
    }

    @Test
    void nobodyDeclinesInTheFuture() {
        read("reply", "DECLINED", "repliedOn", "11 June 2024");
        assertEquals("This day is still to come.", issues.on("repliedOn"));
    }

    @Test
    void anAnswerWithoutADayIsNotYetOne() {
        read("reply", "ANSWERED", "words", "No.");
        assertEquals("Say on which day they answered.", issues.on("repliedOn"));
    }

    @Test
    void whoDeclinesNeedsNoWordsAndNoDay() {
        assertEquals(Reply.DECLINED, read("reply", "DECLINED").reply());
        assertTrue(issues.isEmpty());
    }

    @Test
    void nobodyFailsToReplyBeforeTheDeadlineHasPassed() {
        read("reply", "NO_REPLY", "deadline", "10 June 2024");
        assertEquals("They still have time: the deadline has not passed.", issues.on("reply"));
    }

    @Test
    void theDayAfterTheDeadlineIsLate() {
        assertEquals(
                Reply.NO_REPLY,
                read("reply", "NO_REPLY", "deadline", "9 June 2024").reply());
        assertTrue(issues.isEmpty());
    }

    @Test
    void withoutADeadlineNobodyIsLate() {
        read("reply", "NO_REPLY", "deadline", "");
        assertEquals("Without a deadline nobody is late. Give the one that they were told.", issues.on("deadline"));
    }

    @Test
    void whoDidNotReplySaidNothing() {
        read("reply", "NO_REPLY", "words", "No.");
        assertEquals("Words or a day are given below. If something came, choose another of these.", issues.on("reply"));
    }

    @Test
    void aDayBeforeTheYear1000IsADay() {
        assertEquals(LocalDate.of(999, 1, 1), read("askedOn", "0999-01-01").askedOn());
        assertTrue(issues.isEmpty());
    }
}
