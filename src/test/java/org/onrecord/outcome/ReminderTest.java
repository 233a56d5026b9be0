package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.testing.OffRecord;

class ReminderTest {

    private static final ZoneId DESK = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2025-06-30T04:59:59Z, 7, , ",
        "2025-06-30T05:00:00Z, 7, , 2025-06-30",
        "2025-06-30T21:59:59Z, 7, , 2025-06-30",
        "2025-06-30T22:00:00Z, 7, , ",
        "2025-06-30T22:00:00Z, 0, , 2025-07-01",
        "2025-06-29T19:00:00Z, 7, Pacific/Auckland, 2025-06-30",
        "2025-06-30T05:00:00Z, 7, America/New_York, ",
        "2025-06-30T11:00:00Z, 7, America/New_York, 2025-06-30",
        "2025-03-30T01:00:00Z, 2, , 2025-03-30"
    })
    void aDayIsDueFromItsHourInThePersonsOwnZone(Instant now, int hour, String zone, String day) {
        Reminder reminder = new Reminder(OffRecord.user(1));
        reminder.set(true, hour, zone);
        assertEquals(day, Objects.toString(reminder.dueDay(now, DESK), null));
    }

    @Test
    void nothingOfAnEarlierDayIsMadeUpFor() {
        Reminder reminder = new Reminder(OffRecord.user(1));
        reminder.set(true, 7, null);
        assertEquals(LocalDate.of(2025, 7, 3), reminder.dueDay(Instant.parse("2025-07-03T06:00:00Z"), DESK));
    }
}
