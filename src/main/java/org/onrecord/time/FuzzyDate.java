package org.onrecord.time;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A date as precisely as it is known and no more, with the words it was taken from and how it came to be known.
 * <p>
 * The date itself is {@code edtf}: EDTF, ISO 8601-2:2019, level 0 without times of day, and of level 1 the
 * qualifiers {@code ? ~ %}, unspecified digits ({@code 201X}, {@code 2024-12-XX}) and intervals with open or unknown
 * ends. Years run from 0001 to 9999 in the proleptic Gregorian calendar. {@code earliest} and {@code latest} are kept
 * for sorting and filtering; they are always worked out from {@code edtf}, whatever the constructor is given, so the
 * three cannot disagree. {@code ?} and {@code ~} do not widen them.
 *
 * @param edtf the date; null when it is unknown
 * @param earliest the first day it can mean; null when it is unknown or its start is open
 * @param latest the last day it can mean, included; null when it is unknown or its end is open
 * @param verbatim the source's own words, such as "last week"; null when they were not kept
 * @param basis how the date came to be known; null is taken as {@link Basis#UNKNOWN}
 * @param weeks how weeks were counted; null when none were
 * @param zone the IANA time zone in which the day is that day; null when it was not recorded
 * @param anchor the id of the source whose date of publication a relative date was read from; null when there is none
 */
@Embeddable
public record FuzzyDate(
        String edtf,
        LocalDate earliest,
        LocalDate latest,
        String verbatim,
        @Enumerated(EnumType.STRING) Basis basis,
        @Enumerated(EnumType.STRING) WeekStart weeks,
        String zone,
        Long anchor) {

    /** The longest text that {@link #of} reads, in UTF-16 units. */
    public static final int LONGEST_TEXT = 200;

    /**
     * By the first possible day, then the last; an open start comes before every day and an open end after, and what
     * is wholly unknown comes last.
     */
    public static final Comparator<FuzzyDate> CHRONOLOGICAL = Comparator.comparing(FuzzyDate::isUnknown)
            .thenComparing(FuzzyDate::earliest, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FuzzyDate::latest, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Set<String> UNKNOWN_WORDS =
            Set.of("", DateWriter.UNKNOWN, DateWriter.UNKNOWN_PHRASE, "unknown", "unknown date", "undated", "no date");

    /**
     * @throws DateTimeException when {@code edtf} is not EDTF or names a date that does not exist
     */
    public FuzzyDate {
        edtf = blankToNull(edtf);
        Edtf date = edtf == null ? null : EdtfReader.read(edtf);
        edtf = date == null ? null : date.toString();
        earliest = date == null ? null : date.earliest();
        latest = date == null ? null : date.latest();
        verbatim = blankToNull(verbatim);
        basis = basis == null ? Basis.UNKNOWN : basis;
        zone = blankToNull(zone);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A date of which nothing is known. */
    public static FuzzyDate unknown() {
        return new FuzzyDate(null, null, null, null, Basis.UNKNOWN, null, null, null);
    }

    /**
     * Reads a date as a person types it: EDTF ("2024-12-29?", "2019/.."), English ("December 23, 2024", "between 23
     * and 27 December 2024", "about 2019", "since October 2024", "before 2020"), or nothing at all, which is
     * {@link #unknown}. "Until 2019" includes 2019; "before" and "after" leave out the date that they name. A date
     * in numbers alone, such as 03/04/2024, is refused because it can be read in two ways.
     *
     * @throws DateTimeException with a sentence fit to stand beside a form field, and nothing else whatever the text
     */
    public static FuzzyDate of(String written) {
        String text = written == null ? "" : written;
        if (text.length() > LONGEST_TEXT) {
            throw new DateTimeException("Write the date in at most " + LONGEST_TEXT + " characters.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new DateTimeException("Write the date without line breaks and control characters.");
        }
        text = text.strip();
        if (UNKNOWN_WORDS.contains(DateWords.plain(text))) {
            return unknown();
        }
        return stated(EdtfReader.claims(text) ? EdtfReader.read(text) : DateReader.read(text));
    }

    static FuzzyDate stated(Edtf date) {
        return new FuzzyDate(date.toString(), null, null, null, Basis.STATED, null, null, null);
    }

    /** The same date with the words of the source that it was taken from. */
    public FuzzyDate saidAs(String words) {
        return new FuzzyDate(edtf, earliest, latest, words, basis, weeks, zone, anchor);
    }

    /** The same date, known in another way. */
    public FuzzyDate basedOn(Basis other) {
        return new FuzzyDate(edtf, earliest, latest, verbatim, other, weeks, zone, anchor);
    }

    /**
     * The same date in the named time zone; blank or null forgets the zone.
     *
     * @throws DateTimeException when there is no such zone in the IANA time zone database
     */
    public FuzzyDate inZone(String ianaZone) {
        String id = blankToNull(ianaZone);
        if (id != null && !ZoneRulesProvider.getAvailableZoneIds().contains(id)) {
            throw new DateTimeException("Choose a time zone such as Europe/Kyiv.");
        }
        return new FuzzyDate(edtf, earliest, latest, verbatim, basis, weeks, id, anchor);
    }

    /** The same date, hanging on the date of publication of the given source. */
    public FuzzyDate anchoredAt(Long sourceId) {
        return new FuzzyDate(edtf, earliest, latest, verbatim, basis, weeks, zone, sourceId);
    }

    /** Whether both name the same stretch of time, however each was worded and came to be known. */
    public boolean sameTime(FuzzyDate other) {
        return Objects.equals(edtf, other.edtf);
    }

    public boolean isUnknown() {
        return edtf == null;
    }

    /** Whether it is one calendar day, with neither doubt nor approximation. */
    public boolean isExactDay() {
        return date().filter(date -> date.precision() == Precision.DAY && date.qualifier() == Qualifier.NONE)
                .isPresent();
    }

    /**
     * Whether the date can lie in a stretch of days, both ends included; null leaves that end open. An unknown date
     * lies only in the stretch that is open at both ends. No time zone plays a part.
     */
    public boolean overlaps(LocalDate from, LocalDate toInclusive) {
        if (isUnknown()) {
            return from == null && toInclusive == null;
        }
        boolean startsInTime = toInclusive == null || earliest == null || !earliest.isAfter(toInclusive);
        boolean endsInTime = from == null || latest == null || !latest.isBefore(from);
        return startsInTime && endsInTime;
    }

    /**
     * Whether every day that this can mean comes after all that another can. Of what is approximate or in doubt nothing is
     * sure: how far from its date it may lie, nobody wrote.
     */
    public boolean isSurelyAfter(FuzzyDate other) {
        return qualifier() == Qualifier.NONE
                && other.qualifier() == Qualifier.NONE
                && earliest != null
                && other.latest != null
                && earliest.isAfter(other.latest);
    }

    /** For a reader: "23 December 2024", "about 2019", "date unknown". {@link #of} reads it back as the same date. */
    public String text() {
        return isUnknown() ? DateWriter.UNKNOWN : DateWriter.text(EdtfReader.read(edtf));
    }

    /** For a sentence: "on 23 December 2024", "in November 2024", "at an unknown date". */
    public String phrase() {
        return isUnknown() ? DateWriter.UNKNOWN_PHRASE : DateWriter.phrase(EdtfReader.read(edtf));
    }

    /**
     * The value of HTML's {@code <time datetime>}. There is one only for a plain day, month or year: HTML cannot say
     * that a date is doubted or approximate, and would state it as a fact.
     */
    public Optional<String> datetime() {
        return date().filter(date -> date.precision().isFullySpecified() && date.qualifier() == Qualifier.NONE)
                .map(EdtfDate::toString);
    }

    private Optional<EdtfDate> date() {
        return isUnknown() || !(EdtfReader.read(edtf) instanceof EdtfDate date) ? Optional.empty() : Optional.of(date);
    }

    Qualifier qualifier() {
        return isUnknown() ? Qualifier.NONE : EdtfReader.read(edtf).qualifier();
    }
}
