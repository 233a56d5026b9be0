package org.onrecord.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of what other sites send. */
class SharedTest {

    private static Shared sent(String title, String text, String markup, String url) {
        return Shared.of(MultiMap.caseInsensitiveMultiMap()
                .add("title", title)
                .add("text", text)
                .add("markup", markup)
                .add("url", url));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "So it is | https://a.example/x | So it is | https://a.example/x",
                "https://a.example/x | '' | '' | https://a.example/x",
                "So it is https://a.example/x?y#z | '' | So it is | https://a.example/x?y#z",
                "So it is https://a.example/x | https://b.example/ | So it is https://a.example/x | https://b.example/",
                "See https://a.example/x for it | '' | See https://a.example/x for it | ''",
                "So it is | javascript:alert(1) | So it is | ''",
                "So it is | data:text/html,x | So it is | ''",
                "So it is | https://a.example/ x | So it is | ''"
            })
    void theAddressIsThatOfAPageWhereverItStands(String text, String url, String kept, String address) {
        Shared shared = sent("", text, "", url);
        assertEquals(kept, shared.text());
        assertEquals(address, shared.url());
    }

    @Test
    void markupIsBelievedWhereItHasTheSameWords() {
        assertEquals(
                "“Yes,” she said¹.",
                sent("", "Yes, she said1.", "<q>Yes,</q> she said<sup>1</sup>.", "")
                        .asForm()
                        .text());
        assertEquals(
                "Yes, she said.",
                sent("", "Yes, she said.", "<p>Yes, she said.</p><p>Hidden</p>", "")
                        .asForm()
                        .text());
        assertEquals("Marked", sent("", "", "<p>Marked</p>", "").asForm().text());
        assertEquals("Words", sent("", "Words", "<img>", "").asForm().text());
    }

    @Test
    void theFormHoldsWhatWasSent() {
        ArticleForm form = sent(" A\ttitle \u0000", "One.\r\n\r\nTwo.", "", "https://a.example/x")
                .asForm();
        assertEquals("A title", form.title());
        assertEquals("One.\n\nTwo.", form.text());
        assertEquals("https://a.example/x", form.address());
        assertEquals("en", form.language());
    }

    @Test
    void whatIsTooLongForATitleOrAnAddressIsCutOrLeftOut() {
        Shared shared = sent("😀".repeat(400), "x", "", "https://a.example/" + "x".repeat(4_000));
        assertEquals(500, shared.title().length());
        assertEquals("", shared.url());
        assertEquals(
                "", sent("", "x", "", "https://a.example/" + "x".repeat(3_983)).url());
        assertEquals(
                3_900,
                sent("", "x", "", "https://a.example/" + "x".repeat(3_882))
                        .url()
                        .length());
        assertEquals(201, sent("", "word ".repeat(100), "", "").beginning().length());
        assertEquals("a b", sent("", " a\n\nb ", "", "").beginning());
    }

    @Test
    void whatHoldsNothingIsEmpty() {
        assertTrue(Shared.of(MultiMap.caseInsensitiveMultiMap()).empty());
        assertTrue(sent(" ", "\n", "\u0000", "x").empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "https://a ", " ", "\uD83D", "<b>", "h", "\u0000"})
    void hostileInputIsReadInBoundedTime(String part) {
        String much = part.repeat(300_000 / part.length());
        assertTimeout(Duration.ofSeconds(10), () -> sent(much, much, much, much).asForm());
    }
}
