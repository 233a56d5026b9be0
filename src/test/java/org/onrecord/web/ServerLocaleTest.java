package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.source.WebAddress;
import org.onrecord.time.FuzzyDate;

/** What is stored and said is the same in whatever language the server's own system is. */
class ServerLocaleTest {

    private static final Locale BEFORE = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG", "fa-IR", "hi-IN-u-nu-deva", "ne-NP", "th-TH-u-nu-thai"})
    void datesAreStoredAndReadBackInPlainDigits(String server) {
        Locale.setDefault(Locale.forLanguageTag(server));
        Stream.of(
                        "2024-12-23",
                        "2024-12",
                        "2024",
                        "0985",
                        "201X",
                        "20XX",
                        "2024-12-XX",
                        "2024-XX",
                        "2024-XX-XX",
                        "2024-01-01/2024-03",
                        "2019~")
                .forEach(edtf -> {
                    FuzzyDate date = FuzzyDate.of(edtf);
                    assertEquals(edtf, date.edtf());
                    assertEquals(date, FuzzyDate.of(date.text()));
                });
        assertEquals("23 December 2024", FuzzyDate.of("2024-12-23").text());
        assertEquals("the 2010s", FuzzyDate.of("201X").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-FR", "tr-TR", "ar-EG", "fa-IR", "hi-IN-u-nu-deva"})
    void sentencesAreWrittenInPlainDigits(String server) {
        Locale.setDefault(Locale.forLanguageTag(server));
        String address = "https://example.org/" + "a".repeat(4_980);

        assertEquals(
                "This is 40,001 characters long; at most 40,000 fit here.",
                PlainText.Check.fault("a".repeat(40_001), 40_000));
        assertEquals(
                "There is a control character (U+001B) at position 12; take it out.",
                PlainText.Check.fault("a".repeat(11) + "\u001b", 40));
        assertEquals(
                "There is a broken character at position 12; take it out.",
                PlainText.Check.fault("a".repeat(11) + "\ufffd", 40));
        assertEquals(
                "This address is 5,000 bytes long; at most 4,000 fit here.",
                assertThrows(IllegalArgumentException.class, () -> WebAddress.of(address))
                        .getMessage());
        assertEquals(
                "https://example.org/%C3%A9",
                WebAddress.of("https://example.org/é").canonical());
        assertEquals("1,204 reports", Formats.plural(1_204, "report", "reports"));
    }

    @Test
    void aTurkishServerFoldsAndNamesAsAnyOther() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        assertEquals("iiii", Folded.of("IİıI"));
        assertEquals("irish-titles", Slug.of("IRISH TITLES"));
        assertEquals(
                "https://irish.example/", WebAddress.of("HTTPS://IRISH.EXAMPLE").canonical());
    }
}
