package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;

/**
 * Decides which claims of an index are close to a text: those that share its words and those that mean much the same are
 * brought together, and each is then judged by both. What it costs grows with the words of the text, hardly with the
 * number of claims.
 */
public final class NearClaims {

    /** How many come from the words, and how many from each of the vectors. */
    private static final int CANDIDATES = 100;

    private static final Analysis ANALYSIS = new Analysis();
    private static final List<String> VECTORS = List.of(Fields.CLAIM_VECTOR, Fields.QUOTATION_VECTOR);

    private final IndexSearcher searcher;
    private final Asked asked;
    private final AskedWords words;

    private NearClaims(IndexSearcher searcher, Asked asked) throws IOException {
        this.searcher = searcher;
        this.asked = asked;
        this.words =
                AskedWords.of(asked.words(), Fields.wording(asked.language()), ANALYSIS, searcher.getIndexReader());
    }

    /** The closest first. */
    public static List<Near> in(IndexSearcher searcher, Asked asked, int most) throws IOException {
        return new NearClaims(searcher, asked)
                .judged().stream().sorted(Near.CLOSEST_FIRST).limit(most).toList();
    }

    private List<Near> judged() throws IOException {
        TreeSet<Integer> candidates = candidates();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Weight weight = searcher.createWeight(searcher.rewrite(words.query()), ScoreMode.COMPLETE, 1);
        List<Near> judged = new ArrayList<>();
        while (!candidates.isEmpty()) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(candidates.first(), leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            judge(leaf, weight, candidates.headSet(end), judged);
            candidates.headSet(end).clear();
        }
        return judged;
    }

    private TreeSet<Integer> candidates() throws IOException {
        TreeSet<Integer> candidates = new TreeSet<>();
        find(words.query(), candidates);
        if (asked.vector() != null) {
            for (String field : VECTORS) {
                find(new KnnFloatVectorQuery(field, asked.vector(), CANDIDATES), candidates);
            }
        }
        return candidates;
    }

    private void find(Query query, TreeSet<Integer> candidates) throws IOException {
        for (ScoreDoc found : searcher.search(query, CANDIDATES).scoreDocs) {
            candidates.add(found.doc);
        }
    }

    private void judge(LeafReaderContext leaf, Weight weight, Iterable<Integer> candidates, List<Near> judged)
            throws IOException {
        Scorer scorer = weight.scorer(leaf);
        NumericDocValues ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
        List<FloatVectorValues> vectors = vectors(leaf);
        for (int candidate : candidates) {
            int document = candidate - leaf.docBase;
            double words = scorer == null ? 0 : words(scorer, document);
            double meaning = meaning(vectors, document);
            if (ids.advanceExact(document)) {
                judged.add(new Near(ids.longValue(), meaning, words));
            }
        }
    }

    private List<FloatVectorValues> vectors(LeafReaderContext leaf) throws IOException {
        List<FloatVectorValues> vectors = new ArrayList<>();
        for (String field : VECTORS) {
            FloatVectorValues values =
                    asked.vector() == null ? null : leaf.reader().getFloatVectorValues(field);
            if (values != null) {
                vectors.add(values);
            }
        }
        return vectors;
    }

    private double words(Scorer scorer, int document) throws IOException {
        int at = scorer.docID() < document ? scorer.iterator().advance(document) : scorer.docID();
        return at == document ? Math.min(1, scorer.score() / words.weight()) : 0;
    }

    /** Half by the closest of its vectors, half by all of them: a claim may be put well and quoted in passing. */
    private double meaning(List<FloatVectorValues> vectors, int document) throws IOException {
        double closest = Double.NaN;
        double sum = 0;
        int count = 0;
        for (FloatVectorValues values : vectors) {
            int at = values.docID() < document ? values.advance(document) : values.docID();
            if (at == document) {
                double cosine = VectorUtil.dotProduct(asked.vector(), values.vectorValue());
                closest = Double.isNaN(closest) ? cosine : Math.max(closest, cosine);
                sum += cosine;
                count++;
            }
        }
        return count == 0 ? Double.NaN : (closest + sum / count) / 2;
    }
}
