package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyDateTest {

    @Test
    void earliestAndLatestComeFromTheEdtfWhateverTheConstructorIsGiven() {
        LocalDate late = LocalDate.of(2030, 1, 1);
        FuzzyDate date = new FuzzyDate("2024-12", late, late.minusYears(9), null, Basis.STATED, null, null, null);
        assertEquals(FuzzyDate.of("2024-12"), date);
        assertNull(new FuzzyDate(null, late, late, null, Basis.UNKNOWN, null, null, null).earliest());
    }

    @Test
    void theConstructorReadsOnlyEdtf() {
        assertThrows(DateTimeException.class, () -> dated("23 December 2024"));
        assertThrows(DateTimeException.class, () -> dated("2024-12-31/2024-01-01"));
    }

    private static FuzzyDate dated(String edtf) {
        return new FuzzyDate(edtf, null, null, null, Basis.STATED, null, null, null);
    }

    @Test
    void blanksAreNothing() {
        FuzzyDate date = new FuzzyDate(" ", null, null, " \t", null, null, "", null);
        assertEquals(FuzzyDate.unknown(), date);
        assertEquals("last week", FuzzyDate.unknown().saidAs(" last week ").verbatim());
    }

    @Test
    void aCopyChangesOneThingOnly() {
        FuzzyDate date = FuzzyDate.of("2024-12-23")
                .saidAs("Monday")
                .basedOn(Basis.EVIDENCE)
                .inZone("Europe/Kyiv")
                .anchoredAt(7L);
        assertEquals(new FuzzyDate("2024-12-23", null, null, "Monday", Basis.EVIDENCE, null, "Europe/Kyiv", 7L), date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Atlantis", "+02:00", "Kyiv"})
    void onlyNamedZonesOfTheTimeZoneDatabaseAreTaken(String zone) {
        FuzzyDate date = FuzzyDate.of("2024");
        assertThrows(DateTimeException.class, () -> date.inZone(zone));
        assertNull(date.inZone(" ").zone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Tokyo"})
    void aDayAndItsFilterAreTheSameInEveryServerZone(String server) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(server));
            FuzzyDate said = FuzzyDate.of("2024-02-18").inZone("Europe/Kyiv");
            assertEquals("2024-02-18", said.edtf());
            assertEquals("Europe/Kyiv", said.zone());
            assertFalse(said.overlaps(LocalDate.of(2024, 2, 19), null));
            assertTrue(said.overlaps(null, LocalDate.of(2024, 2, 18)));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-12,    2024-12-31, -,          true",
                "2024-12,    2025-01-01, -,          false",
                "2024-12,    -,          2024-12-01, true",
                "2024-12,    -,          2024-11-30, false",
                "2019/..,    2030-01-01, 2030-12-31, true",
                "2019/,      -,          2018-12-31, false",
                "../2019,    1500-01-01, 1500-01-01, true",
                "../2019,    2020-01-01, -,          false",
                "1953-07-27, 1953-07-27, 1953-07-27, true",
                "1850,       -,          1899-12-31, true",
                "unknown,    -,          -,          true",
                "unknown,    1970-01-01, -,          false",
                "unknown,    -,          1970-01-01, false",
            })
    void aFilterKeepsWhatCanLieWithinItsDays(String date, LocalDate from, LocalDate to, boolean kept) {
        assertEquals(kept, FuzzyDate.of(date).overlaps(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-29,            2024-05-28,            true",
        "2024-05-28,            2024-05-28,            false",
        "2024-05-27,            2024-05-28,            false",
        "2024-05,               2024-05-01,            false",
        "2024-06,               2024-05,               true",
        "2024-05-30,            2024-05,               false",
        "2025,                  2024-12-31,            true",
        "2024-12-XX,            2024-12-15,            false",
        "2024-05-20/2024-06-10, 2024-05-19,            true",
        "2024-05-20/2024-06-10, 2024-05-20/2024-05-25, false",
        "2024-06/..,            2024-05-31,            true",
        "../2024-06,            2024-05-31,            false",
        "2024-06,               2024-05/..,            false",
        "2024-05-29~,           2024-05-28,            false",
        "2024-05-29,            2024-05-28?,           false",
        "2024-05-29%,           2024-05-28,            false",
        "2024-05-29/2024-06~,   2024-05-28,            false",
        "unknown,               2024-05-28,            false",
        "2024-05-28,            unknown,               false",
        "1900-01-01,            1899,                  true"
    })
    void aDateIsSurelyAfterAnotherWhereNoReadingHasItSooner(String date, String other, boolean after) {
        assertEquals(after, FuzzyDate.of(date).isSurelyAfter(FuzzyDate.of(other)));
    }

    @Test
    void datesSortByTheirFirstDayThenTheirLastWithTheUnknownAtTheEnd() {
        var sorted = Stream.of(
                        "unknown", "2024", "2024-01-01", "1970-01-01", "1969-12-31", "2024/..", "../2019", "0800")
                .map(FuzzyDate::of)
                .sorted(FuzzyDate.CHRONOLOGICAL)
                .map(FuzzyDate::text)
                .toList();
        assertEquals(
                "[until 2019, 0800, 31 December 1969, 1 January 1970, 1 January 2024, 2024, since 2024, date unknown]",
                sorted.toString());
    }

    @Test
    void onlyAPlainDayIsAnExactDay() {
        assertTrue(FuzzyDate.of("2024-12-23").isExactDay());
        Stream.of("2024-12-23?", "2024-12-23~", "2024-12", "2024-12-XX", "2024-12-23/2024-12-23", "unknown")
                .forEach(date -> assertFalse(FuzzyDate.of(date).isExactDay(), date));
    }

    @Test
    void everyValueOfAVocabularyHasItsOwnLabel() {
        assertEquals(6, Stream.of(Basis.values()).map(Basis::label).distinct().count());
        assertEquals(
                2,
                Stream.of(WeekStart.values()).map(WeekStart::label).distinct().count());
    }

    @Test
    void anUnknownDateHasNoMachineReadableForm() {
        assertEquals(Optional.empty(), FuzzyDate.unknown().datetime());
    }
}
