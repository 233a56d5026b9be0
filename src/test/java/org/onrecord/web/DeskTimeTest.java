package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T09:30, Europe/Berlin,    2026-01-31T08:30:00Z",
        "2026-07-31T09:30, Europe/Berlin,    2026-07-31T07:30:00Z",
        "2026-01-31T09:30, America/New_York, 2026-01-31T14:30:00Z",
        "2026-01-31T09:30, UTC,              2026-01-31T09:30:00Z",
        "2026-01-31T09:30, Asia/Kathmandu,   2026-01-31T03:45:00Z",
        // The hour that comes twice: the first, still in summer time.
        "2026-10-25T02:00, Europe/Berlin,    2026-10-25T00:00:00Z",
        "2026-10-25T02:59, Europe/Berlin,    2026-10-25T00:59:00Z",
        "2026-11-01T01:30, America/New_York, 2026-11-01T05:30:00Z",
        "2026-10-25T03:00, Europe/Berlin,    2026-10-25T02:00:00Z"
    })
    void aTimeIsTheFirstMomentAtWhichTheClocksShowIt(LocalDateTime shown, ZoneId zone, Instant moment) {
        assertNull(DeskTime.afterGap(shown, zone));
        assertEquals(moment, DeskTime.at(shown, zone).moment());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T02:00, Europe/Berlin,       2026-03-29T03:00",
        "2026-03-29T02:59, Europe/Berlin,       2026-03-29T03:00",
        "2026-03-08T02:30, America/New_York,    2026-03-08T03:00",
        "2026-10-04T02:15, Australia/Lord_Howe, 2026-10-04T02:30",
        "2011-12-30T12:00, Pacific/Apia,        2011-12-31T00:00",
        "2026-03-29T01:59, Europe/Berlin,       ",
        "2026-03-29T03:00, Europe/Berlin,       ",
        "2026-03-08T03:00, America/New_York,    ",
        "2026-03-29T02:30, America/New_York,    ",
        "2026-03-29T02:30, UTC,                 "
    })
    void aTimeThatTheClocksSkipIsFollowedByTheNextThatTheyShow(LocalDateTime shown, ZoneId zone, LocalDateTime next) {
        assertEquals(next, DeskTime.afterGap(shown, zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:30:00Z, Europe/Berlin,    true",
        "2026-10-25T01:30:00Z, Europe/Berlin,    false",
        "2026-10-25T02:00:00Z, Europe/Berlin,    false",
        "2026-10-24T23:59:00Z, Europe/Berlin,    false",
        "2026-11-01T05:30:00Z, America/New_York, true",
        "2026-11-01T06:30:00Z, America/New_York, false",
        "2026-10-25T00:30:00Z, UTC,              false"
    })
    void onlyTheFirstOfTwoEqualTimesIsCalledSo(Instant moment, ZoneId zone, boolean first) {
        assertEquals(first, new DeskTime(moment, zone).firstOfTwo());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31T08:30:00Z | Europe/Berlin    | 31 January 2026, 09:30 in Europe/Berlin (UTC+01:00)",
                "2026-10-25T00:30:00Z | Europe/Berlin    | 25 October 2026, 02:30 in Europe/Berlin (UTC+02:00)",
                "2026-10-25T01:30:00Z | Europe/Berlin    | 25 October 2026, 02:30 in Europe/Berlin (UTC+01:00)",
                "2026-01-31T00:30:00Z | America/New_York | 30 January 2026, 19:30 in America/New_York (UTC-05:00)",
                "2026-01-31T00:30:00Z | Europe/London    | 31 January 2026, 00:30 in Europe/London (UTC)",
                "2026-01-31T08:30:00Z | UTC              | 31 January 2026, 08:30 UTC"
            })
    void itIsWrittenWithItsZoneAndHowFarThatIsFromUtc(Instant moment, ZoneId zone, String text) {
        assertEquals(text, new DeskTime(moment, zone).text());
    }
}
