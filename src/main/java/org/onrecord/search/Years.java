package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.onrecord.search.Facets.Count;

/**
 * Counts in which years claims were said as {@code said:2024} would find them: in every year that one of their reports
 * may mean.
 */
final class Years {

    private static final int BEYOND_ALL = 10_000;

    /** By how much more are said in a year than in the year before. */
    private final int[] rise = new int[BEYOND_ALL + 1];

    /** Years in which something begins or ends to be said, open ends aside: no other is worth showing. */
    private final boolean[] named = new boolean[BEYOND_ALL + 1];

    private Years() {}

    static List<Count<Integer>> of(Matches matches, int most) throws IOException {
        Years years = new Years();
        for (MatchingDocs some : matches.found().getMatchingDocs()) {
            years.count(some);
        }
        return years.latest(most).stream()
                .map(one -> new Count<>(one.value(), matches.estimated(one.claims())))
                .toList();
    }

    private void count(MatchingDocs some) throws IOException {
        SortedNumericDocValues said = DocValues.getSortedNumeric(some.context.reader(), Fields.SAID_YEARS);
        DocIdSetIterator claims = some.bits.iterator();
        if (claims == null) {
            return;
        }
        for (int claim = claims.nextDoc(); claim != DocIdSetIterator.NO_MORE_DOCS; claim = claims.nextDoc()) {
            if (said.advanceExact(claim)) {
                count(said);
            }
        }
    }

    /** The reports of one claim by their first years, so that a year that two of them mean is counted once. */
    private void count(SortedNumericDocValues reports) throws IOException {
        int reached = -1;
        for (int i = 0; i < reports.docValueCount(); i++) {
            long years = reports.nextValue();
            int first = Days.firstYear(years);
            int last = Days.lastYear(years);
            named[first] = true;
            named[last] = true;
            int from = Math.max(first, reached + 1);
            if (from <= last) {
                rise[from]++;
                rise[last + 1]--;
                reached = last;
            }
        }
    }

    private List<Count<Integer>> latest(int most) {
        int[] claims = new int[BEYOND_ALL];
        int now = 0;
        for (int year = 0; year < BEYOND_ALL; year++) {
            now += rise[year];
            claims[year] = now;
        }
        List<Count<Integer>> latest = new ArrayList<>();
        for (int year = BEYOND_ALL - 2; year > 0 && latest.size() < most; year--) {
            if (named[year] && claims[year] > 0) {
                latest.add(new Count<>(year, claims[year]));
            }
        }
        return latest;
    }
}
