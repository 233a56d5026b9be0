package org.onrecord.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
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

    /** More than any words count together, so that what is of one of these comes before what isn't. */
    private static final float AS_QUOTATION = 10_000;

    private static final float IN_THE_CLAIM = 1_000;

    /** What being new counts: less than any word that is looked for but the commonest. */
    private static final float NEW = 2;

    /** At this age being new counts half of it. */
    private static final Duration HALF = Duration.ofDays(730);

    private final Meaning meaning;
    private final WordQueries places;
    private final Instant now;

    Ranking(Meaning meaning, WordQueries places, Instant now) {
        this.meaning = meaning;
        this.places = places;
        this.now = now;
    }

    /** Whether any word is looked for by which one claim could come before another. */
    boolean byWords() {
        return !words().isEmpty();
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
        BooleanQuery.Builder query = conditions();
        words().forEach(word -> query.add(word, Occur.MUST));
        addRank(query);
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

    private List<Query> words() {
        List<Query> words = new ArrayList<>();
        meaning.words().forEach(one -> places.anywhere(one).ifPresent(words::add));
        return words;
    }

    private BooleanQuery.Builder conditions() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.TYPE, Fields.CLAIM)), Occur.FILTER);
        meaning.conditions().forEach(one -> query.add(one, Occur.FILTER));
        meaning.exceptions().forEach(one -> query.add(one, Occur.MUST_NOT));
        meaning.without().forEach(one -> places.anywhere(one).ifPresent(word -> query.add(word, Occur.MUST_NOT)));
        return query;
    }

    private void addRank(BooleanQuery.Builder query) {
        if (!byWords()) {
            query.add(new MatchAllDocsQuery(), Occur.MUST);
            return;
        }
        String together = meaning.words().stream().map(Words::text).collect(Collectors.joining(" "));
        WordQueries.in(Fields.QUOTATION, together)
                .ifPresent(quotation -> query.add(counting(quotation, AS_QUOTATION), Occur.SHOULD));
        BooleanQuery.Builder own = new BooleanQuery.Builder();
        meaning.words().stream()
                .map(places::ofTheClaim)
                .flatMap(Optional::stream)
                .forEach(word -> own.add(word, Occur.FILTER));
        query.add(counting(own.build(), IN_THE_CLAIM), Occur.SHOULD);
        query.add(recency(), Occur.SHOULD);
    }

    private static Query counting(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private Query recency() {
        return LongField.newDistanceFeatureQuery(Fields.RECENT, NEW, Place.micros(now), HALF.toSeconds() * 1_000_000);
    }
}
