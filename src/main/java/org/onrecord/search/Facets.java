package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;

/**
 * How many of the claims that were found are of each speaker, topic, kind, verdict, year and state, the most first.
 *
 * @param speakers by their ids
 * @param topics by their ids
 * @param years the latest first
 */
public record Facets(
        List<Count<Long>> speakers,
        List<Count<Long>> topics,
        List<Count<ClaimKind>> kinds,
        List<Count<ContentVerdict>> verdicts,
        List<Count<Integer>> years,
        List<Count<Publication>> states) {

    /** How many claims have a value; about how many where very many were found. */
    public record Count<V>(V value, int claims) {}

    public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** How many of each are counted: the rest is for words to find. */
    private static final int MOST = 8;

    static Facets of(Matches matches, IndexReader reader) throws IOException {
        return new Facets(
                ids(Fields.SPEAKER_ID, matches),
                ids(Fields.TOPIC_ID, matches),
                values(Fields.KIND, ClaimKind.values(), matches, reader),
                values(Fields.VERDICT, ContentVerdict.values(), matches, reader),
                Years.of(matches, MOST),
                values(Fields.STATE, Publication.values(), matches, reader));
    }

    private static List<Count<Long>> ids(String field, Matches matches) throws IOException {
        List<Count<Long>> counts = new ArrayList<>();
        for (LabelAndValue one :
                counted(new LongValueFacetCounts(field, matches.found()).getTopChildren(MOST, field))) {
            counts.add(new Count<>(Long.valueOf(one.label), matches.estimated(one.value.intValue())));
        }
        return counts;
    }

    private static <E extends Enum<E>> List<Count<E>> values(
            String field, E[] values, Matches matches, IndexReader reader) throws IOException {
        StringDocValuesReaderState state = new StringDocValuesReaderState(reader, field);
        List<Count<E>> counts = new ArrayList<>();
        FacetResult top = new StringValueFacetCounts(state, matches.found()).getTopChildren(values.length, field);
        for (LabelAndValue one : counted(top)) {
            Arrays.stream(values)
                    .filter(value -> value.name().equals(one.label))
                    .forEach(value -> counts.add(new Count<>(value, matches.estimated(one.value.intValue()))));
        }
        return counts;
    }

    private static LabelAndValue[] counted(FacetResult result) {
        return result == null ? new LabelAndValue[0] : result.labelValues;
    }
}
