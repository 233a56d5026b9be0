package org.onrecord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.onrecord.search.Sought.Words;

/** Where words are looked for, and how much it counts that they stand there. */
final class WordQueries {

    /** A field, what a word in it counts, and whether its stems have fields of their own. */
    private record Place(String field, float weight, boolean stemmed) {}

    private static final Place QUOTATION = new Place(Fields.QUOTATION, 3, true);
    private static final Place TEXT = new Place(Fields.TEXT, 2, true);
    private static final List<Place> OWN = List.of(QUOTATION, TEXT);
    private static final List<Place> ALL = List.of(
            QUOTATION,
            TEXT,
            new Place(Fields.SPEAKER_NAME, 2, false),
            new Place(Fields.TOPIC_NAME, 1, false),
            new Place(Fields.PASSAGE, .6f, true));

    /** What a word counts less that has only its stem in common with the one that is looked for. */
    private static final float STEM = .8f;

    /** A word that stands in several places counts a little more than one that stands in one. */
    private static final float FURTHER = .1f;

    /** Of more languages than these, the ones in which the most claims are. */
    private static final int MOST_LANGUAGES = 8;

    private static final Analysis ANALYSIS = new Analysis();

    private final List<String> languages;

    private WordQueries(List<String> languages) {
        this.languages = languages;
    }

    /** For the languages whose stems are in an index. */
    static WordQueries in(IndexReader reader) throws IOException {
        List<String> fields = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (String field : FieldInfos.getIndexedFields(reader)) {
            if (field.startsWith(Fields.stemmed(Fields.TEXT, ""))) {
                fields.add(field);
                counts.add(reader.getDocCount(field));
            }
        }
        return new WordQueries(fields.stream()
                .sorted(Comparator.<String>comparingInt(field -> -counts.get(fields.indexOf(field)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_LANGUAGES)
                .map(field -> Fields.language(field).orElseThrow())
                .toList());
    }

    /** Finds words wherever they may stand; none when there is no word in them. */
    Optional<Query> anywhere(Words words) {
        return within(ALL, words);
    }

    /** Finds words in the claim itself or a quotation. */
    Optional<Query> ofTheClaim(Words words) {
        return within(OWN, words);
    }

    private Optional<Query> within(List<Place> places, Words words) {
        List<Query> queries = new ArrayList<>();
        for (Place place : places) {
            in(place.field(), words.text()).ifPresent(query -> queries.add(new BoostQuery(query, place.weight())));
            // What stands in marks is looked for as it stands there.
            if (place.stemmed() && !words.phrase()) {
                languages.forEach(language -> in(Fields.stemmed(place.field(), language), words.text())
                        .ifPresent(query -> queries.add(new BoostQuery(query, place.weight() * STEM))));
            }
        }
        return queries.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(queries, FURTHER));
    }

    /** Finds all words of a text in one field, together and in this order. */
    static Optional<Query> in(String field, String text) {
        List<BytesRef> terms = terms(field, text);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                terms.size() == 1
                        ? new TermQuery(new Term(field, terms.get(0)))
                        : new PhraseQuery(field, terms.toArray(BytesRef[]::new)));
    }

    /** The word of a text that a term stands for, as it is written there. */
    static Optional<String> written(String field, String text, BytesRef term) {
        try (TokenStream words = ANALYSIS.tokenStream(field, text)) {
            TermToBytesRefAttribute read = words.addAttribute(TermToBytesRefAttribute.class);
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (read.getBytesRef().equals(term)) {
                    return Optional.of(text.substring(place.startOffset(), place.endOffset()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<BytesRef> terms(String field, String text) {
        List<BytesRef> terms = new ArrayList<>();
        try (TokenStream words = ANALYSIS.tokenStream(field, text)) {
            TermToBytesRefAttribute term = words.addAttribute(TermToBytesRefAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
