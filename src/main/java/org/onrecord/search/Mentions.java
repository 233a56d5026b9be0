package org.onrecord.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;

/**
 * Which speakers and topics claims mention, as the index knows it: when a claim changes, what is said of those that it
 * mentioned before may have to change with it, and the database no longer knows which these were.
 */
final class Mentions {

    private static final String RELAY_ID = "relay_id";

    private Mentions() {}

    /** Speakers and topics are fields of every claim; who relayed it is kept for this alone. */
    static void add(Document document, Indexed.OfClaim claim) {
        claim.relays().forEach(id -> document.add(new SortedNumericDocValuesField(RELAY_ID, id)));
    }

    static Set<Key> of(Indexed.OfClaim claim) {
        Set<Key> mentioned = new HashSet<>();
        claim.speakers().forEach(speaker -> mentioned.add(Key.speaker(speaker.id())));
        claim.relays().forEach(id -> mentioned.add(Key.speaker(id)));
        claim.topics().forEach(topic -> mentioned.add(Key.topic(topic.id())));
        return mentioned;
    }

    static Set<Key> of(IndexSearcher searcher, Collection<Key> claims) throws IOException {
        Set<Key> mentioned = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            for (Key claim : claims) {
                int document = Stored.document(reader, claim);
                if (document >= 0) {
                    values(reader, Fields.SPEAKER_ID, document).forEach(id -> mentioned.add(Key.speaker(id)));
                    values(reader, RELAY_ID, document).forEach(id -> mentioned.add(Key.speaker(id)));
                    values(reader, Fields.TOPIC_ID, document).forEach(id -> mentioned.add(Key.topic(id)));
                }
            }
        }
        return mentioned;
    }

    private static Set<Long> values(LeafReader reader, String field, int document) throws IOException {
        Set<Long> ids = new HashSet<>();
        SortedNumericDocValues values = DocValues.getSortedNumeric(reader, field);
        if (values.advanceExact(document)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                ids.add(values.nextValue());
            }
        }
        return ids;
    }
}
