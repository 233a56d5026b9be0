package org.onrecord.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.time.FuzzyDate;

/**
 * A date of a review as it is written by machines. The calendar day is the one that is written, whatever zone it is in;
 * where no zone is given it stays unknown.
 *
 * @param printed as it stands there
 * @param date what is certain of it: a day, a month, a year, or what people write
 * @param time the time of day, or null
 * @param offset the distance from UTC that was given with it, or null
 * @param usual whether it is written as ISO 8601 says
 */
record PrintedTime(String printed, FuzzyDate date, LocalTime time, ZoneOffset offset, boolean usual) {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:([T ])\\s*(\\d{1,2}:\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*"
                    + "(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads a date.
     *
     * @throws DateTimeException when it is none, with a sentence
     */
    static PrintedTime of(String printed) {
        Matcher form = FORM.matcher(printed.strip());
        if (form.matches()) {
            return read(printed, form);
        }
        FuzzyDate date = FuzzyDate.of(printed);
        if (date.isUnknown()) {
            throw new DateTimeException("It is no date.");
        }
        return new PrintedTime(printed, date, null, null, printed.strip().equals(date.edtf()));
    }

    private static PrintedTime read(String printed, Matcher form) {
        FuzzyDate day = FuzzyDate.of(LocalDate.parse(form.group(1)).toString());
        if (form.group(3) == null) {
            return new PrintedTime(printed, day, null, null, true);
        }
        String clock = form.group(3).length() == 4 ? "0" + form.group(3) : form.group(3);
        LocalTime time = LocalTime.parse(clock + ":" + (form.group(4) == null ? "00" : form.group(4)));
        String zone = form.group(6);
        boolean iso = form.group(2).equalsIgnoreCase("T")
                && (zone == null || zone.equalsIgnoreCase("Z") || zone.contains(":"))
                && form.group(3).length() == 5;
        return new PrintedTime(printed, day, time, zone == null ? null : offset(zone), iso);
    }

    private static ZoneOffset offset(String zone) {
        return zone.matches("[+-].*") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
    }

    /** Whether a time of day is given of which nobody knows where it was that late. */
    boolean withoutZone() {
        return time != null && offset == null;
    }

    /** Whether it is certainly later than another; within one day only where both zones are known. */
    boolean isAfter(PrintedTime other) {
        LocalDate mine = date.earliest();
        LocalDate theirs = other.date.latest();
        if (mine == null || theirs == null) {
            return false;
        }
        boolean both = offset != null && other.offset != null && time != null && other.time != null;
        return both ? moment().isAfter(other.moment()) : mine.isAfter(theirs);
    }

    private OffsetDateTime moment() {
        return OffsetDateTime.of(date.earliest(), time, offset);
    }
}
