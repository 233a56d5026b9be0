package org.onrecord.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.web.Issues;

class PublicationFormTest {

    private static final Instant NOW = Instant.parse("2026-01-31T08:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Issues issues = Issues.none();

    private Instant read(String at, ZoneId zone) {
        return new PublicationForm("1", "", "", at).moment(zone, NOW, issues);
    }

    @Test
    void anEmptyFieldMeansNow() {
        assertNull(read("", BERLIN));
        assertEquals(0, issues.list().size());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T09:31, Europe/Berlin,    2026-01-31T08:31:00Z",
        "2026-01-31 09:31, Europe/Berlin,    2026-01-31T08:31:00Z",
        "2026-01-31T03:31, America/New_York, 2026-01-31T08:31:00Z",
        "2027-01-31T09:30, Europe/Berlin,    2027-01-31T08:30:00Z",
        "2026-10-25T02:30, Europe/Berlin,    2026-10-25T00:30:00Z"
    })
    void aTimeIsReadByTheDesksClocks(String at, ZoneId zone, Instant moment) {
        assertEquals(moment, read(at, zone));
        assertEquals(0, issues.list().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-02-30T10:00",
                "2026-13-01T10:00",
                "2026-06-01T24:00",
                "2026-06-01T10:60",
                "2026-06-01",
                "10:00",
                "2026-06-01T10:00Z",
                "2026-06-01T10:00+02:00",
                "2026-06-01T10:00:30",
                "+12026-06-01T10:00",
                "٢٠٢٦-٠٦-٠١T١٠:٠٠",
                "<b>"
            })
    void whatIsNoDayAndTimeIsRefused(String at) {
        assertNull(read(at, BERLIN));
        assertEquals("Write a day and a time, such as 2026-01-31T09:30.", issues.on("at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T09:30", "2026-01-31T09:29", "2025-06-01T10:00", "0000-01-01T00:00"})
    void whatHasPassedOrIsNowIsRefused(String at) {
        assertNull(read(at, BERLIN));
        assertEquals(
                "This time has passed. Choose a later one, or leave the field empty to publish now.", issues.on("at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-31T09:31", "9999-12-31T23:59"})
    void whatIsMoreThanAYearAheadIsRefused(String at) {
        assertNull(read(at, BERLIN));
        assertEquals("This is more than a year ahead. Choose an earlier time.", issues.on("at"));
    }

    @Test
    void whatTheClocksSkipIsRefusedWithTheNextTimeThatTheyShow() {
        assertNull(read("2026-03-29T02:30", BERLIN));
        assertEquals(
                "The clocks in Europe/Berlin skip this time. The next one that they show is 03:00 on 29 March 2026.",
                issues.on("at"));
    }

    @Test
    void eachZoneSkipsItsOwn() {
        assertNull(read("2026-03-08T02:30", NEW_YORK));
        assertEquals(
                "The clocks in America/New_York skip this time. The next one that they show is 03:00 on 8 March 2026.",
                issues.on("at"));
        assertEquals(
                Instant.parse("2026-03-08T01:30:00Z"),
                new PublicationForm("1", "", "", "2026-03-08T02:30").moment(BERLIN, NOW, Issues.none()));
    }
}
