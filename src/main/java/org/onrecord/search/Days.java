package org.onrecord.search;

import java.time.LocalDate;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.Query;

/**
 * Days as the index keeps them: who said something and on which days stand in one box of two dimensions, so that a
 * query by both is answered by one and the same report.
 */
final class Days {

    private static final int OPEN_START = 0;
    private static final int OPEN_END = 9_999;
    private static final int YEARS = 10_000;

    private Days() {}

    static LongRange range(Indexed.Said said) {
        long speaker = said.speaker() == null ? Long.MIN_VALUE : said.speaker();
        return new LongRange(
                Fields.SAID, new long[] {speaker, first(said.earliest())}, new long[] {speaker, last(said.latest())});
    }

    /** Finds what a speaker, or anybody where that is null, may have said on any of some days; null is open. */
    static Query overlapping(Long speaker, LocalDate from, LocalDate to) {
        return LongRange.newIntersectsQuery(
                Fields.SAID,
                new long[] {speaker == null ? Long.MIN_VALUE : speaker, first(from)},
                new long[] {speaker == null ? Long.MAX_VALUE : speaker, last(to)});
    }

    /** The first and the last year in one number, in which an open end is a year beyond all others. */
    static long years(Indexed.Said said) {
        int from = said.earliest() == null ? OPEN_START : said.earliest().getYear();
        int to = said.latest() == null ? OPEN_END : said.latest().getYear();
        return (long) from * YEARS + to;
    }

    static int firstYear(long years) {
        return (int) (years / YEARS);
    }

    static int lastYear(long years) {
        return (int) (years % YEARS);
    }

    private static long first(LocalDate day) {
        return day == null ? Long.MIN_VALUE : day.toEpochDay();
    }

    private static long last(LocalDate day) {
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }
}
