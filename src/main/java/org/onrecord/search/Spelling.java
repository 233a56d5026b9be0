package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.onrecord.search.Sought.Words;

/** Offers words that are on record for those that aren't. It is an offer: no query is changed by itself. */
final class Spelling {

    private static final List<String> FIELDS =
            List.of(Fields.SPEAKER_NAME, Fields.TOPIC_NAME, Fields.QUOTATION, Fields.TEXT, Fields.PASSAGE);

    private static final int SHORTEST = 4;

    /** Of more words that aren't on record, the rest stays as it is: looking for each costs. */
    private static final int MOST_WORDS = 4;

    private static final Comparator<SuggestWord> LIKEST = Comparator.<SuggestWord>comparingDouble(word -> -word.score)
            .thenComparing(word -> -word.freq)
            .thenComparing(word -> word.string);

    private final IndexSearcher searcher;
    private final IndexReader reader;

    Spelling(IndexSearcher searcher) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
    }

    /** What was typed, with a word that is on record in the place of each that isn't; none where that is no help. */
    Optional<String> instead(Sought sought) throws IOException {
        StringBuilder typed = new StringBuilder(sought.typed());
        int left = MOST_WORDS;
        boolean changed = false;
        // From the end, so that what stands before keeps its place.
        for (int i = sought.words().size() - 1; i >= 0 && left > 0; i--) {
            Words word = sought.words().get(i);
            Optional<BytesRef> unknown =
                    word.phrase() || isOfFilter(word, sought.typed()) ? Optional.empty() : unknown(word.text());
            if (unknown.isPresent()) {
                left--;
                String better = better(unknown.get());
                if (better != null) {
                    typed.replace(word.at(), word.end(), better);
                    changed = true;
                }
            }
        }
        return changed ? Optional.of(typed.toString()) : Optional.empty();
    }

    /** What a filter could not read: it is told what it takes. */
    private static boolean isOfFilter(Words word, String typed) {
        return word.at() > 0 && typed.charAt(word.at() - 1) == ':';
    }

    private Optional<BytesRef> unknown(String word) throws IOException {
        List<BytesRef> terms = WordQueries.terms(Fields.TEXT, word);
        return terms.size() != 1 || isKnown(terms.get(0)) ? Optional.empty() : Optional.of(terms.get(0));
    }

    /** Few err in the first letter, and there are many more words without it. */
    private String better(BytesRef word) throws IOException {
        Optional<String> likest = likest(word, 1);
        if (likest.isEmpty()) {
            likest = likest(word, 0);
        }
        return likest.isEmpty() ? null : asWritten(likest.get());
    }

    /** @param kept so many letters at its beginning are the same */
    private Optional<String> likest(BytesRef word, int kept) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxInspections(20);
        checker.setMinPrefix(kept);
        List<SuggestWord> all = new ArrayList<>();
        for (String field : FIELDS) {
            all.addAll(List.of(
                    checker.suggestSimilar(new Term(field, word), 3, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)));
        }
        return all.stream().min(LIKEST).map(found -> found.string);
    }

    /** The index holds words without their capitals and marks; names have both. */
    private String asWritten(String term) throws IOException {
        return NamedThings.written(searcher, new BytesRef(term)).orElse(term);
    }

    private boolean isKnown(BytesRef term) throws IOException {
        for (String field : FIELDS) {
            if (reader.docFreq(new Term(field, term)) > 0) {
                return true;
            }
        }
        return false;
    }
}
