package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.onrecord.search.Sought.Filter;
import org.onrecord.search.Sought.OfKind;
import org.onrecord.search.Sought.OfSpeaker;
import org.onrecord.search.Sought.OfState;
import org.onrecord.search.Sought.OfTopic;
import org.onrecord.search.Sought.OfVerdict;
import org.onrecord.search.Sought.SaidWithin;
import org.onrecord.search.Sought.Words;

/**
 * What somebody looks for, once it is known which speakers and topics they mean. A name that nobody on record has is
 * taken as words.
 *
 * @param words all that must be there
 * @param conditions what a claim must be otherwise
 * @param exceptions what it must not be
 * @param named whom and what the filters that were understood mean, by their ids
 */
record Meaning(
        List<Words> words,
        List<Words> without,
        List<Query> conditions,
        List<Query> exceptions,
        Map<Filter, List<Long>> named,
        List<String> remarks) {

    /** So many speakers of one name are looked for, those with the most claims. */
    private static final int MOST_NAMED = 100;

    static Meaning of(Sought sought, IndexSearcher searcher) throws IOException {
        Meaning meaning = new Meaning(
                new ArrayList<>(sought.words()),
                new ArrayList<>(sought.without()),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(sought.remarks()));
        List<Filter> known = meaning.known(sought.filters(), searcher, meaning.words);
        List<Filter> excluded = meaning.known(sought.excluded(), searcher, meaning.without);
        meaning.require(known);
        excluded.forEach(one -> meaning.exceptions.add(meaning.condition(one)));
        return meaning;
    }

    /** Whether words alone could find anything. */
    boolean asksForNothing() {
        return conditions.isEmpty() && exceptions.isEmpty() && without.isEmpty();
    }

    private List<Filter> known(List<Filter> filters, IndexSearcher searcher, List<Words> others) throws IOException {
        List<Filter> known = new ArrayList<>();
        for (Filter filter : filters) {
            List<Long> ids = List.of();
            String name = null;
            if (filter instanceof OfSpeaker speaker) {
                name = speaker.named();
                ids = NamedThings.meant(searcher, Fields.SPEAKER, name, MOST_NAMED);
            } else if (filter instanceof OfTopic topic) {
                name = topic.named();
                ids = NamedThings.meant(searcher, Fields.TOPIC, name, MOST_NAMED);
            }
            if (name == null || !ids.isEmpty()) {
                named.put(filter, ids);
                known.add(filter);
            } else {
                others.add(new Words(name, false, 0, 0));
                remarks.add("No " + (filter instanceof OfSpeaker ? "speaker" : "topic") + " on record is called “"
                        + name + "”; it was taken as words.");
            }
        }
        return known;
    }

    /** Of several filters on one field, either; and who said it and when are of one and the same report. */
    private void require(List<Filter> filters) {
        Map<Class<?>, List<Filter>> byField = new LinkedHashMap<>();
        filters.forEach(one -> byField.computeIfAbsent(one.getClass(), field -> new ArrayList<>())
                .add(one));
        List<Filter> days = byField.getOrDefault(SaidWithin.class, List.of());
        if (!days.isEmpty() && byField.containsKey(OfSpeaker.class)) {
            conditions.add(reports(byField.remove(OfSpeaker.class), days));
            byField.remove(SaidWithin.class);
        }
        byField.values()
                .forEach(group -> conditions.add(
                        either(group.stream().map(this::condition).toList())));
    }

    private Query reports(List<Filter> speakers, List<Filter> days) {
        List<Query> reports = new ArrayList<>();
        for (Filter speaker : speakers) {
            for (Long id : named.get(speaker)) {
                days.stream()
                        .map(SaidWithin.class::cast)
                        .forEach(said -> reports.add(Days.overlapping(id, said.from(), said.to())));
            }
        }
        return either(reports);
    }

    private Query condition(Filter filter) {
        if (filter instanceof OfSpeaker) {
            return ofAny(Fields.SPEAKER_ID, named.get(filter));
        } else if (filter instanceof OfTopic) {
            return ofAny(Fields.TOPIC_ID, named.get(filter));
        } else if (filter instanceof SaidWithin said) {
            return Days.overlapping(null, said.from(), said.to());
        } else if (filter instanceof OfKind kind) {
            return new TermQuery(new Term(Fields.KIND, kind.kind().name()));
        } else if (filter instanceof OfVerdict verdict) {
            return new TermQuery(new Term(Fields.VERDICT, verdict.verdict().name()));
        }
        return new TermQuery(new Term(Fields.STATE, ((OfState) filter).state().name()));
    }

    private static Query ofAny(String field, List<Long> ids) {
        return LongField.newSetQuery(
                field, ids.stream().mapToLong(Long::longValue).toArray());
    }

    private static Query either(List<Query> queries) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        queries.stream().limit(IndexSearcher.getMaxClauseCount() / 2).forEach(query -> either.add(query, Occur.SHOULD));
        return either.build();
    }
}
