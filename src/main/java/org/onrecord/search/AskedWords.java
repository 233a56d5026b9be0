package org.onrecord.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of a text as they are looked for: those that tell claims apart best, each with its weight, which is Lucene's
 * own for BM25. What almost every claim has tells nothing, and would have each of them looked at.
 */
final class AskedWords {

    /** So many clauses at most, whatever is typed. */
    static final int MOST = 48;

    /** Of longer texts the rest isn't looked at; a claim has at most 1,000 characters. */
    private static final int MOST_READ = 400;

    /** What more claims than one in so many have is left out, where others are left. */
    private static final int COMMON = 8;

    /** Among fewer claims than so many, looking at each costs nothing. */
    private static final int FEW = 1_000;

    private final Query query;
    private final double weight;

    private AskedWords(Query query, double weight) {
        this.query = query;
        this.weight = weight;
    }

    private record Weighed(Term term, int claims, double weight) {}

    /** The words of a text in the field of its language. */
    static AskedWords of(String text, String field, Analyzer analysis, IndexReader reader) throws IOException {
        int claims = Math.max(1, reader.getDocCount(field));
        List<Weighed> words = weighed(text, field, analysis, reader, claims);
        List<Weighed> telling = words.stream()
                .filter(word -> word.claims <= Math.max(FEW, claims / COMMON))
                .toList();
        List<Weighed> some = (telling.isEmpty() ? words : telling)
                .stream()
                        .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                        .limit(MOST)
                        .toList();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        some.stream()
                .filter(word -> word.claims > 0)
                .forEach(word -> query.add(new TermQuery(word.term), Occur.SHOULD));
        return new AskedWords(
                query.build(), some.stream().mapToDouble(Weighed::weight).sum());
    }

    private static List<Weighed> weighed(String text, String field, Analyzer analysis, IndexReader reader, int claims)
            throws IOException {
        Map<String, Weighed> words = new LinkedHashMap<>();
        try (TokenStream stream = analysis.tokenStream(field, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            for (int read = 0; read < MOST_READ && stream.incrementToken(); read++) {
                Term term = new Term(field, word.toString());
                if (!words.containsKey(term.text())) {
                    int having = reader.docFreq(term);
                    words.put(term.text(), new Weighed(term, having, weight(claims, having)));
                }
            }
            stream.end();
        }
        return List.copyOf(words.values());
    }

    /** As {@code BM25Similarity} has it; no word of a text counts for more, however often a claim has it. */
    private static double weight(int claims, int having) {
        return Math.log(1 + (claims - having + 0.5) / (having + 0.5));
    }

    Query query() {
        return query;
    }

    /** The most that a claim could score which had all the words, those that no claim has among them. */
    double weight() {
        return Math.max(weight, Double.MIN_NORMAL);
    }
}
