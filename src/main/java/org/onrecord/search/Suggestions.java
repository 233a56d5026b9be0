package org.onrecord.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What may be meant by the beginning of a query, by the ids in the database: speakers and topics of whose names some
 * words begin so, and claims that have the words.
 *
 * @param partial whether it took so long that not all was looked at
 */
public record Suggestions(List<Long> speakers, List<Long> topics, List<Long> claims, boolean partial) {

    static final Suggestions NONE = new Suggestions(List.of(), List.of(), List.of(), false);

    private static final int SPEAKERS = 4;
    private static final int TOPICS = 2;
    private static final int CLAIMS = 4;

    /** With fewer bytes the first word could be any; a letter of Chinese is three of them, and a word. */
    private static final int SHORTEST = 2;

    /** With fewer bytes too many words of claims begin so. */
    private static final int SHORTEST_IN_CLAIMS = 3;

    /** So many words that begin so are looked at, and the commonest of them looked for. */
    private static final int LOOKED_AT = 2_000;

    private static final int LOOKED_FOR = 20;

    private static final Duration LONGEST = Duration.ofMillis(300);

    static Suggestions of(IndexSearcher shared, String typed) throws IOException {
        return of(shared, typed, Finding.after(LONGEST));
    }

    static Suggestions of(IndexSearcher shared, String typed, QueryTimeout end) throws IOException {
        String text = SoughtReader.beginning(SoughtReader.readable(typed));
        List<BytesRef> words = WordQueries.terms(Fields.TEXT, text);
        if (words.isEmpty() || words.size() > Sought.MOST_WORDS || words.get(0).length < SHORTEST) {
            return NONE;
        }
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setTimeout(end);
        List<Long> speakers = NamedThings.beginning(searcher, Fields.SPEAKER, text, SPEAKERS);
        List<Long> topics = NamedThings.beginning(searcher, Fields.TOPIC, text, TOPICS);
        List<Long> claims = claims(searcher, words);
        return new Suggestions(speakers, topics, claims, searcher.timedOut());
    }

    private static List<Long> claims(IndexSearcher searcher, List<BytesRef> words) throws IOException {
        if (last(words).length < SHORTEST_IN_CLAIMS) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.TYPE, Fields.CLAIM)), Occur.FILTER);
        words.subList(0, words.size() - 1)
                .forEach(word -> query.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.MUST));
        BooleanQuery.Builder begun = new BooleanQuery.Builder();
        commonest(searcher.getIndexReader(), last(words))
                .forEach(word -> begun.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.SHOULD));
        query.add(begun.build(), Occur.MUST);
        return NamedThings.ids(searcher, searcher.search(query.build(), CLAIMS).scoreDocs);
    }

    private record Common(BytesRef word, int claims) {}

    private static List<BytesRef> commonest(IndexReader reader, BytesRef beginning) throws IOException {
        List<Common> found = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, Fields.TEXT);
        if (terms != null) {
            TermsEnum some = terms.iterator();
            boolean more = some.seekCeil(beginning) != TermsEnum.SeekStatus.END;
            while (more && found.size() < LOOKED_AT && StringHelper.startsWith(some.term(), beginning)) {
                found.add(new Common(BytesRef.deepCopyOf(some.term()), some.docFreq()));
                more = some.next() != null;
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(common -> -common.claims()))
                .limit(LOOKED_FOR)
                .map(Common::word)
                .toList();
    }

    private static BytesRef last(List<BytesRef> words) {
        return words.get(words.size() - 1);
    }
}
