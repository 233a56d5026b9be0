package org.onrecord.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.onrecord.search.Sought.Words;
import org.onrecord.web.Paging;

/** Looks for claims in one index, as far as its time goes. */
final class Finding {

    /** Longer than this nothing is looked for; what was found until then is answered. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** With fewer claims than these, something else may have been meant. */
    private static final int FEW = 3;

    private static final String ESTIMATED = "This finds so much that its numbers are estimates.";

    /** Counting a million takes a quarter of a second. */
    private static final int LOOKED_AT = 100_000;

    private static final int SPEAKERS = 5;

    /** Past so many, what can't come first any more is passed over: all are counted apart, without their ranks. */
    private static final int PASSED_OVER_FROM = 1;

    /** What counts the same stands in one order, on each node and on each page. */
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.LONG, true));

    private static final Sort NEWEST = new Sort(
            LongField.newSortField(Fields.RECENT, true, SortedNumericSelector.Type.MAX),
            new SortField(Fields.ID, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Instant now;
    private final int lookedAt;

    /** @param shared others search with it, too, and none of them may run out of time by us */
    Finding(IndexSearcher shared, Instant now) {
        this(shared, now, LOOKED_AT, after(LONGEST));
    }

    /** @param lookedAt about as many as are looked at to count all of them */
    Finding(IndexSearcher shared, Instant now, int lookedAt, QueryTimeout end) {
        this.searcher = new IndexSearcher(shared.getIndexReader());
        this.now = now;
        this.lookedAt = lookedAt;
        searcher.setTimeout(end);
    }

    /** From now on, so long. */
    static QueryTimeout after(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() - end > 0;
    }

    /** A page of what is found, with what else a reader is told. */
    Found find(Sought sought, int number) throws IOException {
        if (sought.isEmpty()) {
            return Found.nothing(sought);
        }
        Meaning meaning = Meaning.of(sought, searcher);
        WordQueries places = WordQueries.in(searcher.getIndexReader());
        Ranking ranking = new Ranking(meaning, places, now);
        if (!ranking.byWords() && meaning.asksForNothing()) {
            return Found.nothing(sought);
        }
        int least = 0;
        Page page = page(ranking.all(), ranking.parts(), ranking.byWords(), number);
        if (page.total == 0 && ranking.most() > 0) {
            least = ranking.most();
            Query most = ranking.most(least);
            page = page(most, List.of(most), true, number);
        }
        List<Long> speakers = number == 1 ? speakers(meaning) : List.of();
        String instead = (page.total < FEW || least > 0) && !searcher.timedOut()
                ? instead(sought, least > 0 ? 0 : page.total)
                : null;
        Found found = new Found(
                sought,
                meaning.named(),
                page.claims,
                page.total,
                page.total == 0 ? 0 : least,
                searcher.timedOut(),
                speakers,
                page.facets,
                instead,
                meaning.remarks(),
                Marks.of(meaning.words()));
        return page.estimate ? found.with(ESTIMATED) : found;
    }

    /**
     * The newest of the claims that have all that is looked for.
     *
     * @param after the one behind which they begin, or null
     */
    Newest newest(Sought sought, Place after, int most) throws IOException {
        Meaning meaning = Meaning.of(sought, searcher);
        Ranking ranking = new Ranking(meaning, WordQueries.in(searcher.getIndexReader()), now);
        List<Place> places = !ranking.byWords() && meaning.asksForNothing()
                ? List.of()
                : places(searcher.searchAfter(behind(after), ranking.all(), most, NEWEST));
        return new Newest(places, searcher.timedOut());
    }

    /** No two claims share a place, so that which of the documents it is doesn't matter. */
    private FieldDoc behind(Place place) {
        return place == null
                ? null
                : new FieldDoc(
                        searcher.getIndexReader().maxDoc() - 1, Float.NaN, new Object[] {place.micros(), place.id()});
    }

    private static List<Place> places(TopDocs found) {
        return Arrays.stream(found.scoreDocs)
                .map(one -> ((FieldDoc) one).fields)
                .map(values -> Place.of((Long) values[0], (Long) values[1]))
                .toList();
    }

    private record Page(List<Long> claims, int total, boolean estimate, Facets facets) {}

    /** @param parts what the query finds, in the order in which it is shown */
    private Page page(Query query, List<Query> parts, boolean byWords, int number) throws IOException {
        int most = Math.max(
                1,
                Math.min(
                        Paging.offset(number) + Paging.SIZE,
                        searcher.getIndexReader().maxDoc()));
        List<ScoreDoc> found = new ArrayList<>();
        long met = 0;
        for (Query part : parts) {
            if (found.size() < most) {
                TopDocs first = first(part, byWords, most - found.size());
                found.addAll(List.of(first.scoreDocs));
                met += first.totalHits.value;
            }
        }
        Matches all = searcher.timedOut() ? Matches.all(query, searcher) : Matches.of(query, searcher, lookedAt);
        List<ScoreDoc> shown = found.subList(Math.min(Paging.offset(number), found.size()), found.size());
        return new Page(
                NamedThings.ids(searcher, shown.toArray(ScoreDoc[]::new)),
                Math.max(all.total(), Math.toIntExact(met)),
                all.isEstimate(),
                Facets.of(all, searcher.getIndexReader()));
    }

    private TopDocs first(Query part, boolean byWords, int most) throws IOException {
        Sort order = byWords ? BEST : NEWEST;
        return searcher.search(part, new TopFieldCollectorManager(order, most, null, PASSED_OVER_FROM));
    }

    private List<Long> speakers(Meaning meaning) throws IOException {
        String words = meaning.words().stream().map(Words::text).collect(Collectors.joining(" "));
        return NamedThings.withWords(searcher, Fields.SPEAKER, words, SPEAKERS);
    }

    /** @param fewer what else is to find more than so many */
    private String instead(Sought sought, int fewer) throws IOException {
        String other = new Spelling(searcher).instead(sought).orElse(null);
        if (other == null) {
            return null;
        }
        Meaning meaning = Meaning.of(SoughtReader.read(other, Side.DESK), searcher);
        Ranking ranking = new Ranking(meaning, WordQueries.in(searcher.getIndexReader()), now);
        return searcher.count(ranking.all()) > fewer ? other : null;
    }
}
