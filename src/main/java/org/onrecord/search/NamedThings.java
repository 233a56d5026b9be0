package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds speakers and topics by their addresses and by any of their names, those with the most claims first. */
final class NamedThings {

    private static final Sort MOST_CLAIMS = new Sort(
            new SortField(Fields.CLAIMS, SortField.Type.LONG, true), new SortField(Fields.ID, SortField.Type.LONG));

    private NamedThings() {}

    /**
     * Whom or what a name behind a colon means: what stands at such an address, or else what that once led to, or else all
     * that have such a name.
     *
     * @param type {@link Fields#SPEAKER} or {@link Fields#TOPIC}
     */
    static List<Long> meant(IndexSearcher searcher, String type, String named, int most) throws IOException {
        for (String field : List.of(Fields.SLUG, Fields.FORMER_SLUG)) {
            Query address = new TermQuery(new Term(field, named.toLowerCase(Locale.ROOT)));
            List<Long> at = ids(searcher, type, List.of(address), most);
            if (!at.isEmpty()) {
                return at;
            }
        }
        return withWords(searcher, type, named, most);
    }

    /** Those that have all words of a text among the words of their names. */
    static List<Long> withWords(IndexSearcher searcher, String type, String text, int most) throws IOException {
        return withTerms(searcher, type, names(type), WordQueries.terms(names(type), text), most);
    }

    /** Those of whose names some words begin with the words of a text. */
    static List<Long> beginning(IndexSearcher searcher, String type, String text, int most) throws IOException {
        List<BytesRef> words = WordQueries.terms(names(type), text);
        return withTerms(searcher, type, Fields.NAME_BEGINNING, words, most);
    }

    /** A term of the index as it is written in a name; none where no speaker and no topic bears it. */
    static Optional<String> written(IndexSearcher searcher, BytesRef term) throws IOException {
        for (String type : List.of(Fields.SPEAKER, Fields.TOPIC)) {
            BooleanQuery bearer = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER)
                    .add(new TermQuery(new Term(names(type), term)), Occur.FILTER)
                    .build();
            for (ScoreDoc one : searcher.search(bearer, 1, MOST_CLAIMS).scoreDocs) {
                for (String name : searcher.storedFields().document(one.doc).getValues(Fields.NAME)) {
                    Optional<String> word = WordQueries.written(names(type), name, term);
                    if (word.isPresent()) {
                        return word;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String names(String type) {
        return type.equals(Fields.SPEAKER) ? Fields.SPEAKER_NAME : Fields.TOPIC_NAME;
    }

    private static List<Long> withTerms(
            IndexSearcher searcher, String type, String field, List<BytesRef> words, int most) throws IOException {
        List<Query> queries = new ArrayList<>();
        words.forEach(word -> queries.add(new TermQuery(new Term(field, word))));
        return words.isEmpty() ? List.of() : ids(searcher, type, queries, most);
    }

    private static List<Long> ids(IndexSearcher searcher, String type, List<Query> all, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER);
        all.forEach(one -> query.add(one, Occur.FILTER));
        return ids(searcher, searcher.search(query.build(), most, MOST_CLAIMS).scoreDocs);
    }

    /** The ids in the database of what was found. */
    static List<Long> ids(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Long> ids = new ArrayList<>();
        for (ScoreDoc one : found) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(one.doc, leaves));
            NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ID);
            if (values.advanceExact(one.doc - leaf.docBase)) {
                ids.add(values.longValue());
            }
        }
        return ids;
    }
}
