package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

/** What the index has of things under their keys. */
final class Stored {

    private static final Set<String> STAMP = Set.of(Fields.STAMP);
    private static final Set<String> KEY = Set.of(Fields.KEY);

    /** Takes keys, some at a time. */
    interface Keys {
        void take(Collection<Key> some) throws IOException;
    }

    private Stored() {}

    /** The stamps of those of some things that it has. */
    static Map<Key, String> stamps(IndexSearcher searcher, Collection<Key> keys) throws IOException {
        Map<Key, String> stamps = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (Key key : keys) {
                int document = document(leaf.reader(), key);
                if (document >= 0) {
                    stamps.put(
                            key,
                            leaf.reader()
                                    .storedFields()
                                    .document(document, STAMP)
                                    .get(Fields.STAMP));
                }
            }
        }
        return stamps;
    }

    static void keys(IndexSearcher searcher, int most, Keys to) throws IOException {
        List<Key> some = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    some.add(Key.of(
                            leaf.reader().storedFields().document(document, KEY).get(Fields.KEY)));
                }
                if (some.size() == most) {
                    to.take(some);
                    some.clear();
                }
            }
        }
        if (!some.isEmpty()) {
            to.take(some);
        }
    }

    /** The keys of some things that have a term. */
    static List<Key> keys(IndexSearcher searcher, Term term, int most) throws IOException {
        List<Key> keys = new ArrayList<>();
        for (ScoreDoc found : searcher.search(new TermQuery(term), most, Sort.INDEXORDER).scoreDocs) {
            keys.add(Key.of(searcher.storedFields().document(found.doc, KEY).get(Fields.KEY)));
        }
        return keys;
    }

    /** The number of the document of a thing in a part of the index, or -1. */
    static int document(LeafReader reader, Key key) throws IOException {
        PostingsEnum found = reader.postings(LuceneSide.term(key), PostingsEnum.NONE);
        if (found == null) {
            return -1;
        }
        int document = found.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS
                && reader.getLiveDocs() != null
                && !reader.getLiveDocs().get(document)) {
            document = found.nextDoc();
        }
        return document == DocIdSetIterator.NO_MORE_DOCS ? -1 : document;
    }
}
