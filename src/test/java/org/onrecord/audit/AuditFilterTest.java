package org.onrecord.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.web.Cell;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;

/** Where the days of the filters begin and end, and what the filters say of what they cannot read. */
class AuditFilterTest {

    @ParameterizedTest
    @CsvSource({
        "2024-06-03,   Pacific/Auckland, 2024-06-02T12:00:00Z, 2024-06-03T12:00:00Z",
        "3 June 2024,  Pacific/Auckland, 2024-06-02T12:00:00Z, 2024-06-03T12:00:00Z",
        "2024-06-03,   America/New_York, 2024-06-03T04:00:00Z, 2024-06-04T04:00:00Z",
        "2024-06-03,   UTC,              2024-06-03T00:00:00Z, 2024-06-04T00:00:00Z",
        "June 2024,    UTC,              2024-06-01T00:00:00Z, 2024-07-01T00:00:00Z",
        "2024,         UTC,              2024-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
        // The clocks went back in the night to it, and forward at its midnight.
        "2024-04-07,   Pacific/Auckland, 2024-04-06T11:00:00Z, 2024-04-07T12:00:00Z",
        "2024-09-08,   America/Santiago, 2024-09-08T04:00:00Z, 2024-09-09T03:00:00Z",
        // A day that Samoa left out holds nothing.
        "2011-12-30,   Pacific/Apia,     2011-12-30T10:00:00Z, 2011-12-30T10:00:00Z",
        // No database has to compare with what lies outside of every record.
        "0001-01-01,   UTC,              1970-01-01T00:00:00Z, 1970-01-02T00:00:00Z",
        "9999-12-31,   UTC,              9998-12-31T00:00:00Z, 9998-12-31T00:00:00Z"
    })
    void aDayIsTheDesksDay(String day, String zone, Instant begin, Instant end) {
        Issues issues = Issues.none();

        AuditQuery query = filter(Map.of("from", day, "to", day)).read(ZoneId.of(zone), issues);

        assertTrue(issues.isEmpty());
        assertEquals(List.of(begin, end), query.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "yesterday", "3/4/2024x", "date unknown", "'; drop", "-"})
    void whatIsNoDateIsSaidBesideItsFieldAndLeftOut(String typed) {
        for (String field : List.of("from", "to")) {
            Issues issues = Issues.none();

            AuditQuery query = filter(Map.of(field, typed, "act", "PUBLISHED")).read(ZoneId.of("UTC"), issues);

            assertTrue(issues.on(field) != null, field + " " + typed);
            assertEquals(1, query.values().size());
        }
    }

    @Test
    void anEndBeforeItsBeginningIsSaidBesideTheEnd() {
        Issues issues = Issues.none();

        filter(Map.of("from", "2024-06-03", "to", "2024-06-02")).read(ZoneId.of("UTC"), issues);

        assertEquals("The end is before the beginning. Exchange the two, or change one.", issues.on("to"));
    }

    @Test
    void aWordOfNoVocabularyIsSaidBesideItsField() {
        Issues issues = Issues.none();

        AuditQuery query = filter(Map.of("act", "SHREDDED", "kind", "claim")).read(ZoneId.of("UTC"), issues);

        assertEquals(2, issues.list().size());
        assertEquals(List.of(), query.values());
    }

    @Test
    void theAddressHoldsEveryFilterThatIsSet() {
        AuditFilter filter = filter(Map.of("person", "Ida & <b>", "alone", "yes"));

        assertEquals("/desk/audit?person=Ida+%26+%3Cb%3E&alone=yes&page=", filter.address());
        assertEquals("person: Ida & <b>; alone: yes", filter.inWords());
        assertEquals("everything", filter(Map.of()).inWords());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=1+1|'=1+1",
                "+1|'+1",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "\t=1|'\t=1",
                "a=1|a=1",
                "'=1|'=1",
                " =1| =1"
            })
    void noCellIsAFormula(String text, String cell) {
        assertEquals(cell, Cell.harmless(text));
    }

    @Test
    void aCellThatBeginsALineOrIsEmptyIsNoFormulaEither() {
        assertEquals("'\r=1", Cell.harmless("\r=1"));
        assertEquals("", Cell.harmless(""));
        assertEquals(null, Cell.harmless(null));
    }

    private static AuditFilter filter(Map<String, String> fields) {
        MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
        fields.forEach(sent::putSingle);
        return AuditFilter.of(new FormData(sent));
    }
}
