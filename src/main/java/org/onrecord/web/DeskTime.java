package org.onrecord.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A moment as the clocks of the desk's own zone show it. They skip some times of day and show others twice; a time that
 * they show twice means the first.
 */
public record DeskTime(Instant moment, ZoneId zone) {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** The moment at which the clocks show a time, unless they skip it. */
    public static DeskTime at(LocalDateTime shown, ZoneId zone) {
        return new DeskTime(shown.atZone(zone).toInstant(), zone);
    }

    /** The first time that the clocks show after one that they skip; null when they show it. */
    public static LocalDateTime afterGap(LocalDateTime shown, ZoneId zone) {
        return zone.getRules().getValidOffsets(shown).isEmpty()
                ? zone.getRules().getTransition(shown).getDateTimeAfter()
                : null;
    }

    /** Such as {@code 25 October 2026, 02:30 in Europe/Berlin (UTC+02:00)}. */
    public String text() {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        String behind = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
        String time = TEXT.format(moment.atZone(zone));
        return zone.getId().equals(behind) ? time + " " + behind : time + " in " + zone.getId() + " (" + behind + ")";
    }

    /** Whether the clocks show this time once more, an hour later or so, and the first is meant. */
    public boolean firstOfTwo() {
        LocalDateTime shown = LocalDateTime.ofInstant(moment, zone);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        return offsets.size() > 1 && offsets.get(0).equals(zone.getRules().getOffset(moment));
    }
}
