package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant MOMENT = Instant.parse("2024-12-30T23:42:10Z");

    @Test
    void aMomentForProgramsHasNoMoreThanThousandths() {
        assertEquals("2024-12-30T10:42:01.693Z", Formats.machineTime(Instant.parse("2024-12-30T10:42:01.693750Z")));
        assertEquals("2024-12-30T10:42:01Z", Formats.machineTime(Instant.parse("2024-12-30T10:42:01Z")));
    }

    @Test
    void writesMomentsInUtcWhereverTheServerStands() {
        assertEquals("30 December 2024", Formats.longDate(MOMENT));
        assertEquals("30 December 2024, 23:42 UTC", Formats.dateTime(MOMENT));
        assertEquals("1 May 1897", Formats.longDate(LocalDate.of(1897, 5, 1)));
    }

    @Test
    void groupsNumbersAndCounts() {
        assertEquals("1,204", Formats.grouped(1204));
        assertEquals("1 report", Formats.plural(1, "report", "reports"));
        assertEquals("0 reports", Formats.plural(0L, "report", "reports"));
        assertEquals("10,000 reports", Formats.plural(10_000, "report", "reports"));
    }

    @Test
    void namesFieldsAsAnAddressCan() {
        assertEquals("hops-0-agent", Formats.anchor("hops[0].agent"));
        assertEquals("text", Formats.anchor("text"));
    }
}
