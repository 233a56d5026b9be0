package org.onrecord.search;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.onrecord.search.Sought.Words;

/**
 * Decides what is found and which of it comes first: what was typed as a quotation, then claims that have all words
 * themselves, then those whose passages, speakers or topics have; among these, the rarer the words the earlier, and of
 * the like the newer. What the verdict is doesn't count.
 */
final class Ranking {

    /** What being new counts: less than any word that is looked for but the commonest. */
    private static final float NEW = 2;

    /** At this age being new counts half of it. */
    private static final Duration HALF = Duration.ofDays(730);

    private final Meaning meaning;
    private final WordQueries places;
    private final Instant now;

    /** @param now counts by the hour: two who look within one see the same order */
    Ranking(Meaning meaning, WordQueries places, Instant now) {
        this.meaning = meaning;
        this.places = places;
        this.now = now.truncatedTo(ChronoUnit.HOURS);
    }

    /** Whether any word is looked for by which one claim could come before another. */
    boolean byWords() {
        return meaning.words().stream().anyMatch(one -> places.anywhere(one).isPresent());
    }

    /** How many of the words would be most of them; 0 where that is all or one. */
    int most() {
        int words = (int) meaning.words().stream()
                .filter(one -> !one.phrase() && places.anywhere(one).isPresent())
                .count();
        return words < 3 ? 0 : words / 2 + 1;
    }

    /** Finds claims that have all words. */
    Query all() {
        return ranked(words(places::anywhere)).build();
    }

    /**
     * The same in parts: each claim is in one of them, and comes before those in later ones, whatever else counts. The
     * first of each are found without looking at most of them, which the first of all together are not: what stands in a
     * quotation can come first whatever its words count.
     */
    List<Query> parts() {
        if (!byWords()) {
            return List.of(all());
        }
        List<Query> parts = new ArrayList<>();
        BooleanQuery.Builder own = ranked(words(places::ofTheClaim));
        BooleanQuery.Builder elsewhere =
                ranked(words(places::anywhere)).add(having(words(places::ofTheClaim)), Occur.MUST_NOT);
        asQuotation().ifPresent(quotation -> {
            parts.add(
                    ranked(words(places::anywhere)).add(quotation, Occur.FILTER).build());
            own.add(quotation, Occur.MUST_NOT);
            elsewhere.add(quotation, Occur.MUST_NOT);
        });
        parts.add(own.build());
        parts.add(elsewhere.build());
        return parts;
    }

    private BooleanQuery.Builder ranked(List<Query> words) {
        BooleanQuery.Builder query = conditions();
        words.forEach(word -> query.add(word, Occur.MUST));
        return words.isEmpty() ? query.add(new MatchAllDocsQuery(), Occur.MUST) : query.add(recency(), Occur.SHOULD);
    }

    private static Query having(List<Query> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word, Occur.FILTER));
        return query.build();
    }

    /** Finds claims that have most of the words, and every phrase. */
    Query most(int least) {
        BooleanQuery.Builder query = conditions();
        BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        for (Words one : meaning.words()) {
            places.anywhere(one).ifPresent(word -> {
                if (one.phrase()) {
                    query.add(word, Occur.MUST);
                } else {
                    most.add(word, Occur.SHOULD);
                }
            });
        }
        query.add(most.build(), Occur.MUST);
        query.add(recency(), Occur.SHOULD);
        return query.build();
    }

    private List<Query> words(Function<Words, Optional<Query>> where) {
        return meaning.words().stream().map(where).flatMap(Optional::stream).toList();
    }

    private BooleanQuery.Builder conditions() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.TYPE, Fields.CLAIM)), Occur.FILTER);
        meaning.conditions().forEach(one -> query.add(one, Occur.FILTER));
        meaning.exceptions().forEach(one -> query.add(one, Occur.MUST_NOT));
        meaning.without().forEach(one -> places.anywhere(one).ifPresent(word -> query.add(word, Occur.MUST_NOT)));
        return query;
    }

    /** All that was typed, in one quotation and in this order. */
    private Optional<Query> asQuotation() {
        return WordQueries.in(
                Fields.QUOTATION, meaning.words().stream().map(Words::text).collect(Collectors.joining(" ")));
    }

    private Query recency() {
        return LongField.newDistanceFeatureQuery(Fields.RECENT, NEW, Place.micros(now), HALF.toSeconds() * 1_000_000);
    }
}
