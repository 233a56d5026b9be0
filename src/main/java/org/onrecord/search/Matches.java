package org.onrecord.search;

import java.io.IOException;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * All that a query finds, to be counted. Where that is very much, only every so manyth block of the index is looked at,
 * and what is found there stands for the rest.
 *
 * @param found what was looked at
 * @param factor how many times as large the index is as what was looked at; 1 where that was all
 */
record Matches(FacetsCollector found, double factor) {

    /** So many documents lie together: enough for skipping to be worth it, few enough for many blocks. */
    private static final int BLOCK = 1_024;

    static Matches all(Query query, IndexSearcher searcher) throws IOException {
        return new Matches(searcher.search(query, new FacetsCollectorManager()), 1);
    }

    /**
     * All of them, one by one, unless there are very many.
     *
     * @param most of more than about so many, only some are looked at
     */
    static Matches of(Query query, IndexSearcher searcher, int most) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int share = Math.toIntExact(cost(weight, searcher) / most + 1);
        if (share == 1) {
            return all(query, searcher);
        }
        FacetsCollector found = new FacetsCollector();
        int looked = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            looked += look(weight, leaf, found, Math.multiplyExact(share, BLOCK));
        }
        Matches some = new Matches(found, (double) searcher.getIndexReader().maxDoc() / looked);
        return some.total() < most ? all(query, searcher) : some;
    }

    private static long cost(Weight weight, IndexSearcher searcher) throws IOException {
        long cost = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            ScorerSupplier scorer = weight.scorerSupplier(leaf);
            cost += scorer == null ? 0 : scorer.cost();
        }
        return cost;
    }

    /**
     * Looks at the blocks that lie in a part of the index, of which one begins at every step: evenly over the whole, so
     * that small parts count no more than large ones.
     *
     * @return how many documents they hold
     */
    private static int look(Weight weight, LeafReaderContext leaf, FacetsCollector found, int step) throws IOException {
        BulkScorer scorer = weight.bulkScorer(leaf);
        LeafCollector into = found.getLeafCollector(leaf);
        int end = leaf.docBase + leaf.reader().maxDoc();
        int looked = 0;
        for (int block = leaf.docBase / step * step; block < end; block += step) {
            int from = Math.max(leaf.docBase, block) - leaf.docBase;
            int to = Math.min(end, block + BLOCK) - leaf.docBase;
            if (from < to) {
                looked += to - from;
                if (scorer != null) {
                    scorer.score(into, leaf.reader().getLiveDocs(), from, to);
                }
            }
        }
        into.finish();
        return looked;
    }

    /** Whether the numbers are close, and not exact. */
    boolean isEstimate() {
        return factor > 1;
    }

    int total() {
        return estimated(found.getMatchingDocs().stream()
                .mapToInt(some -> some.totalHits)
                .sum());
    }

    /** What a number of what was looked at says of all: an estimate in two digits, since no more of it is known. */
    int estimated(int counted) {
        long all = Math.round(counted * factor);
        long unit = 1;
        while (isEstimate() && all / unit >= 100) {
            unit *= 10;
        }
        return Math.toIntExact((all + unit / 2) / unit * unit);
    }
}
